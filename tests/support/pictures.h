// PNG files compared by what they show.
#pragma once
#include <array>
#include <string>
#include <vector>

namespace factsheet::test {

struct Pixels {
  int width = 0, height = 0;
  std::vector<std::array<unsigned char, 3>> rgb;  ///< by row, from the top
  [[nodiscard]] std::array<unsigned char, 3> at(int x, int y) const {
    return rgb.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
  }
};

Pixels decode_png(std::string const& png);
/// The greatest difference of any channel of any pixel; 255 when the sizes differ.
int greatest_difference(std::string const& png, std::string const& other);

}  // namespace factsheet::test
