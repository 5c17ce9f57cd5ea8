#include "check/figures/updated_before_data.h"

#include "check/figures/shown_data.h"
#include "check/subject.h"

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// What the newest of the data is called, and its year.
struct Newest {
  std::string what;
  int year = 0;
};

template <class Datum>
void look_for_newer(sheet::ById<Datum> const& all, ShownBy const& shown, std::string_view what, Newest& newest) {
  for (auto const& [id, blocks] : shown) {
    auto const& year = all.find(id)->second.year;
    if (year && year->value > newest.year) newest = {fmt::format("the {} \"{}\"", what, id), year->value};
  }
}

}  // namespace

void find_updated_before_data(Subject const& subject, Findings& to) {
  auto const& updated = subject.sheet.updated;
  if (!updated) return;
  ShownData const& shown = subject.shown;
  Newest newest;
  look_for_newer(subject.data.figures, shown.figures, "figure", newest);
  look_for_newer(subject.data.series, shown.series, "series", newest);
  look_for_newer(subject.data.sources, shown.sources, "source", newest);
  if (newest.year <= updated->value.year) return;
  to.add(updated->at, "updated-before-data",
         fmt::format("the sheet was updated in {}, and {} is of {}", updated->value.year, newest.what, newest.year),
         "write the date on which the sheet was last changed");
}

}  // namespace factsheet::check
