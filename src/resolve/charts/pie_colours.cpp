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

void collect_pies(Blocks& blocks, std::vector<Pie*>& to) {
  for (Block& block : blocks) {
    if (auto* pie = std::get_if<Pie>(&block.content)) to.push_back(pie);
    if (auto* panel = std::get_if<Panel>(&block.content)) collect_pies(panel->blocks, to);
    if (auto* stack = std::get_if<Stack>(&block.content)) collect_pies(stack->blocks, to);
  }
}

std::set<std::string> labels_of(Pie const& pie) {
  std::set<std::string> labels;
  for (Datum const& part : pie.parts) labels.insert(part.label.text);
  return labels;
}

/// Pies of which each has a label in common with another one of them.
struct PieGroup {
  std::vector<Pie*> pies;
  std::set<std::string> labels;
};

std::vector<PieGroup> group_pies(std::vector<Pie*> const& pies) {
  std::vector<PieGroup> groups;
  for (Pie* pie : pies) {
    PieGroup whole{{}, labels_of(*pie)};
    std::vector<PieGroup> others;
    for (PieGroup& group : groups) {
      bool const shared = std::any_of(group.labels.begin(), group.labels.end(),
                                      [&](std::string const& label) { return whole.labels.contains(label); });
      if (!shared) {
        others.push_back(std::move(group));
        continue;
      }
      whole.pies.insert(whole.pies.end(), group.pies.begin(), group.pies.end());
      whole.labels.insert(group.labels.begin(), group.labels.end());
    }
    whole.pies.push_back(pie);
    others.push_back(std::move(whole));
    groups = std::move(others);
  }
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

}  // namespace

void match_pie_colours(std::vector<Page>& pages, Theme const& theme) {
  std::vector<Pie*> pies;
  for (Page& page : pages) collect_pies(page.blocks, pies);
  if (pies.size() < 2 || !are_all_unlike(theme.chart)) return;
  for (PieGroup const& group : group_pies(pies)) {
    if (group.pies.size() < 2 || group.labels.size() > theme.chart.size()) continue;
    std::vector<std::string> const labels = labels_by_size(group);
    bool const apart = std::all_of(group.pies.begin(), group.pies.end(), [&](Pie const* pie) {
      return can_be_told_apart(*pie, places_of(*pie, labels), theme.chart);
    });
    if (!apart) continue;
    for (Pie* pie : group.pies) pie->colours = places_of(*pie, labels);
  }
}

}  // namespace factsheet::resolve
