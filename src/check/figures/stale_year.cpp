#include "check/figures/stale_year.h"

#include "check/figures/shown_data.h"
#include "check/subject.h"
#include "check/texts/numbers.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// A year that is told of a figure, with the figure.
struct DatedFigure {
  int year = 0;
  std::string id;
};

std::optional<DatedFigure> newest_shown_by(sheet::Block const& block, Subject const& subject) {
  std::optional<DatedFigure> newest;
  auto const look = [&](auto const& all, std::string const& id) {
    auto const found = all.find(id);
    if (found == all.end() || !found->second.year) return;
    if (!newest || found->second.year->value > newest->year) newest = DatedFigure{found->second.year->value, id};
  };
  NamedData const named = named_by(block);
  for (sheet::Name const& name : named.figures) look(subject.data.figures, name.value);
  for (sheet::Name const& name : named.series) look(subject.data.series, name.value);
  for (Version const& version : subject.versions) {
    if (version.placed->block != &block) continue;
    for (sheet::Name const& name : figures_in(*version.text)) look(subject.data.figures, name.value);
  }
  return newest;
}

/// The years that a version of the block's texts names.
std::set<int> years_in(Version const& version) {
  std::set<int> years;
  for (Passage const& passage : version.outline.passages) {
    for (TypedNumber const& number : numbers_in(passage.text)) {
      if (is_year(number.text)) years.insert(std::stoi(number.text));
    }
  }
  return years;
}

void look_at_text(Version const& version, DatedFigure const& figure, Findings& to) {
  constexpr int recent = 3;  // an earlier year is one that the text compares with
  std::set<int> const years = years_in(version);
  if (years.contains(figure.year)) return;
  auto const stale = std::find_if(years.rbegin(), years.rend(), [&](int year) { return year < figure.year; });
  if (stale == years.rend() || figure.year - *stale > recent) return;
  std::string const year = std::to_string(*stale);
  to.add(place_of(*version.text, year), "stale-year",
         fmt::format("{} stands beside the figure \"{}\", which is of {}", year, figure.id, figure.year),
         "write the year of the figure, or both where they are compared");
}

}  // namespace

void find_stale_year(Subject const& subject, Findings& to) {
  for (sheet::Block const* block : blocks_of(subject.sheet)) {
    auto const newest = newest_shown_by(*block, subject);
    if (!newest) continue;
    for (Version const& version : subject.versions) {
      if (version.placed->block == block) look_at_text(version, *newest, to);
    }
  }
}

}  // namespace factsheet::check
