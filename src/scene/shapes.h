// Paths of simple shapes.
#pragma once
#include "scene/frame.h"

namespace factsheet::scene {

// ---- shapes ----

Path rectangle(Size size);
/// Corners of radius `corner`, or half the shorter side if that is less.
Path rounded_rectangle(Size size, Length corner);
/// Two corners at that edge rounded, with radius `corner` or less, the others square: a bar whose foot stands on zero.
enum class Edge { top, right, bottom, left };
Path rounded_at(Edge edge, Size size, Length corner);
Path circle(Length radius);  ///< around the item's place
/// The part of a ring between two radii around the item's place, angles in turns clockwise from twelve o'clock.
/// `inner` 0 makes a slice; a whole turn makes a disc or ring.
Path ring_part(Length inner, Length outer, double from, double to);
Path line(Point from, Point to);

}  // namespace factsheet::scene
