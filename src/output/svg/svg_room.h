// Room around a drawing. librsvg gives a filter what lies within the drawing, and browsers also what lies beside it.
#pragma once
#include <string>

namespace factsheet::output {

/// Whether it has filters, and can be put within another drawing.
bool may_need_room(std::string const& prepared);
/// A drawing around one of `width` by `height` units, with `room` units on each side of it.
std::string with_room(std::string const& prepared, double width, double height, double room);

}  // namespace factsheet::output
