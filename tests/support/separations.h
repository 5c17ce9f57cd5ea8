// A PDF as Ghostscript separates it, plate by plate.
#pragma once
#include <array>
#include <map>
#include <string>
#include <vector>

namespace factsheet::test {

/// Of one page: ink by plate and pixel, 0–255.
struct Separations {
  int width = 0, height = 0;
  std::array<std::vector<unsigned char>, 4> plates;  ///< cyan, magenta, yellow, black

  [[nodiscard]] std::array<int, 4> at(int x, int y) const;
  /// The most ink of any pixel, all plates together, in per cent.
  [[nodiscard]] double most_ink() const;
  /// The greatest amount of one ink, 0–255.
  [[nodiscard]] int most_of(std::size_t plate) const;
};

/// Runs `gs` on the file in the current folder, whose name has no quotes; a page each. Empty when it fails.
std::vector<Separations> separate(std::string const& pdf, int dpi);

}  // namespace factsheet::test
