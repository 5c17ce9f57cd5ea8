// Colours are inks with a name: each profile takes the build it needs and nothing is converted by chance.
#pragma once
#include <array>
#include <cstdint>
#include <string>

namespace factsheet {

/// A named ink of a theme: sRGB for screens, CMYK for the press, a grey for the copier.
struct Colour {
  std::string name;                        ///< the theme's name, for messages ("teal")
  std::array<std::uint8_t, 3> rgb{};       ///< sRGB, 0–255
  std::array<double, 4> cmyk{0, 0, 0, 1};  ///< ink coverage of C, M, Y, K, 0–1
  double grey = 0;                         ///< lightness on the copier, 0 black – 1 paper
  friend bool operator==(Colour const&, Colour const&) = default;
};

/// Of a channel of sRGB, the share of the light, 0–1.
double linear_channel(std::uint8_t channel);
/// WCAG 2.1 relative luminance of the sRGB value, 0–1.
double relative_luminance(Colour const& colour);
/// WCAG 2.1 contrast ratio, 1–21.
double contrast_ratio(Colour const& a, Colour const& b);
/// `share` (0–1) of `other` in `colour`, in each of its builds; the name says so: "teal with 40 % paper".
Colour mixed(Colour const& colour, Colour const& other, double share);
/// CIE L* of the sRGB value, 0–100.
double lightness(Colour const& colour);

}  // namespace factsheet
