#include "check/figures/unshown_figure.h"

#include "check/figures/shown_data.h"
#include "check/subject.h"

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// A series without a place of its own is a column of a table file, of which a sheet may show some, and so is a cell of
/// a row; and what is computed needs no care.
template <class Datum>
bool may_be_unshown(Datum const& datum) {
  if constexpr (requires { datum.computed; }) {
    if (datum.computed || datum.from_row) return true;
  }
  return !datum.at.file;
}

}  // namespace

void find_unshown_figure(Subject const& subject, Findings& to) {
  ShownData const& shown = subject.shown;
  auto const look = [&](auto const& all, ShownBy const& shown_ones, std::string_view what) {
    for (auto const& [id, one] : all) {
      if (shown_ones.contains(id) || may_be_unshown(one)) continue;
      to.add(one.at, "unshown-figure", fmt::format("no block shows the {} \"{}\"", what, id),
             "show it, or take it out");
    }
  };
  look(subject.data.figures, shown.figures, "figure");
  look(subject.data.series, shown.series, "series");
}

}  // namespace factsheet::check
