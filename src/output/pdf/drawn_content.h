// What Cairo made of an SVG, as it is looked at.
#pragma once
#include <stdexcept>
#include <string>

namespace factsheet::output {

/// What a drawing is made of beyond plain paths.
struct DrawnKinds {
  bool text = false;
  bool bitmaps = false;       ///< what a filter or a mask became, or pictures
  bool gradients = false;     ///< or patterns
  bool transparency = false;  ///< or soft masks
  bool blending = false;      ///< other than by covering, or in a way that cannot be written in other colours

  [[nodiscard]] bool is_plain() const { return !text && !bitmaps && !gradients && !transparency && !blending; }
  void add(DrawnKinds const& other) {
    text = text || other.text;
    bitmaps = bitmaps || other.bitmaps;
    gradients = gradients || other.gradients;
    transparency = transparency || other.transparency;
    blending = blending || other.blending;
  }
};

/// Contents, whatever they name.
struct DrawnContent {
  std::string content;
  DrawnKinds kinds;
};

/// Thrown for groups within one another that are more than readers of PDF follow.
struct DeepGroups : std::runtime_error {
  DeepGroups() : std::runtime_error("more than 100 groups within one another, each drawn by itself") {}
};

}  // namespace factsheet::output
