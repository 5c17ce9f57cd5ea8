#include "charts/palette.h"

#include <algorithm>
#include <array>

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

// Dark and light in turn, each still 3:1 against white paper when the parts are dark.
std::vector<Colour> series_colours(ChartStyle const& style) {
  std::vector<Colour> colours = distinct_parts(style);
  if (std::find(colours.begin(), colours.end(), style.soft) == colours.end()) colours.push_back(style.soft);
  Colour const first = colours[0];
  Colour const second = colours[1];
  Colour const third = colours[2];
  colours.push_back(mixed(first, style.paper, 0.4));
  colours.push_back(mixed(second, style.ink, 0.5));
  colours.push_back(mixed(second, style.paper, 0.3));
  colours.push_back(mixed(third, style.ink, 0.5));
  return colours;
}

// Position in a cycle of `cycle`; the last of a closed round steps aside when it would meet the first one's like.
std::size_t position(std::size_t index, std::size_t count, std::size_t cycle, bool around) {
  bool const last = index + 1 == count && count > 1;
  std::size_t const plain = index % cycle;
  return around && last && plain == 0 && cycle > 2 ? 1 : plain;
}

constexpr double least_contrast = 3;
constexpr double step_of_mixing = 0.02;

Colour darkened(Colour const& colour, ChartStyle const& style) {
  Colour result = colour;
  for (double share = step_of_mixing; share < 1 && contrast_ratio(result, style.ground) < least_contrast;
       share += step_of_mixing) {
    result = mixed(colour, style.ink, share);
  }
  return result;
}

// The first stands out most, the second least, and the two that follow between them; with three, the third is as far
// from the first as from the second.
double share_of_range(std::size_t index, std::size_t count) {
  constexpr std::array shares{1.0, 0.0, 0.62, 0.26};
  bool const last = count == 3 && index == 2;
  return last ? 0.5 : shares.at(index % shares.size());
}

// As light as `share` of the way from the least that can be seen on the dark ground to paper.
Colour lightened(Colour const& colour, double share, ChartStyle const& style) {
  Colour least = colour;
  for (double paper = 0; paper < 1 && contrast_ratio(least, style.ground) < least_contrast; paper += step_of_mixing) {
    least = mixed(colour, style.paper, paper);
  }
  double const wanted = lightness(least) + (lightness(style.paper) - lightness(least)) * share;
  Colour result = colour;
  for (double paper = 0; paper < 1 && lightness(result) < wanted; paper += step_of_mixing) {
    result = mixed(colour, style.paper, paper);
  }
  return result;
}

}  // namespace

ChartStyle suited_to_ground(ChartStyle style) {
  constexpr double middle = 50;
  bool const dark = lightness(style.ground) < middle;
  auto const suited = [&](Colour const& colour, std::size_t index) {
    return dark ? lightened(colour, share_of_range(index, style.parts.size()), style) : darkened(colour, style);
  };
  for (std::size_t i = 0; i < style.parts.size(); ++i) style.parts[i] = suited(style.parts[i], i);
  style.bar_first = suited(style.bar_first, 0);
  style.bar_rest = suited(style.bar_rest, 1);
  return style;
}

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
