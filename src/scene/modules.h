// The squares of codes such as QR codes.
#pragma once
#include "core/colour.h"
#include "core/length.h"

#include <vector>

namespace factsheet::scene {

struct Path;

/// Squares in rows, dark or not, such as those of a QR code (ISO/IEC 18004); the item stands at the top left one. What
/// is not dark is not painted.
struct Modules {
  int side = 0;            ///< how many on each side
  std::vector<bool> dark;  ///< row by row
  Length module;           ///< the side of one
  Colour colour;
  [[nodiscard]] bool is_dark(int column, int row) const;  ///< false outside
  [[nodiscard]] Size size() const { return {module * side, module * side}; }
  friend bool operator==(Modules const&, Modules const&) = default;
};
/// The outline of all dark modules as one path. Each edge is one line and no two outlines touch along one, so that no
/// gap shows at any zoom.
Path outline(Modules const& modules);

}  // namespace factsheet::scene
