// Which part of a drawing a form shows.
#pragma once
#include "core/image_file.h"

#include <array>

namespace factsheet::output {

/// A form of what `crop` leaves of a drawing of `width` and `height` (ISO 32000-1 §8.10): in the units of the drawing,
/// y upwards. Readers paint nothing outside the box.
struct FormWindow {
  std::array<double, 4> box{};     ///< left, bottom, right, top
  std::array<double, 6> matrix{};  ///< from the box to the unit square

  FormWindow(double width, double height, Crop const& crop);
};

}  // namespace factsheet::output
