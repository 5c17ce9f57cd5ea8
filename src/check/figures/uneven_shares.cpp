#include "check/figures/uneven_shares.h"

#include "check/claims/operand.h"
#include "check/subject.h"

#include <cmath>
#include <set>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// As they are printed; nothing where one is missing.
double printed_sum(sheet::Name const& series, Subject const& subject) {
  Diagnostics told_elsewhere;
  double sum = 0;
  for (Operand const& row : Operands(subject.data, subject.languages.front(), told_elsewhere).rows_of(series)) {
    sum += row.number;
  }
  return sum;
}

}  // namespace

void find_uneven_shares(Subject const& subject, Findings& to) {
  constexpr double whole = 100, slack = 0.01, rounding = 0.5;  // more than that is an error of its own
  std::set<std::string> told;
  if (subject.languages.empty()) return;
  for (sheet::Block const* block : blocks_of(subject.sheet)) {
    auto const* const pie = std::get_if<sheet::Pie>(&block->content);
    if (pie == nullptr || !pie->series || pie->round) continue;
    auto const series = subject.data.series.find(pie->series->value);
    bool const is_known = series != subject.data.series.end() && series->second.unit.value == sheet::Format::percent;
    if (!is_known || !told.insert(series->first).second) continue;
    double const sum = printed_sum(*pie->series, subject);
    double const off = std::abs(sum - whole);
    if (off < slack || off > rounding + slack) continue;
    to.add(pie->series->at, "uneven-shares", fmt::format("the shares of \"{}\" add up to {:g}%", series->first, sum),
           "look whether its source says why; \"round: 0\" rounds them to 100");
  }
}

}  // namespace factsheet::check
