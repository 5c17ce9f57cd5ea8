#include "check/figures/old_figure.h"

#include "check/figures/shown_data.h"
#include "check/subject.h"

#include <set>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

constexpr int old_after = 3;  // years

class AgeFinder {
 public:
  AgeFinder(int this_year, Findings& to) : this_year_(this_year), to_(to) {}

  /// Tells of what is too old, and keeps its sources.
  template <class Datum>
  void look_at(Datum const& datum, std::string const& id, std::string_view what, std::vector<Span> const& shown_by) {
    if (!tell(datum.year, id, what, shown_by)) return;
    for (sheet::Name const& source : datum.source) told_.insert(source.value);
  }

  /// That a source is old is clear from its figures.
  void look_at_source(sheet::Source const& source, std::string const& id, std::vector<Span> const& shown_by) {
    if (!told_.contains(id)) tell(source.year, id, "source", shown_by);
  }

 private:
  bool tell(std::optional<Spanned<int>> const& year, std::string const& id, std::string_view what,
            std::vector<Span> const& shown_by) {
    if (!year || this_year_ - year->value <= old_after) return false;
    to_.add(year->at, "old-figure",
            fmt::format("the {} \"{}\" is of {}, more than three years ago", what, id, year->value),
            "look for a newer one; if there is none, say so in the block with \"allow: {old-figure: …}\"", shown_by);
    return true;
  }

  int this_year_;
  Findings& to_;
  std::set<std::string> told_;
};

}  // namespace

void find_old_figure(Subject const& subject, Findings& to) {
  if (!subject.today) return;
  ShownData const& shown = subject.shown;
  AgeFinder finder(subject.today->year, to);
  for (auto const& [id, shown_by] : shown.figures) {
    sheet::Figure const& figure = subject.data.figures.find(id)->second;
    if (!figure.computed) finder.look_at(figure, id, "figure", shown_by);
  }
  for (auto const& [id, shown_by] : shown.series) {
    finder.look_at(subject.data.series.find(id)->second, id, "series", shown_by);
  }
  for (auto const& [id, shown_by] : shown.sources) {
    finder.look_at_source(subject.data.sources.find(id)->second, id, shown_by);
  }
}

}  // namespace factsheet::check
