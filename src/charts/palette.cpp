#include "charts/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace factsheet::charts {

namespace {

using scene::Pattern;

// One colour has one pattern in all charts of a page, and the darker colours of a theme come first. Solid comes fourth,
// for the first parts are the greatest as a rule and a copier makes large black areas badly.
constexpr std::array patterns{Pattern::cross, Pattern::diagonal,         Pattern::dots,
                              Pattern::solid, Pattern::reverse_diagonal, Pattern::horizontal,
                              Pattern::grid};

// Where any of the parts may be the greatest of its pie.
constexpr std::array open_patterns{Pattern::cross,      Pattern::diagonal, Pattern::dots, Pattern::reverse_diagonal,
                                   Pattern::horizontal, Pattern::grid};

constexpr double least_contrast = 3;
constexpr double step_of_mixing = 0.02;
constexpr double least_step = 15;  // in L*: what a theme's own chart colours must keep between neighbours

double step_between(Colour const& a, Colour const& b) { return std::abs(lightness(a) - lightness(b)); }

bool has(std::vector<Colour> const& colours, Colour const& colour) {
  return std::find(colours.begin(), colours.end(), colour) != colours.end();
}

bool is_seen(Colour const& colour, ChartStyle const& style) {
  return contrast_ratio(colour, style.ground) >= least_contrast;
}

// Inks that may help out: the theme's others, and tints and shades of its parts.
std::vector<Colour> more_colours(ChartStyle const& style) {
  std::vector<Colour> colours;
  auto const add = [&](Colour const& colour) {
    if (is_seen(colour, style) && !has(colours, colour) && !has(style.parts, colour)) colours.push_back(colour);
  };
  for (Colour const* other : {&style.bar_first, &style.bar_rest, &style.soft}) add(*other);
  for (Colour const* towards : {&style.paper, &style.ink}) {
    for (double const share : {0.3, 0.15, 0.45, 0.6}) {
      for (Colour const& part : style.parts) add(mixed(part, *towards, share));
    }
  }
  add(style.ink);
  return colours;
}

double least_step_to(std::vector<Colour> const& known, Colour const& colour) {
  double least = 100;
  for (Colour const& one : known) least = std::min(least, step_between(one, colour));
  return least;
}

double distance_of(Colour const& a, Colour const& b) {
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) sum += std::pow(static_cast<double>(a.rgb.at(i)) - b.rgb.at(i), 2);
  return sum;
}

double least_distance_to(std::vector<Colour> const& known, Colour const& colour) {
  double least = distance_of(known.front(), colour);
  for (Colour const& one : known) least = std::min(least, distance_of(one, colour));
  return least;
}

// A tint or shade of `colour` of this lightness.
Colour of_lightness(Colour const& colour, double wanted, ChartStyle const& style) {
  bool const lighter = wanted > lightness(colour);
  Colour const& towards = lighter == (lightness(style.paper) > lightness(style.ink)) ? style.paper : style.ink;
  double low = 0;
  double high = 1;
  for (int i = 0; i < 12; ++i) {
    double const share = (low + high) / 2;
    double const reached = lightness(mixed(colour, towards, share));
    ((lighter ? reached > wanted : reached < wanted) ? high : low) = share;
  }
  return mixed(colour, towards, low);
}

// The lightness nearest to the ground's that can still be seen on it.
double last_seen_lightness(ChartStyle const& style) {
  bool const is_dark_ground = lightness(style.ground) < 50;
  auto const towards_ground = [&](int hundredths) {
    return mixed(is_dark_ground ? style.paper : style.ink, style.ground, hundredths / 100.0);
  };
  // Each step is nearer to the ground.
  int seen = 0;
  int unseen = 100;
  while (unseen - seen > 1) {
    int const middle = (seen + unseen) / 2;
    (is_seen(towards_ground(middle), style) ? seen : unseen) = middle;
  }
  return lightness(towards_ground(seen));
}

double least_step_between(std::vector<double> const& all) {
  double least = 100;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) least = std::min(least, std::abs(all[i] - all[j]));
  }
  return least;
}

// The lightness of those that are missing, one or two, as far from all others as can be.
std::vector<double> missing_lightness(std::vector<double> known, std::size_t missing, ChartStyle const& style) {
  double const seen = last_seen_lightness(style);
  double const end = lightness(lightness(style.ground) < 50 ? style.paper : style.ink);
  double const low = std::min(seen, end);
  double const high = std::max(seen, end);
  std::vector<double> best;
  double most = -1;
  auto const try_these = [&](std::vector<double> const& wanted) {
    std::vector<double> all = known;
    all.insert(all.end(), wanted.begin(), wanted.end());
    double const step = least_step_between(all);
    if (step <= most) return;
    most = step;
    best = wanted;
  };
  for (double first = low; first <= high; first += 1) {
    if (missing == 1) try_these({first});
    for (double second = low; missing == 2 && second < first; second += 1) try_these({first, second});
  }
  return best;
}

// Tints and shades of the first part, when none that come to mind keep their distance in grey.
std::vector<Colour> of_missing_lightness(std::vector<Colour> colours, std::size_t enough, ChartStyle const& style) {
  std::vector<double> known;
  for (Colour const& colour : colours) known.push_back(lightness(colour));
  Colour const base = colours.front();
  for (double const wanted : missing_lightness(std::move(known), enough - colours.size(), style)) {
    colours.push_back(of_lightness(base, wanted, style));
  }
  return colours;
}

bool keep_their_distance(std::vector<Colour> const& colours) {
  std::vector<double> all;
  for (Colour const& colour : colours) all.push_back(lightness(colour));
  return least_step_between(all) >= least_step;
}

// The theme's parts, each colour once; with too few to tell neighbours apart, others help out that are as unlike in
// lightness as the theme's own must be.
std::vector<Colour> distinct_parts(ChartStyle const& style) {
  std::vector<Colour> colours;
  for (Colour const& part : style.parts) {
    if (!has(colours, part)) colours.push_back(part);
  }
  constexpr std::size_t enough = 3;
  if (colours.size() >= enough) return colours;
  std::vector<Colour> const own = colours;
  std::vector<Colour> const others = more_colours(style);
  while (colours.size() < enough && !others.empty()) {
    auto const suits = std::find_if(others.begin(), others.end(),
                                    [&](Colour const& other) { return least_step_to(colours, other) >= least_step; });
    auto const best = std::max_element(others.begin(), others.end(), [&](Colour const& a, Colour const& b) {
      return least_step_to(colours, a) < least_step_to(colours, b);
    });
    colours.push_back(suits != others.end() ? *suits : *best);
  }
  return keep_their_distance(colours) ? colours : of_missing_lightness(own, enough, style);
}

// After the parts those others that are most unlike all before, each as far in lightness from the one before it as
// neighbours must be.
std::vector<Colour> series_colours(ChartStyle const& style, std::size_t count) {
  std::vector<Colour> colours = distinct_parts(style);
  std::vector<Colour> others = more_colours(style);
  std::erase_if(others, [&](Colour const& other) { return has(colours, other); });
  while (colours.size() < count) {
    auto const suits = [&](Colour const& other) { return step_between(colours.back(), other) >= least_step; };
    auto best = others.end();
    for (auto other = others.begin(); other != others.end(); ++other) {
      if (!suits(*other)) continue;
      bool const is_better =
          best == others.end() || least_distance_to(colours, *other) > least_distance_to(colours, *best);
      if (is_better) best = other;
    }
    if (best == others.end()) break;
    colours.push_back(*best);
    others.erase(best);
  }
  return colours;
}

// Position in a cycle of `cycle`; the last of a closed round steps aside when it would meet the first one's like.
std::size_t position(std::size_t index, std::size_t count, std::size_t cycle, bool around) {
  bool const last = index + 1 == count && count > 1;
  std::size_t const plain = index % cycle;
  return around && last && plain == 0 && cycle > 2 ? 1 : plain;
}

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

// From dark to light in even steps of lightness, as far as can be seen on the ground.
std::vector<Colour> shades_of(Colour const& base, std::size_t count, ChartStyle const& style) {
  constexpr double furthest = 12;  // from black, or on a dark ground from white: still a colour
  auto const steps = static_cast<double>(std::max<std::size_t>(count, 2) - 1);
  double const last = last_seen_lightness(style);
  bool const is_dark_ground = lightness(style.ground) < 50;
  double const first = is_dark_ground
                           ? std::min(100 - furthest / 4, std::max(lightness(base), last + least_step * steps))
                           : std::max(furthest, std::min(lightness(base), last - least_step * steps));
  std::vector<Colour> shades;
  for (std::size_t i = 0; i < count; ++i) {
    shades.push_back(of_lightness(base, first + (last - first) * (static_cast<double>(i) / steps), style));
  }
  return shades;
}

// With the patterns of a copier that come last elsewhere.
std::vector<scene::Fill> shade_fills(ChartStyle const& style, std::vector<std::size_t> const& places,
                                     PieShades const& shades) {
  Colour const& base = shades.of < style.parts.size() ? style.parts[shades.of] : style.soft;
  std::vector<Colour> const colours = shades_of(base, shades.count, style);
  std::vector<scene::Fill> fills;
  for (std::size_t const place : places) {
    fills.push_back({colours.at(place), open_patterns.at(open_patterns.size() - 1 - place % open_patterns.size())});
  }
  return fills;
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
  std::vector<Colour> const colours = series_colours(style, count);
  std::vector<scene::Fill> fills;
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t next = i % colours.size();
    // Where the colours come round, the next one may be too much like the last.
    for (std::size_t tries = 1; i >= colours.size() && tries < colours.size(); ++tries) {
      if (step_between(fills.back().colour, colours[next]) >= least_step) break;
      next = (i + tries) % colours.size();
    }
    fills.push_back({colours[next], patterns.at(i % patterns.size())});
  }
  return fills;
}

std::vector<scene::Fill> scale_fills(ChartStyle const& style, std::size_t count) {
  // On the copier from black to nearly white.
  constexpr std::array few{Pattern::solid, Pattern::grid, Pattern::cross, Pattern::diagonal, Pattern::dots};
  constexpr std::array many{Pattern::solid,    Pattern::horizontal,       Pattern::grid, Pattern::cross,
                            Pattern::diagonal, Pattern::reverse_diagonal, Pattern::dots};
  std::span<Pattern const> const ordered = count <= few.size() ? std::span<Pattern const>(few) : many;
  std::vector<Colour> const colours = shades_of(style.parts.front(), count, style);
  double const steps = static_cast<double>(std::max<std::size_t>(count, 2) - 1);
  std::vector<scene::Fill> fills;
  for (std::size_t i = 0; i < count; ++i) {
    double const share = static_cast<double>(i) / steps;
    auto const pattern = static_cast<std::size_t>(std::lround(share * static_cast<double>(ordered.size() - 1)));
    fills.push_back({colours[i], ordered[pattern]});
  }
  return fills;
}

std::vector<scene::Fill> slice_fills(ChartStyle const& style, std::vector<double> const& values,
                                     std::vector<std::size_t> const& places, std::optional<PieShades> const& shades) {
  if (places.size() == values.size() && !places.empty()) {
    if (shades) return shade_fills(style, places, *shades);
    std::vector<Colour> const colours = distinct_parts(style);
    std::vector<scene::Fill> placed;
    for (std::size_t const place : places) {
      placed.push_back({colours[place % colours.size()], open_patterns.at(place % open_patterns.size())});
    }
    return placed;
  }
  std::vector<std::size_t> drawn;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] > 0) drawn.push_back(i);
  }
  auto const greatest =
      std::max_element(drawn.begin(), drawn.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::rotate(drawn.begin(), greatest, drawn.end());
  // Of three each is the neighbour of both others, so that their colours can be those of their sizes in all pies.
  if (drawn.size() == 3 && values[drawn[1]] < values[drawn[2]]) std::swap(drawn[1], drawn[2]);
  std::vector<scene::Fill> const fills = part_fills(style, drawn.size(), true);
  std::vector<scene::Fill> of_values(values.size());
  for (std::size_t k = 0; k < drawn.size(); ++k) of_values[drawn[k]] = fills[k];
  return of_values;
}

Colour const& readable_on(Colour const& ground, ChartStyle const& style) {
  return contrast_ratio(style.paper, ground) >= contrast_ratio(style.ink, ground) ? style.paper : style.ink;
}

}  // namespace factsheet::charts
