#include "output/svg/svg_picture.h"

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

}  // namespace

DecodedPicture svg_as_picture(std::string const& path, Drawing const& drawing, Size size, double dpi, Span const& at) {
  constexpr double most_pixels_of_drawing = 16'000'000;
  double const wanted = size.width.pt() / 72 * dpi * (size.height.pt() / 72 * dpi);
  double const scale = std::min(1.0, std::sqrt(most_pixels_of_drawing / std::max(wanted, 1.0)));
  auto const pixels = [&](Length length) {
    return std::max(1, static_cast<int>(std::ceil(length.pt() / 72 * dpi * scale)));
  };
  DecodedPicture picture;
  picture.width = pixels(size.width);
  picture.height = pixels(size.height);
  std::string const drawn = draw_svg_pixels(path, drawing.source, picture.width, picture.height, at);
  picture.samples.reserve(drawn.size() / 4 * 3);
  picture.alpha.reserve(drawn.size() / 4);
  for (std::size_t i = 0; i + 4 <= drawn.size(); i += 4) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, drawn.data() + i, 4);
    std::uint32_t const alpha = pixel >> 24U;
    for (unsigned const shift : {16U, 8U, 0U}) picture.samples += without_alpha(pixel >> shift & 0xffU, alpha);
    picture.alpha += static_cast<char>(alpha);
  }
  if (picture.alpha.find_first_not_of('\xff') == std::string::npos) picture.alpha.clear();
  return picture;
}

}  // namespace factsheet::output
