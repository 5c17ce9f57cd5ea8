#include "output/press_colours.h"

#include "output/colour_profile.h"

#include <algorithm>
#include <cmath>

namespace factsheet::output {
namespace {

unsigned char* bytes_of(std::string& samples) { return reinterpret_cast<unsigned char*>(samples.data()); }
unsigned char const* bytes_of(std::string const& samples) {
  return reinterpret_cast<unsigned char const*>(samples.data());
}

/// CIE L* of a grey of sRGB.
double lightness_of_grey(int level) {
  auto const channel = static_cast<std::uint8_t>(level);
  return lightness(Colour{"", {channel, channel, channel}, {}, 0});
}

/// The amount of black ink, 0–255, by which each grey of sRGB looks as light as it should, between black and paper.
std::array<unsigned char, 256> black_by_grey(std::string const& icc) {
  std::array<double, 256> const printed = lightness_of_black(icc);
  std::array<unsigned char, 256> black{};
  std::size_t ink = 255;
  for (std::size_t grey = 0; grey < black.size(); ++grey) {
    double const wanted = printed[255] + (printed[0] - printed[255]) * lightness_of_grey(static_cast<int>(grey)) / 100;
    while (ink > 0 && std::fabs(printed[ink - 1] - wanted) <= std::fabs(printed[ink] - wanted)) --ink;
    black[grey] = static_cast<unsigned char>(ink);
  }
  black.front() = 255;
  black.back() = 0;
  return black;
}

void limit_all(std::string& samples) {
  for (std::size_t at = 0; at + 4 <= samples.size(); at += 4) limit_ink(bytes_of(samples) + at);
}

}  // namespace

void limit_ink(unsigned char* pixel) {
  constexpr int most = static_cast<int>(most_ink * 255);
  int const coloured = pixel[0] + pixel[1] + pixel[2];
  if (coloured + pixel[3] <= most) return;
  int const left = most - pixel[3];
  for (int i = 0; i < 3; ++i) pixel[i] = static_cast<unsigned char>(pixel[i] * left / coloured);
}

std::string const& press_profile(OutputAssets const& assets, Paper paper) {
  return paper == Paper::coated ? assets.fogra39_icc : assets.fogra47_icc;
}

PressColours::PressColours(OutputAssets const& assets, Paper paper)
    : assets_(assets),
      icc_(press_profile(assets, paper)),
      from_srgb_(std::make_unique<ColourConversion>(assets.srgb_full_icc, icc_)),
      black_(black_by_grey(icc_)) {}

PressColours::~PressColours() = default;

std::string PressColours::black_of(std::string const& greys) const {
  std::string inks = greys;
  for (char& sample : inks) sample = static_cast<char>(black_[static_cast<unsigned char>(sample)]);
  return inks;
}

std::string PressColours::inks(DecodedPicture const& picture) const {
  if (picture.channels == 1) return black_of(picture.samples);
  std::string inks = picture.samples;
  if (picture.channels == 3) {
    auto const pixels = picture.width * picture.height;
    inks.assign(static_cast<std::size_t>(pixels) * 4, '\0');
    if (picture.icc.empty()) {
      from_srgb_->convert(bytes_of(picture.samples), bytes_of(inks), pixels);
    } else {
      ColourConversion(picture.icc, icc_).convert(bytes_of(picture.samples), bytes_of(inks), pixels);
    }
  }
  limit_all(inks);
  return inks;
}

std::array<double, 4> PressColours::inks(Ink const& colour) const {
  DecodedPicture pixel;
  pixel.width = pixel.height = 1;
  for (double const channel : {colour.red, colour.green, colour.blue}) {
    pixel.samples += static_cast<char>(std::lround(channel * 255));
  }
  bool const grey = pixel.samples[0] == pixel.samples[1] && pixel.samples[1] == pixel.samples[2];
  std::string const made = grey ? std::string(3, '\0') + black_of(pixel.samples.substr(0, 1)) : inks(pixel);
  std::array<double, 4> coverage{};
  // Cut and not rounded, so that the four together stay under the limit.
  for (std::size_t i = 0; i < 4; ++i) coverage[i] = std::floor(static_cast<unsigned char>(made[i]) / 0.255) / 1000;
  return coverage;
}

}  // namespace factsheet::output
