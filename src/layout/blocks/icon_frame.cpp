#include "layout/blocks/icon_frame.h"

namespace factsheet::layout {
namespace {

/// `size`: of the icon's square. `stroke` 0: lines as thick as the icon has them.
scene::Path icon_path(IconPath const& path, Length size, Length stroke, Colour const& colour) {
  scene::Path drawn;
  auto number = path.numbers.begin();
  auto const next_point = [&] {
    Point const point{size * number[0], size * number[1]};
    number += 2;
    return point;
  };
  for (char const step : path.steps) {
    if (step == 'm') drawn.segments.emplace_back(scene::MoveTo{next_point()});
    if (step == 'l') drawn.segments.emplace_back(scene::LineTo{next_point()});
    if (step == 'c') {
      Point const first = next_point(), second = next_point();
      drawn.segments.emplace_back(scene::CurveTo{first, second, next_point()});
    }
    if (step == 'h') drawn.segments.emplace_back(scene::ClosePath{});
  }
  if (path.stroke_width > 0) {
    Length const width = stroke > Length() ? stroke : size * path.stroke_width;
    drawn.stroke = scene::Stroke{colour, width, path.round ? scene::Cap::round : scene::Cap::butt};
  } else {
    drawn.fill = scene::Fill{colour};
  }
  return drawn;
}

}  // namespace

scene::Frame icon_frame(std::string const& name, Length size, Colour const& colour, Length stroke, Span const& at,
                        Context const& context) {
  scene::Frame frame;
  frame.size = {size, size};
  auto const found = context.sheet.icons.find(name);
  // A name without an icon was reported when the sheet was resolved.
  if (found == context.sheet.icons.end() || !found->second) return frame;
  for (IconPath const& path : found->second->paths) {
    frame.items.push_back({{}, scene::Tag::as(scene::Artifact::layout), at, icon_path(path, size, stroke, colour)});
  }
  return frame;
}

}  // namespace factsheet::layout
