#include "scene/bounds.h"

#include <algorithm>

namespace factsheet::scene {
namespace {

struct TakeEnds {
  Bounds& bounds;
  Point at;
  void operator()(MoveTo const& move) const { bounds.take(at + move.to); }
  void operator()(LineTo const& line) const { bounds.take(at + line.to); }
  void operator()(CurveTo const& curve) const { bounds.take(at + curve.to); }
  void operator()(ClosePath) const {}
};

}  // namespace

void Bounds::take(Point point) {
  if (empty_) least_ = most_ = point;
  empty_ = false;
  least_ = {std::min(least_.x, point.x), std::min(least_.y, point.y)};
  most_ = {std::max(most_.x, point.x), std::max(most_.y, point.y)};
}

void Bounds::take(Path const& path, Point at) {
  for (Segment const& segment : path.segments) std::visit(TakeEnds{*this, at}, segment);
}

}  // namespace factsheet::scene
