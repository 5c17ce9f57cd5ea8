// Small picture files, made on the spot.
#pragma once
#include "core/image_file.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace factsheet::test {

using Pixel = std::array<unsigned char, 4>;  ///< red, green, blue, alpha; or four inks

/// Four quarters: top left, top right, bottom left, bottom right.
struct Quarters {
  Pixel top_left, top_right, bottom_left, bottom_right;
  [[nodiscard]] Pixel at(int x, int y, int width, int height) const;
};
Quarters const coloured{{200, 30, 30, 255}, {30, 160, 60, 255}, {40, 70, 190, 255}, {240, 220, 60, 255}};

struct PngOptions {
  bool alpha = false;
  bool palette = false;
  bool interlaced = false;
  std::string icc;
  bool one_bit = false;  ///< black or white
  int grain = 0;         ///< how far a pixel is off at most, as no two of a photograph are alike
};
std::string make_png(Quarters const& quarters, int width, int height, PngOptions const& options = {});

struct JpegOptions {
  int components = 3;  ///< 4: CMYK as Adobe writes it
  int orientation = 0;
  bool progressive = false;
  std::string icc;
  int grain = 0;  ///< as of a PNG
};
std::string make_jpeg(Quarters const& quarters, int width, int height, JpegOptions const& options = {});

/// As read_image gives it, which has to succeed.
std::shared_ptr<ImageFile const> read(std::string name, std::string bytes);

}  // namespace factsheet::test
