#include "output/press/press_colours.h"

#include "output/pictures/colour_profile.h"

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

std::optional<int> darkest_if_drawn(DecodedPicture const& picture, Greys greys) {
  if (greys != Greys::of_full_black) return std::nullopt;
  return darkest_grey_of(picture);
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

/// What is nearly black in a drawing is all of it, for a screen of 92 % makes the edges of letters ragged; but not what
/// is drawn beside something darker, or the two could not be told apart.
unsigned char PressColours::black_of(unsigned char grey, std::optional<int> darkest) const {
  constexpr unsigned char nearly_all = 217;
  constexpr int alike = 12;  // the blacks of two programs, #231F20 and #2B2A29, are 11 apart
  unsigned char const black = black_[grey];
  return darkest && black >= nearly_all && grey <= *darkest + alike ? 255 : black;
}

std::string PressColours::black_of(DecodedPicture const& picture) const {
  auto const darkest = darkest_if_drawn(picture, greys_of(picture));
  std::string inks = picture.samples;
  for (char& sample : inks) sample = static_cast<char>(black_of(static_cast<unsigned char>(sample), darkest));
  return inks;
}

std::string PressColours::inks(DecodedPicture const& picture) const {
  if (picture.channels == 1) return black_of(picture);
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
  DecodedPicture converted;
  if (picture.channels == 3 && !picture.icc.empty()) convert_to_srgb(converted = picture, assets_);
  DecodedPicture const& seen = converted.samples.empty() ? picture : converted;
  Greys const greys = picture.has_flat_greys ? Greys::of_full_black : greys_of(seen);
  if (greys != Greys::of_all_inks) put_greys_in_black(seen.samples, greys, inks);
  return inks;
}

void PressColours::put_greys_in_black(std::string const& rgb, Greys greys, std::string& inks) const {
  DecodedPicture seen;
  seen.samples = rgb;
  auto const darkest = darkest_if_drawn(seen, greys);
  for (std::size_t i = 0; i * 3 + 2 < rgb.size(); ++i) {
    unsigned char const* const pixel = bytes_of(rgb) + i * 3;
    if (!is_meant_as_grey(pixel)) continue;
    std::fill_n(bytes_of(inks) + i * 4, 3, static_cast<unsigned char>(0));
    bytes_of(inks)[i * 4 + 3] = black_of(pixel[1], darkest);
  }
}

std::array<double, 4> PressColours::inks(Ink const& colour, int darkest_grey) const {
  auto const level = [](double channel) { return static_cast<unsigned char>(std::lround(channel * 255)); };
  std::array<unsigned char, 3> const rgb{level(colour.red), level(colour.green), level(colour.blue)};
  std::array<unsigned char, 4> made{};
  if (is_meant_as_grey(rgb.data())) {
    made[3] = black_of(rgb[1], darkest_grey);
  } else {
    from_srgb_->convert(rgb.data(), made.data(), 1);
    limit_ink(made.data());
  }
  std::array<double, 4> coverage{};
  // Cut and not rounded, so that the four together stay under the limit.
  for (std::size_t i = 0; i < 4; ++i) coverage[i] = std::floor(made[i] / 0.255) / 1000;
  return coverage;
}

}  // namespace factsheet::output
