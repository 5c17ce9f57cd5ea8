// By how much the blocks of a row are stretched: what a page changes in the boxes it is given.
#pragma once
#include "layout/boxes/box.h"

#include <vector>

namespace factsheet::layout {

/// The paddings that cells have more, and the gaps of their stacks, in the order of the tree.
using Stretch = std::vector<Length>;

Stretch stretch_of(Box const& row);
void set_stretch(Box& row, Stretch const& stretch);

}  // namespace factsheet::layout
