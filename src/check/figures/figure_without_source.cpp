#include "check/figures/figure_without_source.h"

#include "check/figures/shown_data.h"
#include "check/subject.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

bool has_digits(sheet::Text const& text) {
  return std::any_of(text.versions.begin(), text.versions.end(), [](sheet::Text::Version const& version) {
    return version.text.text.find_first_of("0123456789") != std::string::npos;
  });
}

/// A word in place of a number is no fact, and those whom a row is about know what it says; what is computed has the
/// sources of what it is made of.
bool needs_source(sheet::Figure const& figure) {
  if (!figure.source.empty() || figure.computed || figure.from_row) return false;
  return figure.value || (figure.text && has_digits(*figure.text));
}

bool needs_source(sheet::Series const& series) {
  bool const of_figures = std::all_of(series.rows.begin(), series.rows.end(),
                                      [](sheet::SeriesRow const& row) { return row.figure.has_value(); });
  return series.source.empty() && !of_figures;
}

/// Do all blocks that show it name a source themselves?
bool is_cited_by_all(std::vector<Span> const& shown_by, std::vector<sheet::Block const*> const& blocks) {
  auto const cites = [&](Span const& at) {
    return std::any_of(blocks.begin(), blocks.end(), [&](sheet::Block const* block) {
      return block->common.at.begin == at.begin && !block->common.source.empty();
    });
  };
  return !shown_by.empty() && std::all_of(shown_by.begin(), shown_by.end(), cites);
}

}  // namespace

void find_figure_without_source(Subject const& subject, Findings& to) {
  ShownData const& shown = subject.shown;
  auto const blocks = blocks_of(subject.sheet);
  auto const look = [&](auto const& all, ShownBy const& shown_ones, std::string_view what) {
    for (auto const& [id, shown_by] : shown_ones) {
      auto const& one = all.find(id)->second;
      if (!needs_source(one) || is_cited_by_all(shown_by, blocks)) continue;
      to.add(one.at, "figure-without-source", fmt::format("the {} \"{}\" has no source", what, id),
             "add \"source:\" with the id of the work that it is from", shown_by);
    }
  };
  look(subject.data.figures, shown.figures, "figure");
  look(subject.data.series, shown.series, "series");
}

}  // namespace factsheet::check
