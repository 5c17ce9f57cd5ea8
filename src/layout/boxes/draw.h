// Boxes into frames: spare height is handed down, items and structure nodes are made.
#pragma once
#include "layout/boxes/box.h"

#include <vector>

namespace factsheet::layout {

/// The heights of a stack's parts when it is given `height`.
std::vector<Length> share_height(Stack const& stack, Length height);

/// What drawing needs beside the tree.
struct Canvas {
  scene::Frame& frame;
  text::Shaper const& shaper;
  Diagnostics& problems;
};
/// Draws the box in `area`, as content of `under`.
void draw(Box const& box, Rect area, scene::NodeId under, Canvas& canvas, bool mirrored = false);

}  // namespace factsheet::layout
