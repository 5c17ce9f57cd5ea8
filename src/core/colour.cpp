#include "core/colour.h"

#include <algorithm>
#include <cmath>

namespace factsheet {
namespace {

std::uint8_t between(std::uint8_t a, std::uint8_t b, double share) {
  return static_cast<std::uint8_t>(std::lround(a * (1 - share) + b * share));
}

}  // namespace

// IEC 61966-2-1; WCAG's 0.03928 differs from it by less than one step of 8 bits.
double linear_channel(std::uint8_t channel) {
  double const v = channel / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double relative_luminance(Colour const& colour) {
  return 0.2126 * linear_channel(colour.rgb[0]) + 0.7152 * linear_channel(colour.rgb[1]) +
         0.0722 * linear_channel(colour.rgb[2]);
}

double contrast_ratio(Colour const& a, Colour const& b) {
  double const one = relative_luminance(a);
  double const other = relative_luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Colour mixed(Colour const& colour, Colour const& other, double share) {
  Colour result = colour;
  result.name = colour.name + " with " + std::to_string(std::lround(share * 100)) + " % " + other.name;
  for (std::size_t i = 0; i < 3; ++i) result.rgb.at(i) = between(colour.rgb.at(i), other.rgb.at(i), share);
  for (std::size_t i = 0; i < 4; ++i) {
    result.cmyk.at(i) = colour.cmyk.at(i) * (1 - share) + other.cmyk.at(i) * share;
  }
  result.grey = colour.grey * (1 - share) + other.grey * share;
  return result;
}

double lightness(Colour const& colour) {
  double const y = relative_luminance(colour);
  return y > 216.0 / 24389.0 ? 116.0 * std::cbrt(y) - 16.0 : y * 24389.0 / 27.0;
}

}  // namespace factsheet
