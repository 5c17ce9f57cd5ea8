#include "support/pictures.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include <png.h>

namespace factsheet::test {

Pixels decode_png(std::string const& png) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, png.data(), png.size()) == 0) throw std::runtime_error(image.message);
  image.format = PNG_FORMAT_RGB;
  Pixels pixels{static_cast<int>(image.width), static_cast<int>(image.height), {}};
  pixels.rgb.resize(std::size_t{image.width} * image.height);
  if (png_image_finish_read(&image, nullptr, pixels.rgb.data(), 0, nullptr) == 0) {
    throw std::runtime_error(image.message);
  }
  return pixels;
}

int greatest_difference(std::string const& png, std::string const& other) {
  Pixels const a = decode_png(png), b = decode_png(other);
  if (a.width != b.width || a.height != b.height) return 255;
  int greatest = 0;
  for (std::size_t i = 0; i < a.rgb.size(); ++i) {
    for (std::size_t channel = 0; channel < 3; ++channel) {
      greatest = std::max(greatest, std::abs(a.rgb[i][channel] - b.rgb[i][channel]));
    }
  }
  return greatest;
}

}  // namespace factsheet::test
