#include "output/copier/copier_document.h"

#include "output/draw/path_bounds.h"
#include "output/press/areas.h"
#include "scene/shapes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace factsheet::output {
namespace {

constexpr Length copier_rule = Length::from_pt(0.5);
constexpr Length faint_rule = Length::from_pt(0.3);
constexpr Length band_line = Length::from_pt(1);
/// A filled path this thin is a line.
constexpr Length as_thin_as_a_line = Length::from_pt(4);
/// From light and from dark grounds. Of less, a copy shows specks and no tone.
constexpr double faint_on_light = 0.4, faint_on_dark = 0.2;
/// Darker than this, what stood on it was light.
constexpr double dark_ground = 0.5;
/// From the edge to the ends of the line that stands for a band.
constexpr Length line_ends = unprintable + Length::from_mm(2);

Colour black() { return {"black", {0, 0, 0}, {0, 0, 0, 1}, 0}; }
Colour paper() { return {"paper", {255, 255, 255}, {0, 0, 0, 0}, 1}; }

bool is_paper(Colour const& colour) { return colour.grey > 0.995; }

bool is_rounded(scene::Path const& path) {
  return std::any_of(path.segments.begin(), path.segments.end(),
                     [](scene::Segment const& segment) { return std::holds_alternative<scene::CurveTo>(segment); });
}

bool is_faint(double grey, double ground) {
  return std::abs(grey - ground) <= (ground < dark_ground ? faint_on_dark : faint_on_light);
}

/// What cannot be seen on the page. Two colours of one grey can.
bool is_unseen(Colour const& colour, Colour const& ground) { return colour.rgb == ground.rgb; }

bool is_ground(scene::Item const& item) {
  return item.tag.node == scene::no_node && item.tag.artifact == scene::Artifact::background;
}

Rect united(Rect const& a, Rect const& b) {
  Point const at{std::min(a.left(), b.left()), std::min(a.top(), b.top())};
  return {at, {std::max(a.right(), b.right()) - at.x, std::max(a.bottom(), b.bottom()) - at.y}};
}

Point middle_of(Rect const& area) { return {(area.left() + area.right()) / 2, (area.top() + area.bottom()) / 2}; }

/// Digits and their signs stand on the line; letters and commas reach below it.
bool stands_on_the_line(std::string const& text) {
  return text.find_first_not_of("0123456789.% ") == std::string::npos;
}

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
    void operator()(scene::Image const& image) const { page.take_image(item, image); }
    void operator()(scene::Link const&) const { page.items_.push_back(item); }
  };

  void take_text(scene::Item item, scene::GlyphRun run) {
    Rect bounds = text_bounds(run, item.at);
    if (parts_.colour_at(middle_of(bounds))) {
      if (stands_on_the_line(run.text)) bounds.size.height = item.at.y - bounds.top();
      add_plate(item, bounds);
    }
    run.colour = black();
    item.what = std::move(run);
    items_.push_back(std::move(item));
  }

  /// White below a text. With the plate of the line above or below it is one, or what is between them looks like dots,
  /// and the later plate would cover letters of the line before.
  void add_plate(scene::Item const& item, Rect const& bounds) {
    constexpr Length air = Length::from_pt(1.5), corner = Length::from_pt(2), between = Length::from_pt(6);
    Rect area{bounds.at - Point{air, air}, {bounds.size.width + air * 2, bounds.size.height + air * 2}};
    Length const above = area.top() - plate_.bottom(), below = plate_.top() - area.bottom();
    bool const is_near =
        std::max(above, below) < between && area.left() < plate_.right() && plate_.left() < area.right();
    bool const goes_on = is_near && plate_at_ && only_text_from(*plate_at_ + 1);
    if (goes_on) area = united(area, plate_);
    scene::Path plate = scene::rounded_rectangle(area.size, corner);
    plate.fill = scene::Fill{paper()};
    scene::Item made{area.at, scene::Tag::as(scene::Artifact::layout), item.span, std::move(plate)};
    if (goes_on) {
      items_[*plate_at_] = std::move(made);
    } else {
      plate_at_ = items_.size();
      items_.push_back(std::move(made));
    }
    plate_ = area;
  }

  [[nodiscard]] bool only_text_from(std::size_t index) const {
    return std::all_of(items_.begin() + static_cast<std::ptrdiff_t>(index), items_.end(),
                       [](scene::Item const& item) { return std::holds_alternative<scene::GlyphRun>(item.what); });
  }

  void take_path(scene::Item item, scene::Path path) {
    Rect const bounds = path_bounds(path, item.at);
    Colour const below = colour_below(bounds);
    if (path.fill && is_ground(item)) grounds_.add(path, item.at);
    if (runs_off(bounds)) return take_band(item, path, bounds);
    if (path.stroke) make_stroke(*path.stroke, below, is_ground(item));
    if (path.stroke && item.tag.artifact == scene::Artifact::guide) dot(path);
    if (path.fill) make_fill(item, path, bounds, below);
    if (!path.fill && !path.stroke) return;
    if (path.fill && path.fill->pattern != scene::Pattern::none) {
      add_paper_below(item, path);
      parts_.add(path, item.at);
    }
    item.what = std::move(path);
    items_.push_back(std::move(item));
  }

  /// Patterns have holes, and none must show through another.
  void add_paper_below(scene::Item item, scene::Path part) {
    part.fill = scene::Fill{paper()};
    part.stroke.reset();
    item.what = std::move(part);
    items_.push_back(std::move(item));
  }

  /// Of the ground as it was, which is paper now.
  [[nodiscard]] Colour colour_below(Rect const& bounds) const {
    return grounds_.colour_at(middle_of(bounds)).value_or(paper());
  }

  /// What shows through a drawing on a dark ground stays dark, for the drawing may be white.
  void take_image(scene::Item const& item, scene::Image const& image) {
    Rect const area{item.at, image.size};
    auto const ground = grounds_.colour_at(middle_of(area));
    bool const shows_ground = image.file->kind != ImageKind::jpeg;
    if (ground && ground->grey < dark_ground && shows_ground) {
      scene::Path plate = scene::rectangle(image.size);
      plate.fill = scene::Fill{*ground};
      items_.push_back({item.at, scene::Tag::as(scene::Artifact::layout), item.span, std::move(plate)});
    }
    items_.push_back(item);
  }

  void take_modules(scene::Item item, scene::Modules modules) {
    take_back_ground({item.at, modules.size()});
    modules.colour = black();
    item.what = std::move(modules);
    items_.push_back(std::move(item));
  }

  /// The paper that a code brings along needs no outline, which would stand in the code's white.
  void take_back_ground(Rect const& code) {
    constexpr Length off = Length::from_pt(0.5);
    if (items_.empty() || !is_ground(items_.back())) return;
    auto const* ground = std::get_if<scene::Path>(&items_.back().what);
    if (ground == nullptr) return;
    Rect const area = path_bounds(*ground, items_.back().at);
    Length const left = code.left() - area.left(), top = code.top() - area.top();
    auto const alike = [&](Length one) { return one > left - off && one < left + off; };
    bool const around = alike(top) && alike(area.right() - code.right()) && alike(area.bottom() - code.bottom());
    if (around) items_.pop_back();
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

  static void make_fill(scene::Item const& item, scene::Path& path, Rect const& bounds, Colour const& below) {
    bool const is_line = std::min(bounds.size.width, bounds.size.height) <= as_thin_as_a_line && !is_rounded(path);
    if (path.fill->pattern != scene::Pattern::none) {
      path.fill->colour = black();
      outline(path, copier_rule);
    } else if (is_ground(item) && is_paper(path.fill->colour)) {
      if (is_rounded(path)) outline(path, faint_rule);
    } else if (is_ground(item) && !is_line) {
      outline(path, copier_rule);
      path.fill.reset();
    } else if (is_unseen(path.fill->colour, below)) {
      path.fill->colour = paper();
    } else if (!is_line && is_faint(path.fill->colour.grey, below.grey)) {
      outline(path, faint_rule);
      path.fill.reset();
    } else {
      path.fill->colour = black();
    }
  }

  /// A line behind bars as dots, so that the one at zero stays apart from it.
  static void dot(scene::Path& path) {
    constexpr double on = 0.8, period = 2.4;  // pt
    if (path.segments.size() != 2) return;
    auto const* from = std::get_if<scene::MoveTo>(path.segments.data());
    auto const* to = std::get_if<scene::LineTo>(&path.segments[1]);
    if (from == nullptr || to == nullptr) return;
    Point const begin = from->to, reach = to->to - from->to;
    double const length = std::hypot(reach.x.pt(), reach.y.pt());
    if (length < period || length > 2000) return;
    std::vector<scene::Segment> dots;
    for (double at = 0; at + on <= length; at += period) {
      dots.push_back(scene::MoveTo{begin + Point{reach.x * (at / length), reach.y * (at / length)}});
      dots.push_back(scene::LineTo{begin + Point{reach.x * ((at + on) / length), reach.y * ((at + on) / length)}});
    }
    path.segments = std::move(dots);
  }

  static void make_stroke(scene::Stroke& stroke, Colour const& below, bool around_ground) {
    // What was faint, such as the lines behind bars, must not come forward as black. The outline of a block is all that
    // is left of it.
    Length const rule = is_faint(stroke.colour.grey, below.grey) && !around_ground ? faint_rule : copier_rule;
    stroke.colour = is_unseen(stroke.colour, below) ? paper() : black();
    // Round ends are those of drawings; others are rules.
    if (stroke.cap == scene::Cap::butt) stroke.width = std::min(stroke.width, rule);
  }

  scene::Page const& page_;
  std::vector<scene::Item> items_;
  Areas parts_;                          // of charts, with patterns
  Areas grounds_;                        // as they were
  Rect plate_;                           // the last one
  std::optional<std::size_t> plate_at_;  // among the items
};

}  // namespace

scene::Document copier_document(scene::Document const& document) {
  scene::Document made = document;
  for (scene::Page& page : made.pages) page.items = PageForCopier(page).make();
  return made;
}

}  // namespace factsheet::output
