#include "resolve/charts/pie_colours.h"

#include "core/colour.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>

namespace factsheet::resolve {

namespace {

constexpr double least_apart = 15;  // in L*, as between neighbours of a theme's chart colours

/// A pie with the page that it stands on.
struct PagePie {
  Pie* pie = nullptr;
  std::size_t page = 0;
};

void collect_pies(Blocks& blocks, std::size_t page, std::vector<PagePie>& to) {
  for (Block& block : blocks) {
    if (auto* pie = std::get_if<Pie>(&block.content)) to.push_back({pie, page});
    if (auto* panel = std::get_if<Panel>(&block.content)) collect_pies(panel->blocks, page, to);
    if (auto* stack = std::get_if<Stack>(&block.content)) collect_pies(stack->blocks, page, to);
  }
}

std::set<std::string> labels_of(Pie const& pie) {
  std::set<std::string> labels;
  for (Datum const& part : pie.parts) labels.insert(part.label.text);
  return labels;
}

/// Pies of which each has a label in common with another one of them.
struct PieGroup {
  std::size_t first = 0;  ///< of the sheet's pies
  std::vector<Pie*> pies;
  std::set<std::string> labels;
  std::set<std::size_t> pages;
  std::set<std::size_t> used;  ///< places of its colours among the theme's
};

void join(PieGroup& whole, PieGroup const& group) {
  whole.first = std::min(whole.first, group.first);
  whole.pies.insert(whole.pies.end(), group.pies.begin(), group.pies.end());
  whole.labels.insert(group.labels.begin(), group.labels.end());
  whole.pages.insert(group.pages.begin(), group.pages.end());
}

/// In the order of the sheet.
std::vector<PieGroup> group_pies(std::vector<PagePie> const& pies) {
  std::vector<PieGroup> groups;
  for (std::size_t i = 0; i < pies.size(); ++i) {
    PieGroup const alone{i, {pies[i].pie}, labels_of(*pies[i].pie), {pies[i].page}, {}};
    PieGroup whole{i, {}, {}, {}, {}};
    std::vector<PieGroup> others;
    for (PieGroup& group : groups) {
      bool const shared = std::any_of(group.labels.begin(), group.labels.end(),
                                      [&](std::string const& label) { return alone.labels.contains(label); });
      if (shared) {
        join(whole, group);
      } else {
        others.push_back(std::move(group));
      }
    }
    join(whole, alone);
    others.push_back(std::move(whole));
    groups = std::move(others);
  }
  std::sort(groups.begin(), groups.end(), [](PieGroup const& a, PieGroup const& b) { return a.first < b.first; });
  return groups;
}

/// The labels in the order of their colours: of each pie the greatest part first.
std::vector<std::string> labels_by_size(PieGroup const& group) {
  std::vector<std::string> labels;
  for (Pie const* pie : group.pies) {
    std::vector<std::size_t> order(pie->parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return pie->parts[a].value > pie->parts[b].value; });
    for (std::size_t const part : order) {
      std::string const& label = pie->parts[part].label.text;
      if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
    }
  }
  return labels;
}

std::vector<std::size_t> places_of(Pie const& pie, std::vector<std::string> const& labels) {
  std::vector<std::size_t> places;
  for (Datum const& part : pie.parts) {
    auto const found = std::find(labels.begin(), labels.end(), part.label.text);
    places.push_back(static_cast<std::size_t>(found - labels.begin()));
  }
  return places;
}

/// Whether parts that touch are unlike in lightness, so that they can be told apart on a grey copy.
bool can_be_told_apart(Pie const& pie, std::vector<std::size_t> const& places, std::vector<Colour> const& colours) {
  std::vector<std::size_t> drawn;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (pie.parts[i].value > 0) drawn.push_back(places[i]);
  }
  if (drawn.size() < 2) return true;
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    double const one = lightness(colours[drawn[i]]);
    double const next = lightness(colours[drawn[(i + 1) % drawn.size()]]);
    if (std::abs(one - next) < least_apart) return false;
  }
  return true;
}

bool are_all_unlike(std::vector<Colour> const& colours) {
  for (std::size_t i = 0; i < colours.size(); ++i) {
    if (std::find(colours.begin(), colours.begin() + static_cast<std::ptrdiff_t>(i), colours[i]) !=
        colours.begin() + static_cast<std::ptrdiff_t>(i)) {
      return false;
    }
  }
  return true;
}

/// The group's colours as a sheet without others would have them: one for each label where that is possible, else by
/// size in each pie.
void colour_alone(PieGroup& group, Theme const& theme) {
  std::size_t most = 0;
  for (Pie const* pie : group.pies) most = std::max(most, pie->parts.size());
  for (std::size_t i = 0; i < std::min(std::max(most, group.labels.size()), theme.chart.size()); ++i)
    group.used.insert(i);
  if (group.pies.size() < 2 || group.labels.size() > theme.chart.size()) return;
  std::vector<std::string> const labels = labels_by_size(group);
  bool const apart = std::all_of(group.pies.begin(), group.pies.end(), [&](Pie const* pie) {
    return can_be_told_apart(*pie, places_of(*pie, labels), theme.chart);
  });
  if (!apart) return;
  for (Pie* pie : group.pies) pie->colours = places_of(*pie, labels);
}

// More steps of lightness than that are no longer told apart.
constexpr std::size_t most_shades = 4;

/// Shades of a colour that no group before it has on its pages. Nothing where all are taken.
bool colour_in_shades(PieGroup& group, std::set<std::size_t> const& taken, Theme const& theme) {
  if (group.labels.size() > most_shades) return false;
  std::size_t free = 0;
  while (taken.contains(free)) ++free;
  if (free > theme.chart.size()) return false;
  std::vector<std::string> const labels = labels_by_size(group);
  for (Pie* pie : group.pies) {
    pie->colours = places_of(*pie, labels);
    pie->shades = PieShades{free, labels.size()};
  }
  group.used = {free};
  return true;
}

bool meet(std::set<std::size_t> const& a, std::set<std::size_t> const& b) {
  return std::any_of(a.begin(), a.end(), [&](std::size_t one) { return b.contains(one); });
}

}  // namespace

void match_pie_colours(std::vector<Page>& pages, Theme const& theme) {
  std::vector<PagePie> pies;
  for (std::size_t i = 0; i < pages.size(); ++i) collect_pies(pages[i].blocks, i, pies);
  if (pies.size() < 2 || !are_all_unlike(theme.chart)) return;
  std::vector<PieGroup> groups = group_pies(pies);
  for (auto group = groups.begin(); group != groups.end(); ++group) {
    std::set<std::size_t> taken;
    for (auto before = groups.begin(); before != group; ++before) {
      if (meet(before->pages, group->pages)) taken.insert(before->used.begin(), before->used.end());
    }
    if (taken.empty() || !colour_in_shades(*group, taken, theme)) colour_alone(*group, theme);
  }
}

}  // namespace factsheet::resolve
