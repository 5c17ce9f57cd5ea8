#include "core/colour_vision.h"

#include <algorithm>
#include <cmath>

namespace factsheet {
namespace {

// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), at
// full severity.
constexpr std::array<ColourVision, 3> blindnesses{
    {{"protanopia",
      {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
     {"deuteranopia",
      {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
     {"tritanopia",
      {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}}};

using Triple = std::array<double, 3>;

Triple times(std::array<Triple, 3> const& matrix, Triple const& value) {
  Triple made{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) made.at(i) += matrix.at(i).at(j) * value.at(j);
  }
  return made;
}

Triple light_of(Colour const& colour) {
  Triple light{};
  for (std::size_t i = 0; i < 3; ++i) light.at(i) = linear_channel(colour.rgb.at(i));
  return light;
}

/// CIE L*a*b* with the white of sRGB, D65.
Triple lab_of(Triple const& light) {
  constexpr std::array<Triple, 3> to_xyz{
      {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
  constexpr Triple white{0.95047, 1, 1.08883};
  Triple xyz = times(to_xyz, light);
  for (std::size_t i = 0; i < 3; ++i) {
    double const share = xyz.at(i) / white.at(i);
    xyz.at(i) = share > 216.0 / 24389.0 ? std::cbrt(share) : (share * 24389.0 / 27.0 + 16) / 116;
  }
  return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

Triple seen_lab(Colour const& colour, ColourVision const& vision) {
  Triple seen = times(vision.seen, light_of(colour));
  for (double& channel : seen) channel = std::clamp(channel, 0.0, 1.0);
  return lab_of(seen);
}

}  // namespace

std::array<ColourVision, 3> const& colour_blindnesses() { return blindnesses; }

double difference_seen(Colour const& a, Colour const& b, ColourVision const& vision) {
  Triple const one = seen_lab(a, vision), other = seen_lab(b, vision);
  return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

}  // namespace factsheet
