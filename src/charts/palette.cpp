#include "charts/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::charts {

namespace {

using scene::Pattern;

// The second is solid, for the first part is the greatest as a rule and a copier makes large black areas badly.
constexpr std::array patterns{Pattern::diagonal,         Pattern::solid,      Pattern::dots, Pattern::cross,
                              Pattern::reverse_diagonal, Pattern::horizontal, Pattern::grid};

// The theme's parts, each colour once; with too few to tell neighbours apart, those of bars and text help out.
std::vector<Colour> distinct_parts(ChartStyle const& style) {
  std::vector<Colour> colours;
  auto const add = [&](Colour const& colour) {
    if (std::find(colours.begin(), colours.end(), colour) == colours.end()) colours.push_back(colour);
  };
  for (Colour const& part : style.parts) add(part);
  constexpr std::size_t enough = 3;
  for (Colour const* more : {&style.bar_first, &style.bar_rest, &style.soft, &style.ink}) {
    if (colours.size() < enough) add(*more);
  }
  return colours;
}

std::uint8_t mixed(std::uint8_t a, std::uint8_t b, double share) {
  return static_cast<std::uint8_t>(std::lround(a * (1 - share) + b * share));
}

// `share` of `other` in `colour`, in each of its builds.
Colour mix(Colour const& colour, Colour const& other, double share) {
  Colour result = colour;
  result.name = fmt::format("{} with {:.0f} % {}", colour.name, share * 100, other.name);
  for (std::size_t i = 0; i < 3; ++i) result.rgb.at(i) = mixed(colour.rgb.at(i), other.rgb.at(i), share);
  for (std::size_t i = 0; i < 4; ++i) {
    result.cmyk.at(i) = colour.cmyk.at(i) * (1 - share) + other.cmyk.at(i) * share;
  }
  result.grey = colour.grey * (1 - share) + other.grey * share;
  return result;
}

// Dark and light in turn, each still 3:1 against white paper when the parts are dark.
std::vector<Colour> series_colours(ChartStyle const& style) {
  std::vector<Colour> colours = distinct_parts(style);
  if (std::find(colours.begin(), colours.end(), style.soft) == colours.end()) colours.push_back(style.soft);
  Colour const first = colours[0];
  Colour const second = colours[1];
  Colour const third = colours[2];
  colours.push_back(mix(first, style.paper, 0.4));
  colours.push_back(mix(second, style.ink, 0.5));
  colours.push_back(mix(second, style.paper, 0.3));
  colours.push_back(mix(third, style.ink, 0.5));
  return colours;
}

// Position in a cycle of `cycle`; the last of a closed round steps aside when it would meet the first one's like.
std::size_t position(std::size_t index, std::size_t count, std::size_t cycle, bool around) {
  bool const last = index + 1 == count && count > 1;
  std::size_t const plain = index % cycle;
  return around && last && plain == 0 && cycle > 2 ? 1 : plain;
}

}  // namespace

std::vector<scene::Fill> part_fills(ChartStyle const& style, std::size_t count, bool around) {
  std::vector<Colour> const colours = distinct_parts(style);
  std::vector<scene::Fill> fills;
  for (std::size_t i = 0; i < count; ++i) {
    fills.push_back({colours[position(i, count, colours.size(), around)],
                     patterns.at(position(i, count, patterns.size(), around))});
  }
  return fills;
}

std::vector<scene::Fill> series_fills(ChartStyle const& style, std::size_t count) {
  std::vector<Colour> const colours = series_colours(style);
  std::vector<scene::Fill> fills;
  for (std::size_t i = 0; i < count; ++i) {
    fills.push_back({colours[i % colours.size()], patterns.at(i % patterns.size())});
  }
  return fills;
}

std::vector<scene::Fill> slice_fills(ChartStyle const& style, std::vector<double> const& values) {
  std::vector<std::size_t> drawn;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] > 0) drawn.push_back(i);
  }
  auto const greatest =
      std::max_element(drawn.begin(), drawn.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::rotate(drawn.begin(), greatest, drawn.end());
  std::vector<scene::Fill> const fills = part_fills(style, drawn.size(), true);
  std::vector<scene::Fill> of_values(values.size());
  for (std::size_t k = 0; k < drawn.size(); ++k) of_values[drawn[k]] = fills[k];
  return of_values;
}

Colour const& readable_on(Colour const& ground, ChartStyle const& style) {
  return contrast_ratio(style.paper, ground) >= contrast_ratio(style.ink, ground) ? style.paper : style.ink;
}

}  // namespace factsheet::charts
