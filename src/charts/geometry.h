// Plane geometry for placing labels: distances and meetings of boxes, lines and circles.
#pragma once
#include "core/length.h"

#include <vector>

namespace factsheet::charts {

/// A line through points, as a leader is drawn.
using Polyline = std::vector<Point>;

constexpr double full_turn = 6.283185307179586;  ///< radians

/// `turns` clockwise from twelve o'clock, y growing downwards.
Point on_circle(Length radius, double turns);
/// The angle of `point` as seen from the origin, in turns from 0 up to 1.
double turns_of(Point point);

Rect inflated(Rect rect, Length by);
Rect united(Rect a, Rect b);
Rect moved(Rect rect, Point by);
/// Whether the insides share more than a hundredth of a point in both directions.
bool overlap(Rect a, Rect b);

Length distance(Point a, Point b);
Length distance(Point point, Rect rect);
Length distance_to_segment(Point point, Point a, Point b);
/// 0 when they cross.
Length distance_of_segments(Point a, Point b, Point c, Point d);
/// Whether the line from `a` to `b` passes through the inside of the box.
bool meets(Rect rect, Point a, Point b);
bool meets(Rect rect, Polyline const& line);
Length distance(Polyline const& a, Polyline const& b);
Length length(Polyline const& line);
/// The least box around all points.
Rect bounds(Polyline const& line);

}  // namespace factsheet::charts
