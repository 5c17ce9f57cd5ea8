#include "output/copier/grey.h"

#include "output/pdf/content/number.h"
#include "output/pictures/png_packer.h"
#include "output/press/press_art.h"
#include "output/svg/svg_picture.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace factsheet::output {
namespace {

std::uint8_t level(double channel) { return static_cast<std::uint8_t>(std::lround(channel * 255)); }

/// IEC 61966-2-1, from light to signal.
double signal(double light) { return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055; }

/// How much of each grey there is, as shares of the whole picture; what is clear is paper.
std::array<double, 256> shares_of_greys(DecodedPicture const& picture) {
  std::array<double, 256> shares{};
  double const pixel = 1.0 / static_cast<double>(picture.samples.size());
  for (std::size_t at = 0; at < picture.samples.size(); ++at) {
    double const seen = picture.alpha.empty() ? 1 : static_cast<unsigned char>(picture.alpha[at]) / 255.0;
    shares[static_cast<unsigned char>(picture.samples[at])] += pixel * seen;
  }
  return shares;
}

/// Steepest at black, by `steepness`, and ever flatter towards white: no tone is torn from the next.
double lightened(double tone, double steepness) { return tone * steepness / (1 + (steepness - 1) * tone); }

/// A copier blackens the middle tones of a dark photograph until nothing can be told apart, and spends much toner on
/// it. Black and white stay, and which of two tones is the darker one. More would take the light tones apart from
/// white no longer, and make day of a night.
void lighten(DecodedPicture& picture) {
  constexpr double most_ink = 0.4, steepest = 4, step = 1.05;
  if (picture.samples.empty()) return;
  std::array<double, 256> const shares = shares_of_greys(picture);
  std::array<std::uint8_t, 256> greys{};
  double ink = 1;
  for (double steepness = 1; ink > most_ink && steepness < steepest * step; steepness *= step) {
    ink = 0;
    for (std::size_t grey = 0; grey < greys.size(); ++grey) {
      double const lighter = lightened(static_cast<double>(grey) / 255, steepness);
      greys[grey] = level(lighter);
      ink += shares[grey] * (1 - lighter);
    }
  }
  for (char& sample : picture.samples) sample = static_cast<char>(greys[static_cast<unsigned char>(sample)]);
}

/// One sample a pixel of three.
void drop_colours(DecodedPicture& picture) {
  std::string greys;
  greys.reserve(picture.samples.size() / 3);
  auto const channel = [&picture](std::size_t at) { return static_cast<unsigned char>(picture.samples[at]) / 255.0; };
  for (std::size_t at = 0; at < picture.samples.size(); at += 3) {
    greys += static_cast<char>(level(grey_of({channel(at), channel(at + 1), channel(at + 2)})));
  }
  picture.samples = std::move(greys);
  picture.channels = 1;
}

PdfPicture compressed_grey(DecodedPicture picture) {
  PdfPicture made;
  made.width = picture.width;
  made.height = picture.height;
  made.channels = 1;
  made.alpha = std::move(picture.alpha);
  made.data = compress_as_png(picture.samples, made.width, made.height, 1);
  return made;
}

}  // namespace

double grey_of(Ink const& colour) {
  return signal(relative_luminance({"", {level(colour.red), level(colour.green), level(colour.blue)}, {}, 0}));
}

void convert_to_grey(DecodedPicture& picture, OutputAssets const& assets) {
  convert_to_srgb(picture, assets);
  // The parts of a drawing keep their contrast, white letters on a colour above all.
  bool const drawn = is_drawn(picture);
  if (picture.channels != 1) drop_colours(picture);
  if (!drawn) lighten(picture);
}

PdfPicture picture_in_grey(ImageFile const& file, Shown const& shown, OutputAssets const& assets, Span const& at) {
  constexpr double printed_dpi = 300;
  DecodedPicture picture = decode_picture(file, shown, printed_dpi, at);
  convert_to_grey(picture, assets);
  return compressed_grey(std::move(picture));
}

PdfPicture drawing_in_grey(std::string const& path, Drawing const& drawing, Shown const& shown, Span const& at) {
  constexpr double edges_dpi = 600;
  DecodedPicture picture = svg_as_picture(path, drawing, shown, edges_dpi, at);
  drop_colours(picture);
  return compressed_grey(std::move(picture));
}

std::string write_grey(Ink const& colour, bool stroke) {
  return pdf_number(grey_of(colour), 3) + (stroke ? " G" : " g");
}

}  // namespace factsheet::output
