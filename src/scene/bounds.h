// The least rectangle around what is drawn.
#pragma once
#include "scene/frame.h"

namespace factsheet::scene {

class Bounds {
 public:
  void take(Point point);
  /// The points that the path passes through at the ends of its lines and curves; its item stands at `at`.
  void take(Path const& path, Point at);
  /// Without a point: nothing, at the origin.
  [[nodiscard]] Rect rect() const { return {least_, {most_.x - least_.x, most_.y - least_.y}}; }

 private:
  Point least_, most_;
  bool empty_ = true;
};

}  // namespace factsheet::scene
