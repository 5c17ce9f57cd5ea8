// Elliptical arcs as SVG writes them.
#pragma once
#include "scene/frame.h"

#include <vector>

namespace factsheet::layout {

/// The arc of an ellipse between two points (SVG 1.1 §8.3.8).
struct EllipticalArc {
  Point from, to;
  double radius_x = 0, radius_y = 0;  ///< points
  double rotation = 0;                ///< of the ellipse's x axis, radians
  bool large = false;                 ///< the arc of more than half a turn
  bool sweep = false;                 ///< with growing angles, clockwise on the page
};

/// The arc as curves of at most a quarter turn each. Radii that are too small grow, radii of zero make a line (§F.6.6).
void append_arc(std::vector<scene::Segment>& segments, EllipticalArc const& arc);

}  // namespace factsheet::layout
