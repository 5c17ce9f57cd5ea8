#include "output/page_edges.h"

#include "output/draw/path_bounds.h"
#include "output/first_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

constexpr Length unprinted_edge = Length::from_mm(5);
/// How far the layout lets reach past the trim what bleeds.
constexpr Length whole_bleed = Length::from_mm(5);
/// What a length may be off by having been added up.
constexpr Length sum_slack = Length::from_pt(0.01);

enum class Edge { left, top, right, bottom };

Length margin_of(Profile profile) { return profile == Profile::web ? Length() : unprinted_edge; }

/// An item as messages call it.
struct NameItem {
  scene::Item const& item;
  std::string operator()(scene::GlyphRun const& run) const {
    return fmt::format("the text \"{}\"", first_words(run.text));
  }
  std::string operator()(scene::Path const&) const {
    return item.tag.node != scene::no_node ? "a drawing" : "the ground or a line of a block";
  }
  std::string operator()(scene::Modules const&) const { return "a QR code"; }
  std::string operator()(scene::Image const& image) const {
    return fmt::format("the picture \"{}\"", image.file->path);
  }
  std::string operator()(scene::Link const&) const { return "a link"; }
};

class EdgeChecker {
 public:
  EdgeChecker(scene::Page const& page, int number, Profile profile, Diagnostics& faults)
      : page_(page), number_(number), profile_(profile), margin_(margin_of(profile)), faults_(faults) {}

  void check(scene::Item const& item) { std::visit(CheckItem{*this, item}, item.what); }

 private:
  struct CheckItem {
    EdgeChecker& checker;
    scene::Item const& item;
    void operator()(scene::GlyphRun const& run) const {
      if (!run.glyphs.empty()) checker.require(item, text_bounds(run, item.at));
    }
    void operator()(scene::Path const& path) const { checker.check_path(item, path_bounds(path, item.at)); }
    void operator()(scene::Modules const& modules) const { checker.require(item, {item.at, modules.size()}); }
    void operator()(scene::Image const& image) const {
      if (image.file) checker.require(item, {item.at, image.size});
    }
    void operator()(scene::Link const&) const {}
  };

  /// From an edge of the page to that of the item; negative past it.
  [[nodiscard]] std::array<Length, 4> distances(Rect const& area) const {
    return {area.left(), area.top(), page_.size.width - area.right(), page_.size.height - area.bottom()};
  }

  /// Decoration may stand in the margin. Past the trim it has to bleed.
  void check_path(scene::Item const& item, Rect const& bounds) {
    if (item.tag.node != scene::no_node) return require(item, bounds);
    // A title that runs on to a further page brings its band along as part of the page's head.
    bool const is_ground =
        item.tag.artifact == scene::Artifact::background || item.tag.artifact == scene::Artifact::header;
    for (Length const distance : distances(bounds)) {
      bool const bleeds = is_ground && distance <= -whole_bleed + sum_slack;
      if (distance < -sum_slack && !bleeds) return tell(item, bounds);
    }
  }

  void require(scene::Item const& item, Rect const& area) {
    auto const all = distances(area);
    if (*std::min_element(all.begin(), all.end()) < margin_ - sum_slack) tell(item, area);
  }

  /// Once a place and an edge: of a paragraph that hangs over, the first line is enough.
  void tell(scene::Item const& item, Rect const& area) {
    auto const all = distances(area);
    auto const nearest = std::min_element(all.begin(), all.end());
    auto const edge = static_cast<Edge>(nearest - all.begin());
    if (!told_.emplace(item.span.begin.line, item.span.begin.column, edge).second) return;
    bool const off = *nearest < -sum_slack;
    std::string const where = off ? fmt::format("reaches past the edge of page {}", number_)
                                  : fmt::format("is {:.1f} mm from the edge of page {}", nearest->mm(), number_);
    std::string const remedy = remedy_for(edge, margin_ - *nearest);
    std::string const message = fmt::format("{} {}", std::visit(NameItem{item}, item.what), where);
    if (off) {
      faults_.push_back(error(item.span, "off-the-page", message, remedy));
    } else if (profile_ == Profile::press) {
      faults_.push_back(
          error(item.span, "press-safe-area", message, "keep 5 mm, because the cut may be off: " + remedy));
    } else {
      faults_.push_back(
          error(item.span, "copier-safe-area", message, "keep 5 mm, for a copier does not reach the edge: " + remedy));
    }
  }

  /// Blocks end above the footer, so that it is what stands lowest.
  [[nodiscard]] static std::string remedy_for(Edge edge, Length lacking) {
    double const millimetres = std::ceil(lacking.mm() * 10 - 0.001) / 10;
    bool const at_the_foot = edge == Edge::bottom;
    std::string_view const measure = at_the_foot ? "footer-baseline" : edge == Edge::top ? "below-band" : "side";
    return fmt::format("in the theme, make \"{}\" {:g} mm {}", measure, millimetres,
                       at_the_foot ? "smaller" : "larger");
  }

  scene::Page const& page_;
  int number_;
  Profile profile_;
  Length margin_;
  Diagnostics& faults_;
  std::set<std::tuple<int, int, Edge>> told_;
};

}  // namespace

Diagnostics check_edges(scene::Document const& document, Profile profile) {
  Diagnostics faults;
  int number = 0;
  for (scene::Page const& page : document.pages) {
    EdgeChecker checker(page, ++number, profile, faults);
    for (scene::Item const& item : page.items) checker.check(item);
  }
  return faults;
}

}  // namespace factsheet::output
