#include "output/svg/svg_clips.h"

#include "output/svg/svg_path_extent.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace factsheet::output {
namespace {

/// A length without a unit, or in pixels.
std::optional<double> plain_length(XmlElement const& element, char const* name, std::optional<double> otherwise) {
  std::string const* const written = element.attribute(name);
  if (written == nullptr) return otherwise;
  double length = 0;
  auto const read = std::from_chars(written->data(), written->data() + written->size(), length);
  std::string_view const unit(read.ptr, static_cast<std::size_t>(written->data() + written->size() - read.ptr));
  return read.ec == std::errc() && (unit.empty() || unit == "px") ? std::optional(length) : std::nullopt;
}

std::optional<PathExtent> around(std::optional<double> x, std::optional<double> y, std::optional<double> half_width,
                                 std::optional<double> half_height) {
  if (!x || !y || !half_width || !half_height) return std::nullopt;
  return PathExtent{*x - *half_width, *y - *half_height, *x + *half_width, *y + *half_height};
}

std::optional<PathExtent> extent_of_rectangle(XmlElement const& element) {
  auto const x = plain_length(element, "x", 0), y = plain_length(element, "y", 0);
  auto const width = plain_length(element, "width", std::nullopt),
             height = plain_length(element, "height", std::nullopt);
  if (!x || !y || !width || !height) return std::nullopt;
  return PathExtent{*x, *y, *x + *width, *y + *height};
}

/// Of a shape that stands where it is written.
std::optional<PathExtent> extent_of(XmlElement const& shape) {
  if (shape.name == "rect") return extent_of_rectangle(shape);
  auto const x = plain_length(shape, "cx", 0), y = plain_length(shape, "cy", 0);
  if (shape.name == "circle") {
    auto const radius = plain_length(shape, "r", std::nullopt);
    return around(x, y, radius, radius);
  }
  if (shape.name == "ellipse") {
    return around(x, y, plain_length(shape, "rx", std::nullopt), plain_length(shape, "ry", std::nullopt));
  }
  std::string const* const path = shape.name == "path" ? shape.attribute("d") : nullptr;
  return path == nullptr ? std::nullopt : extent_of_path(*path);
}

bool meet(PathExtent const& a, PathExtent const& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

}  // namespace

bool may_have_holes(XmlElement const& clip, SvgStyles const& styles) {
  constexpr double endless = std::numeric_limits<double>::infinity();
  constexpr PathExtent anywhere{-endless, -endless, endless, endless};
  std::vector<PathExtent> extents;
  // Rectangles and circles all turn the same way.
  bool may_turn = false;
  for (auto const& child : clip.children) {
    bool const is_round = child->name == "rect" || child->name == "circle" || child->name == "ellipse";
    bool const is_other =
        child->name == "path" || child->name == "polygon" || child->name == "polyline" || child->name == "use";
    if (!is_round && !is_other) continue;
    bool const is_moved = !styles.own(*child, "transform").empty();
    bool const is_even_odd = plain_words(styles.inherited(*child, "clip-rule")) == "evenodd";
    may_turn = may_turn || is_other || is_moved || is_even_odd;
    extents.push_back(is_moved ? anywhere : extent_of(*child).value_or(anywhere));
  }
  if (!may_turn) return false;
  for (auto one = extents.begin(); one != extents.end(); ++one) {
    if (std::any_of(extents.begin(), one, [&](PathExtent const& other) { return meet(*one, other); })) return true;
  }
  return false;
}

}  // namespace factsheet::output
