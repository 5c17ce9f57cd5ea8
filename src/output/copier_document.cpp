#include "output/copier_document.h"

#include "output/handles.h"
#include "output/path_bounds.h"
#include "output/player.h"

#include <algorithm>
#include <utility>

namespace factsheet::output {
namespace {

constexpr Length copier_rule = Length::from_pt(0.5);
constexpr Length faint_rule = Length::from_pt(0.3);
constexpr Length band_line = Length::from_pt(1);
/// A filled path this thin is a line.
constexpr Length as_thin_as_a_line = Length::from_pt(4);
/// Lighter than this, a copy shows specks and no tone.
constexpr double too_light = 0.6;
/// From the edge to the ends of the line that stands for a band.
constexpr Length line_ends = unprintable + Length::from_mm(2);

Colour black() { return {"black", {0, 0, 0}, {0, 0, 0, 1}, 0}; }
Colour paper() { return {"paper", {255, 255, 255}, {0, 0, 0, 0}, 1}; }

bool is_paper(Colour const& colour) { return colour.grey > 0.995; }

bool is_rounded(scene::Path const& path) {
  return std::any_of(path.segments.begin(), path.segments.end(),
                     [](scene::Segment const& segment) { return std::holds_alternative<scene::CurveTo>(segment); });
}

/// The parts of a chart that have been drawn, to be asked what lies under a text.
class PatternedParts {
 public:
  PatternedParts()
      : surface_(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)), context_(cairo_create(surface_.get())) {}

  void add(scene::Path const& path, Point at) { parts_.emplace_back(path, at); }
  [[nodiscard]] bool hold(Point point) const {
    return std::any_of(parts_.begin(), parts_.end(), [&](std::pair<scene::Path, Point> const& part) {
      trace_path(context_.get(), part.first, part.second);
      return cairo_in_fill(context_.get(), point.x.pt(), point.y.pt()) != 0;
    });
  }

 private:
  SurfaceHandle surface_;
  ContextHandle context_;
  std::vector<std::pair<scene::Path, Point>> parts_;
};

class PageForCopier {
 public:
  explicit PageForCopier(scene::Page const& page) : page_(page) {}

  std::vector<scene::Item> make() {
    for (scene::Item const& item : page_.items) std::visit(TakeItem{*this, item}, item.what);
    return std::move(items_);
  }

 private:
  struct TakeItem {
    PageForCopier& page;
    scene::Item const& item;
    void operator()(scene::GlyphRun const& run) const { page.take_text(item, run); }
    void operator()(scene::Path const& path) const { page.take_path(item, path); }
    void operator()(scene::Modules const& modules) const { page.take_modules(item, modules); }
    void operator()(scene::Image const&) const { page.items_.push_back(item); }
    void operator()(scene::Link const&) const { page.items_.push_back(item); }
  };

  void take_text(scene::Item item, scene::GlyphRun run) {
    Rect const bounds = text_bounds(run, item.at);
    Point const middle{(bounds.left() + bounds.right()) / 2, (bounds.top() + bounds.bottom()) / 2};
    if (parts_.hold(middle)) add_plate(item, bounds);
    run.colour = black();
    item.what = std::move(run);
    items_.push_back(std::move(item));
  }

  void add_plate(scene::Item const& item, Rect const& bounds) {
    constexpr Length air = Length::from_pt(1.5);
    scene::Path plate =
        scene::rounded_rectangle({bounds.size.width + air * 2, bounds.size.height + air * 2}, Length::from_pt(2));
    plate.fill = scene::Fill{paper()};
    items_.push_back(
        {bounds.at - Point{air, air}, scene::Tag::as(scene::Artifact::layout), item.span, std::move(plate)});
  }

  void take_path(scene::Item item, scene::Path path) {
    Rect const bounds = path_bounds(path, item.at);
    if (runs_off(bounds)) return take_band(item, path, bounds);
    if (path.fill) make_fill(item, path, bounds);
    if (path.stroke) make_stroke(*path.stroke);
    if (!path.fill && !path.stroke) return;
    if (path.fill && path.fill->pattern != scene::Pattern::none) parts_.add(path, item.at);
    item.what = std::move(path);
    items_.push_back(std::move(item));
  }

  void take_modules(scene::Item item, scene::Modules modules) {
    modules.colour = black();
    item.what = std::move(modules);
    items_.push_back(std::move(item));
  }

  [[nodiscard]] bool runs_off(Rect const& bounds) const {
    return bounds.left() < Length() || bounds.top() < Length() || bounds.right() > page_.size.width ||
           bounds.bottom() > page_.size.height;
  }

  /// A thin one becomes a line from side to side; a large one is left out, for text on it is black now.
  void take_band(scene::Item item, scene::Path const& path, Rect const& bounds) {
    bool const thin = std::min(bounds.size.width, bounds.size.height) <= as_thin_as_a_line;
    if (!path.fill || !thin || bounds.size.width < bounds.size.height) return;
    scene::Path line = scene::line({}, {page_.size.width - line_ends * 2, {}});
    line.stroke = scene::Stroke{black(), band_line, scene::Cap::butt};
    item.at = {line_ends, (bounds.top() + bounds.bottom()) / 2};
    item.what = std::move(line);
    items_.push_back(std::move(item));
  }

  static void outline(scene::Path& path, Length width) {
    if (!path.stroke) path.stroke = scene::Stroke{black(), width, scene::Cap::butt};
  }

  static void make_fill(scene::Item const& item, scene::Path& path, Rect const& bounds) {
    bool const is_ground = item.tag.node == scene::no_node && item.tag.artifact == scene::Artifact::background;
    bool const is_line = std::min(bounds.size.width, bounds.size.height) <= as_thin_as_a_line && !is_rounded(path);
    if (path.fill->pattern != scene::Pattern::none) {
      path.fill->colour = black();
      outline(path, copier_rule);
    } else if (is_paper(path.fill->colour)) {
      if (is_ground && is_rounded(path)) outline(path, faint_rule);
    } else if (!is_line && (is_ground || path.fill->colour.grey >= too_light)) {
      outline(path, is_ground ? copier_rule : faint_rule);
      path.fill.reset();
    } else {
      path.fill->colour = black();
    }
  }

  static void make_stroke(scene::Stroke& stroke) {
    if (is_paper(stroke.colour)) return;
    // What was light, such as the lines behind bars, must not come forward as black.
    Length const rule = stroke.colour.grey >= too_light ? faint_rule : copier_rule;
    stroke.colour = black();
    // Round ends are those of drawings; others are rules.
    if (stroke.cap == scene::Cap::butt) stroke.width = std::min(stroke.width, rule);
  }

  scene::Page const& page_;
  std::vector<scene::Item> items_;
  PatternedParts parts_;
};

}  // namespace

scene::Document copier_document(scene::Document const& document) {
  scene::Document made = document;
  for (scene::Page& page : made.pages) page.items = PageForCopier(page).make();
  return made;
}

}  // namespace factsheet::output
