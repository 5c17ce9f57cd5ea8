#include "output/pictures/exif.h"

#include "output/pictures/byte_reader.h"

namespace factsheet::output {

int exif_orientation(std::string_view tiff) {
  constexpr std::uint32_t orientation_tag = 0x112;
  ByteReader const read{tiff, tiff.substr(0, 2) == "II"};
  std::size_t const directory = read.u32(4);
  std::size_t const entries = read.u16(directory);
  for (std::size_t i = 0; i < entries; ++i) {
    std::size_t const entry = directory + 2 + 12 * i;
    if (read.u16(entry) != orientation_tag) continue;
    auto const orientation = static_cast<int>(read.u16(entry + 8));
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

std::array<double, 6> upright_matrix(int orientation, double x, double y, double width, double height) {
  switch (orientation) {
    case 2:  // mirrored left to right
      return {-width, 0, 0, -height, x + width, y + height};
    case 3:  // upside down
      return {-width, 0, 0, height, x + width, y};
    case 4:  // mirrored top to bottom
      return {width, 0, 0, height, x, y};
    case 5:  // mirrored along the main diagonal
      return {0, height, -width, 0, x + width, y};
    case 6:  // to be turned a quarter clockwise
      return {0, height, width, 0, x, y};
    case 7:  // mirrored along the other diagonal
      return {0, -height, width, 0, x, y + height};
    case 8:  // to be turned a quarter anticlockwise
      return {0, -height, -width, 0, x + width, y + height};
    default:
      return {width, 0, 0, -height, x, y + height};
  }
}

}  // namespace factsheet::output
