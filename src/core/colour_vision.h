// Colours as readers see them who lack one of the three kinds of cones.
#pragma once
#include "core/colour.h"

#include <array>
#include <string_view>

namespace factsheet {

struct ColourVision {
  std::string_view name;                      ///< "protanopia"
  std::array<std::array<double, 3>, 3> seen;  ///< linear sRGB to linear sRGB
};

/// Protanopia, deuteranopia and tritanopia.
std::array<ColourVision, 3> const& colour_blindnesses();

/// How far apart the colours look: ΔE of CIE 1976, of which 2 is just seen.
double difference_seen(Colour const& a, Colour const& b, ColourVision const& vision);

}  // namespace factsheet
