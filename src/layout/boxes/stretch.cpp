#include "layout/boxes/stretch.h"

#include <cassert>

namespace factsheet::layout {
namespace {

/// Shows `visit` each length of a row or cell that a page may change.
template <class AnyBox, class Visit>
void walk_stretch(AnyBox& box, Visit const& visit) {
  if (auto* columns = std::get_if<Columns>(&box.what)) {
    for (auto& column : columns->columns) walk_stretch(*column.content, visit);
  } else if (auto* stack = std::get_if<Stack>(&box.what)) {
    for (auto& part : stack->parts) walk_stretch(part, visit);
  } else if (auto* ground = std::get_if<Ground>(&box.what)) {
    visit(ground->more_top);
    visit(ground->more_bottom);
  } else if (auto* gap = std::get_if<Gap>(&box.what)) {
    visit(gap->height);
  }
}

}  // namespace

Stretch stretch_of(Box const& row) {
  Stretch stretch;
  walk_stretch(row, [&](Length length) { stretch.push_back(length); });
  return stretch;
}

void set_stretch(Box& row, Stretch const& stretch) {
  auto next = stretch.begin();
  walk_stretch(row, [&](Length& length) { length = *next++; });
  assert(next == stretch.end());
}

}  // namespace factsheet::layout
