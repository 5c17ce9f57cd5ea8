#pragma once
#include <array>
#include <string_view>

namespace factsheet::output {

/// How a camera held the picture: 1 upright … 8, as in the Orientation tag of a TIFF structure (EXIF 2.3 §4.6.4).
/// 1 when there is none.
int exif_orientation(std::string_view tiff);
/// Whether width and height change places when the picture stands upright.
inline bool lies_on_its_side(int orientation) { return orientation > 4; }

/// The matrix (a b c d e f) that takes the unit square of a PDF image, whose y grows upwards, to the rectangle at `x`,
/// `y` (y downwards), so that the picture stands upright.
std::array<double, 6> upright_matrix(int orientation, double x, double y, double width, double height);

}  // namespace factsheet::output
