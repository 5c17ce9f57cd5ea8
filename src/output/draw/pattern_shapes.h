// The lines or dots of a pattern, placed by the page and not by the part, so that parts match.
#pragma once
#include "scene/frame.h"

#include <utility>
#include <vector>

namespace factsheet::output {

struct PatternShapes {
  double thickness = 0;  ///< of the lines
  std::vector<std::pair<Point, Point>> lines;
  double radius = 0;  ///< of the dots
  std::vector<Point> dots;
};

/// What covers `area`, and may reach past it. `none` and `solid` have no shapes.
PatternShapes pattern_shapes(scene::Pattern pattern, Rect const& area);

}  // namespace factsheet::output
