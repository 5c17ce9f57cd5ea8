#include "output/draw/path_bounds.h"

#include "scene/bounds.h"

namespace factsheet::output {
Rect path_bounds(scene::Path const& path, Point at) {
  scene::Bounds bounds;
  bounds.take(path, at);
  return bounds.rect();
}

Rect text_bounds(scene::GlyphRun const& run, Point at) {
  return {{at.x, at.y - run.size * 0.7}, {run.advance, run.size * 0.9}};
}

}  // namespace factsheet::output
