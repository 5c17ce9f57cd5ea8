#include "output/draw/path_bounds.h"

#include <algorithm>

namespace factsheet::output {
namespace {

/// The least rectangle around points.
class Bounds {
 public:
  void take(Point p) {
    if (empty_) least_ = most_ = p;
    empty_ = false;
    least_ = {std::min(least_.x, p.x), std::min(least_.y, p.y)};
    most_ = {std::max(most_.x, p.x), std::max(most_.y, p.y)};
  }
  [[nodiscard]] Rect rect() const { return {least_, {most_.x - least_.x, most_.y - least_.y}}; }

 private:
  Point least_, most_;
  bool empty_ = true;
};

struct TakePoints {
  Bounds& bounds;
  Point at;
  void operator()(scene::MoveTo const& move) const { bounds.take(at + move.to); }
  void operator()(scene::LineTo const& line) const { bounds.take(at + line.to); }
  void operator()(scene::CurveTo const& curve) const { bounds.take(at + curve.to); }
  void operator()(scene::ClosePath) const {}
};

}  // namespace

Rect path_bounds(scene::Path const& path, Point at) {
  Bounds bounds;
  for (scene::Segment const& segment : path.segments) std::visit(TakePoints{bounds, at}, segment);
  return bounds.rect();
}

Rect text_bounds(scene::GlyphRun const& run, Point at) {
  return {{at.x, at.y - run.size * 0.7}, {run.advance, run.size * 0.9}};
}

}  // namespace factsheet::output
