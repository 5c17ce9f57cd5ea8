#include "output/draw/ink.h"

#include <algorithm>
#include <numeric>

namespace factsheet::output {

Ink screen_ink(Colour const& colour) { return {colour.rgb[0] / 255.0, colour.rgb[1] / 255.0, colour.rgb[2] / 255.0}; }

Ink InkTable::number(Colour const& colour) {
  auto const known = std::find_if(colours_.begin(), colours_.end(), [&](Colour const& other) {
    return other.cmyk == colour.cmyk && other.grey == colour.grey;
  });
  std::size_t const number = static_cast<std::size_t>(known - colours_.begin()) + 1;
  if (known == colours_.end()) colours_.push_back(colour);
  std::size_t const high = number / 256, low = number % 256;
  return {ink_red, static_cast<double>(high) / 255.0, static_cast<double>(low) / 255.0};
}

Colour registration_colour() { return {"registration", {0, 0, 0}, {1, 1, 1, 1}, 0}; }

bool is_registration(Colour const& colour) { return colour.cmyk == registration_colour().cmyk; }

bool is_black_alone(Colour const& colour) { return colour.cmyk == std::array<double, 4>{0, 0, 0, 1}; }

double total_ink(Colour const& colour) { return std::accumulate(colour.cmyk.begin(), colour.cmyk.end(), 0.0); }

}  // namespace factsheet::output
