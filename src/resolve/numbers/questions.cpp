#include "resolve/numbers/questions.h"

#include "resolve/texts/source_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

using sheet::Format;

constexpr int most_read = 4;  // decimals

std::string as_typed(double value, int decimals) { return fmt::format("{:.{}f}", value, decimals); }

/// A series without a place of its own in a data file is a column of a table file.
bool is_column(sheet::Series const& series) {
  if (!series.at.file) return false;
  std::string_view const path = series.at.file->path;
  return !path.ends_with(".yaml") && !path.ends_with(".yml");
}

struct Typed {
  Row const* row = nullptr;
  int decimals = 0;
};

/// Of rows that are printed as they were typed, those with the fewest and the most decimals.
std::optional<std::pair<Typed, Typed>> range_of(std::vector<Row> const& rows) {
  std::optional<std::pair<Typed, Typed>> range;
  for (auto const& row : rows) {
    bool const is_plain = row.how.format == Format::number || row.how.format == Format::percent;
    if (!is_plain || row.how.decimals) return std::nullopt;
    Typed const typed{&row, row.how.typed_decimals};
    if (!range) range = {typed, typed};
    if (typed.decimals < range->first.decimals) range->first = typed;
    if (typed.decimals > range->second.decimals) range->second = typed;
  }
  return range;
}

/// Whether two of the rows have decimals, and not alike many.
bool some_differ(std::vector<Row> const& rows, int most) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](Row const& row) { return row.how.typed_decimals > 0 && row.how.typed_decimals < most; });
}

/// As many of the typed decimals as are read, and enough to tell the smallest value from nought.
int decimals_to_print(int typed, double smallest) {
  if (typed <= most_read) return typed;
  if (smallest >= 0.1 || smallest <= 0) return 1;
  return std::min(typed, static_cast<int>(std::ceil(-std::log10(smallest))) + 1);
}

/// The size of the smallest value but nought; 0 where there is none.
double smallest_of(std::vector<Row> const& rows) {
  double smallest = 0;
  for (Row const& row : rows) {
    double const size = std::abs(row.value);
    if (size > 0 && (smallest == 0 || size < smallest)) smallest = size;
  }
  return smallest;
}

std::string remedy_for(int wanted, bool column) {
  if (column) return fmt::format("give all numbers of the column {} decimal{}", wanted, wanted == 1 ? "" : "s");
  return fmt::format("write \"decimals: {}\" in the series to print all of them alike", wanted);
}

}  // namespace

void ask_about_year(sheet::Name const& id, sheet::Figure const& figure, Diagnostics& to) {
  bool const is_said = figure.format.at.file != nullptr || figure.computed.has_value();
  if (is_said || figure.format.value != Format::number || !figure.value || figure.typed_decimals > 0) return;
  double const value = figure.value->value;
  if (value < 1000 || value > 2100) return;
  to.push_back(warning(figure.value->at, "year-or-number",
                       fmt::format("the figure \"{}\" is {}, which may be a year or a number", id.value, value),
                       "write \"format: year\" or \"format: number\""));
}

void ask_about_decimals(sheet::Name const& id, sheet::Figure const& figure, Diagnostics& to) {
  auto const format = figure.format.value;
  bool const is_plain = format == Format::number || format == Format::percent || format == Format::currency;
  if (!is_plain || figure.decimals || figure.computed || figure.typed_decimals <= most_read) return;
  to.push_back(warning(figure.value->at, "uneven-decimals",
                       fmt::format("the figure \"{}\" has {} decimals", id.value, figure.typed_decimals),
                       fmt::format("write \"decimals: {}\" in the figure to print as many as are read",
                                   decimals_to_print(figure.typed_decimals, std::abs(figure.value->value)))));
}

bool are_fractions_of_one(std::vector<Row> const& rows) {
  constexpr double slack = 0.02;
  double sum = 0;
  for (auto const& row : rows) {
    if (row.value < 0 || row.value > 1) return false;
    sum += row.value;
  }
  return rows.size() > 1 && std::abs(sum - 1) <= slack;
}

namespace {

void ask_about_decimals(sheet::Name const& id, sheet::Series const& series, std::vector<Row> const& rows,
                        Diagnostics& to) {
  auto const range = range_of(rows);
  if (!range) return;
  auto const& [fewest, most] = *range;
  if (most.decimals > most_read) {
    to.push_back(warning(most.row->at, "uneven-decimals",
                         fmt::format("a value of the series \"{}\" has {} decimals", id.value, most.decimals),
                         remedy_for(decimals_to_print(most.decimals, smallest_of(rows)), is_column(series))));
    return;
  }
  if (most.decimals - fewest.decimals < 2 && !some_differ(rows, most.decimals)) return;
  to.push_back(warning(
      fewest.row->at, "uneven-decimals",
      fmt::format("{} and {} of the series \"{}\" are printed with different numbers of decimals",
                  as_typed(fewest.row->value, fewest.decimals), as_typed(most.row->value, most.decimals), id.value),
      remedy_for(decimals_to_print(most.decimals, smallest_of(rows)), is_column(series))));
}

/// Values without a unit that add up to one are shares, as a spreadsheet keeps them. Gives whether it asked.
bool ask_about_shares_of_one(sheet::Name const& id, sheet::Series const& series, std::vector<Row> const& rows,
                             Diagnostics& to) {
  if (series.unit.value != Format::number || series.decimals || is_column(series)) return false;
  auto const fraction =
      std::find_if(rows.begin(), rows.end(), [](Row const& row) { return row.value != std::floor(row.value); });
  if (fraction == rows.end() || !are_fractions_of_one(rows)) return false;
  int const decimals = std::min(fraction->how.typed_decimals, most_read);
  auto const typed = as_typed(fraction->value, decimals);
  to.push_back(
      warning(fraction->at, "fraction-as-percent",
              fmt::format("the values of the series \"{}\" add up to 1; {} may be a percentage", id.value, typed),
              fmt::format("write \"unit: percent\" in the series and percentages, {} for {}; if fractions are "
                          "meant, write \"decimals: {}\"",
                          fmt::format("{}", std::round(fraction->value * 1e6) / 1e4), typed, decimals)));
  return true;
}

void ask_about_fractions(sheet::Name const& id, sheet::Series const& series, std::vector<Row> const& rows,
                         Diagnostics& to) {
  if (series.unit.value != Format::percent || series.signs_in_file || rows.empty()) return;
  auto const is_below_one = [](Row const& row) { return std::abs(row.value) <= 1; };
  auto const fraction =
      std::find_if(rows.begin(), rows.end(), [](Row const& row) { return row.value != std::floor(row.value); });
  if (fraction == rows.end() || !std::all_of(rows.begin(), rows.end(), is_below_one)) return;
  bool const is_whole = are_fractions_of_one(rows);
  if (series.decimals && !is_whole) return;
  auto const typed = as_typed(fraction->value, fraction->how.typed_decimals);
  auto const percent = fmt::format("{}", std::round(fraction->value * 1e6) / 1e4);
  auto help = fmt::format("write percentages, {} for {}", percent, typed);
  if (!is_whole) {
    help += is_column(series) ? "; if less than one percent is meant, write a % behind each number"
                              : fmt::format("; if less than one percent is meant, write \"decimals: {}\" in the series",
                                            std::min(fraction->how.typed_decimals, 15));
  }
  to.push_back(warning(fraction->at, "fraction-as-percent",
                       fmt::format("{} in the series \"{}\" is printed as less than one percent", typed, id.value),
                       std::move(help)));
}

}  // namespace

void ask_about(sheet::Name const& id, sheet::Series const& series, std::vector<Row> const& rows, Diagnostics& to) {
  if (ask_about_shares_of_one(id, series, rows, to)) return;
  ask_about_decimals(id, series, rows, to);
  ask_about_fractions(id, series, rows, to);
}

void ask_about_fraction(sheet::Name const& id, sheet::Figure const& figure, Diagnostics& to) {
  if (figure.format.value != Format::percent || !figure.value || figure.computed || figure.decimals) return;
  double const value = figure.value->value;
  if (value <= 0 || value >= 1) return;
  auto const typed = as_typed(value, figure.typed_decimals);
  to.push_back(warning(
      figure.value->at, "fraction-as-percent",
      fmt::format("the figure \"{}\" is {}, printed as less than one percent", id.value, typed),
      fmt::format("write {} if that is meant; if less than one percent is, write \"decimals: {}\" in the figure",
                  fmt::format("{}", std::round(value * 1e6) / 1e4), std::min(figure.typed_decimals, 15))));
}

}  // namespace factsheet::resolve
