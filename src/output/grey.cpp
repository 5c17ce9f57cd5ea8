#include "output/grey.h"

#include "output/pdf_number.h"
#include "output/png_header.h"
#include "output/svg_colours.h"

#include <cmath>
#include <utility>

namespace factsheet::output {
namespace {

std::uint8_t level(double channel) { return static_cast<std::uint8_t>(std::lround(channel * 255)); }

/// IEC 61966-2-1, from light to signal.
double signal(double light) { return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055; }

}  // namespace

double grey_of(Ink const& colour) {
  return signal(relative_luminance({"", {level(colour.red), level(colour.green), level(colour.blue)}, {}, 0}));
}

void convert_to_grey(DecodedPicture& picture, OutputAssets const& assets) {
  convert_to_srgb(picture, assets);
  if (picture.channels == 1) return;
  std::string greys;
  greys.reserve(picture.samples.size() / 3);
  auto const channel = [&picture](std::size_t at) { return static_cast<unsigned char>(picture.samples[at]) / 255.0; };
  for (std::size_t at = 0; at < picture.samples.size(); at += 3) {
    greys += static_cast<char>(level(grey_of({channel(at), channel(at + 1), channel(at + 2)})));
  }
  picture.samples = std::move(greys);
  picture.channels = 1;
}

PdfPicture picture_in_grey(ImageFile const& file, Size size, OutputAssets const& assets, Span const& at) {
  constexpr double printed_dpi = 300;
  DecodedPicture picture = decode_picture(file, size, printed_dpi, at);
  convert_to_grey(picture, assets);
  PdfPicture made;
  made.width = picture.width;
  made.height = picture.height;
  made.channels = 1;
  made.alpha = std::move(picture.alpha);
  made.data = compress_as_png(picture.samples, made.width, made.height, 1);
  return made;
}

std::string svg_in_grey(std::string_view content) {
  return recolour(
      content, [](Ink const& colour, bool stroke) { return pdf_number(grey_of(colour), 3) + (stroke ? " G" : " g"); });
}

}  // namespace factsheet::output
