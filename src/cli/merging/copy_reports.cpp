#include "cli/merging/copy_reports.h"

#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

constexpr std::size_t most_told = 200;

std::tuple<std::string, int, int, std::string> place_of_fault(Diagnostic const& fault) {
  std::string const path = fault.at.file ? fault.at.file->path : std::string();
  return {path, fault.at.begin.line, fault.at.begin.column, fault.rule};
}

}  // namespace

void CopyReports::tell(Copy const& copy, sheet::Row const& row, Diagnostics const& found) {
  Diagnostics fresh;
  std::set<Place> places;  // a message for each language is one copy's
  note_unneeded(found);
  for (Diagnostic const& one : found) {
    if (one.kind == FaultKind::unneeded) continue;
    bool const is_of_row = one.at.file && one.at.file->path == row.origin;
    if (!is_of_row) places.insert(place_of_fault(one));
    if (!is_of_row && copies_.contains(place_of_fault(one))) continue;
    if (told_ == most_told) {
      ++untold_;
      continue;
    }
    ++told_;
    Diagnostic told = one;
    if (!is_of_row) told.message += fmt::format(" (in the copy of row {}, {})", row.number, copy.key);
    fresh.push_back(std::move(told));
  }
  for (Place const& place : places) ++copies_[place];
  report(console_, common_.format, fresh);
}

/// A copy with errors was not looked at so far.
void CopyReports::note_unneeded(Diagnostics const& found) {
  if (has_errors(found)) return;
  ++sound_;
  std::set<Place> places;
  for (Diagnostic const& one : found) {
    if (one.kind != FaultKind::unneeded || !places.insert(place_of_fault(one)).second) continue;
    Unneeded& noted = unneeded_.try_emplace(place_of_fault(one), Unneeded{one}).first->second;
    ++noted.copies;
  }
}

void CopyReports::sum_up(bool all) const {
  Diagnostics of_all;
  for (auto const& [place, unneeded] : unneeded_) {
    if (all && unneeded.copies == sound_) of_all.push_back(unneeded.message);
  }
  report(console_, common_.format, of_all);
  if (common_.quiet || common_.format == MessageFormat::json) return;
  for (auto const& [place, copies] : copies_) {
    if (copies < 2) continue;
    auto const& [path, line, column, rule] = place;
    std::string const where = path.empty() ? std::string() : fmt::format(" of {}:{}:{}", path, line, column);
    console_.err << fmt::format("[{}]{} came in {} copies\n", rule, where, copies);
  }
  if (untold_ > 0) console_.err << fmt::format("{} more messages of rows are not shown\n", untold_);
}

}  // namespace factsheet::cli
