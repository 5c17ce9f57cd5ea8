#include "output/pictures/pixel_area.h"

#include "output/pictures/exif.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace factsheet::output {
namespace {

/// Pixels from `first` up to `end`, which does not belong to them.
struct PixelRange {
  int first = 0, end = 0;

  [[nodiscard]] int count() const { return end - first; }
  /// Counted from the other end of so many.
  [[nodiscard]] PixelRange reversed(int of) const { return {of - end, of - first}; }
};

PixelRange nearest_pixels(double from, double share, int of) {
  int const first = std::clamp(static_cast<int>(std::lround(from * of)), 0, of - 1);
  int const end = std::clamp(static_cast<int>(std::lround((from + share) * of)), first + 1, of);
  return {first, end};
}

}  // namespace

PixelArea stored_area(Crop const& crop, int width, int height, int orientation) {
  bool const on_its_side = lies_on_its_side(orientation);
  PixelRange across = nearest_pixels(crop.left, crop.width, on_its_side ? height : width);
  PixelRange down = nearest_pixels(crop.top, crop.height, on_its_side ? width : height);
  if (on_its_side) std::swap(across, down);
  // By the corner of the scene in which the camera stored its first pixel (EXIF 2.3 §4.6.4).
  bool const from_the_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  bool const from_below = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  if (from_the_right) across = across.reversed(width);
  if (from_below) down = down.reversed(height);
  return {across.first, down.first, across.count(), down.count()};
}

}  // namespace factsheet::output
