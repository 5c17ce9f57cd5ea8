#include "output/svg/svg_picture.h"

#include "output/pictures/pixel_area.h"
#include "output/svg/svg_drawer.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace factsheet::output {
namespace {

char without_alpha(std::uint32_t channel, std::uint32_t alpha) {
  return static_cast<char>(alpha == 0 ? 255 : std::min<std::uint32_t>(255, (channel * 255 + alpha / 2) / alpha));
}

/// Adds one pixel of those that draw_svg_pixels gives.
void add_pixel(std::string const& drawn, std::size_t number, DecodedPicture& to) {
  std::uint32_t pixel = 0;
  std::memcpy(&pixel, drawn.data() + number * 4, 4);
  std::uint32_t const alpha = pixel >> 24U;
  for (unsigned const shift : {16U, 8U, 0U}) to.samples += without_alpha(pixel >> shift & 0xffU, alpha);
  to.alpha += static_cast<char>(alpha);
}

}  // namespace

DecodedPicture svg_as_picture(std::string const& path, Drawing const& drawing, Shown const& shown, double dpi,
                              Span const& at) {
  constexpr double most_pixels_of_drawing = 16'000'000;
  Size const whole = shown.whole_size();
  double const wanted = whole.width.pt() / 72 * dpi * (whole.height.pt() / 72 * dpi);
  double const scale = std::min(1.0, std::sqrt(most_pixels_of_drawing / std::max(wanted, 1.0)));
  auto const pixels = [&](Length length) {
    return std::max(1, static_cast<int>(std::ceil(length.pt() / 72 * dpi * scale)));
  };
  int const width = pixels(whole.width), height = pixels(whole.height);
  std::string const drawn = draw_svg_pixels(path, drawing.source, width, height, at);
  PixelArea const area = stored_area(shown.crop, width, height, 1);
  DecodedPicture picture;
  picture.has_flat_greys = drawing.darkest_grey < 255;
  picture.width = area.width;
  picture.height = area.height;
  auto const count = static_cast<std::size_t>(area.width) * static_cast<std::size_t>(area.height);
  picture.samples.reserve(count * 3);
  picture.alpha.reserve(count);
  for (int y = area.top; y < area.top + area.height; ++y) {
    std::size_t const first = static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    for (int x = 0; x < area.width; ++x) add_pixel(drawn, first + static_cast<std::size_t>(area.left + x), picture);
  }
  if (picture.alpha.find_first_not_of('\xff') == std::string::npos) picture.alpha.clear();
  return picture;
}

}  // namespace factsheet::output
