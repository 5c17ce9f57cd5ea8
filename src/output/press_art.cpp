#include "output/press_art.h"

#include <algorithm>
#include <cstddef>

namespace factsheet::output {
namespace {

enum class Shade { paper, black, rich_black, other };

/// How many pixels are what.
struct Census {
  std::size_t all = 0, paper = 0, black = 0, rich_black = 0;

  void count(Shade shade) {
    ++all;
    paper += shade == Shade::paper ? 1 : 0;
    black += shade == Shade::black || shade == Shade::rich_black ? 1 : 0;
    rich_black += shade == Shade::rich_black ? 1 : 0;
  }
  /// Photographs have neither plain white nor plain black over most of their area; a thing photographed on white has
  /// little plain black.
  [[nodiscard]] bool is_drawing() const {
    constexpr double most = 0.6, notable = 0.1;
    auto const share = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    };
    return paper > 0 && share(paper + black, all) >= most && share(black, all - paper) >= notable;
  }
};

Shade shade_of_light(unsigned char const* rgb) {
  constexpr unsigned char white = 248, black = 56;
  auto const [least, greatest] = std::minmax({rgb[0], rgb[1], rgb[2]});
  if (least >= white) return Shade::paper;
  return greatest <= black && is_nearly_grey(rgb) ? Shade::black : Shade::other;
}

/// Black is a plate of it that is nearly full, or the three colours together; what a JPEG blurs into them is no ink.
Shade shade_of_inks(unsigned char const* inks) {
  constexpr int specks = 8, blur = 51, full_black = 217, dark_colours = 150, neutral = 64;
  auto const [least, greatest] = std::minmax({inks[0], inks[1], inks[2]});
  if (greatest <= specks && inks[3] <= specks) return Shade::paper;
  bool const of_colours = least >= dark_colours && greatest - least <= neutral;
  if (inks[3] < full_black && !of_colours) return Shade::other;
  return inks[0] + inks[1] + inks[2] > blur ? Shade::rich_black : Shade::black;
}

unsigned char const* bytes_at(std::string const& samples, std::size_t at) {
  return reinterpret_cast<unsigned char const*>(samples.data()) + at;
}

}  // namespace

bool is_nearly_grey(unsigned char const* rgb) {
  constexpr int slack = 3;  // #1D1D1B is what drawing programs make of black ink
  auto const [least, greatest] = std::minmax({rgb[0], rgb[1], rgb[2]});
  return greatest - least <= slack;
}

bool has_greys_of_one_ink(DecodedPicture const& picture) {
  constexpr unsigned char seen = 128;
  if (picture.channels != 3) return false;
  Census census;
  bool grey = true;
  for (std::size_t i = 0; i * 3 + 2 < picture.samples.size(); ++i) {
    if (!picture.alpha.empty() && *bytes_at(picture.alpha, i) < seen) {
      census.count(Shade::paper);
      continue;
    }
    unsigned char const* const rgb = bytes_at(picture.samples, i * 3);
    grey = grey && is_nearly_grey(rgb);
    census.count(shade_of_light(rgb));
  }
  return census.all > 0 && (grey || census.is_drawing());
}

bool draws_in_rich_black(std::string const& inks) {
  constexpr std::size_t few = 200;  // a share of it is worth no words
  Census census;
  for (std::size_t at = 0; at + 3 < inks.size(); at += 4) census.count(shade_of_inks(bytes_at(inks, at)));
  return census.is_drawing() && census.rich_black * few > census.all;
}

}  // namespace factsheet::output
