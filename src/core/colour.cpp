#include "core/colour.h"

#include <algorithm>
#include <cmath>

namespace factsheet {
namespace {

// IEC 61966-2-1; WCAG's 0.03928 differs from it by less than one step of 8 bits.
double linear(std::uint8_t channel) {
  double const v = channel / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

}  // namespace

double relative_luminance(Colour const& colour) {
  return 0.2126 * linear(colour.rgb[0]) + 0.7152 * linear(colour.rgb[1]) + 0.0722 * linear(colour.rgb[2]);
}

double contrast_ratio(Colour const& a, Colour const& b) {
  double const one = relative_luminance(a);
  double const other = relative_luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

double lightness(Colour const& colour) {
  double const y = relative_luminance(colour);
  return y > 216.0 / 24389.0 ? 116.0 * std::cbrt(y) - 16.0 : y * 24389.0 / 27.0;
}

}  // namespace factsheet
