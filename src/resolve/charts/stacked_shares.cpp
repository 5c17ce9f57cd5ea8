#include "resolve/charts/stacked_shares.h"

#include "core/language.h"
#include "markup/markup.h"
#include "resolve/texts/source_text.h"
#include "resolve/texts/words.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

using sheet::Format;

constexpr double most_off = 0.5 + 1e-9;  // points
constexpr double least_off = 1e-9;

bool is_one_unit(NumberFormat const& a, NumberFormat const& b) {
  auto const plain = [](Format format) { return format == Format::compact ? Format::number : format; };
  return plain(a.format) == plain(b.format) && a.currency == b.currency;
}

bool refuse_unlike(std::vector<SeriesRows> const& series, Diagnostics& to) {
  auto const& first = series.front().rows.front();
  for (auto const& one : series) {
    auto const other = std::find_if(one.rows.begin(), one.rows.end(),
                                    [&](Row const& bar) { return !is_one_unit(first.how, bar.how); });
    if (other == one.rows.end()) continue;
    to.push_back(
        error(other->at, "unlike-units",
              fmt::format("{} is stacked on {}, which is in another unit", other->shown.joined(), first.shown.joined()),
              "stack what can be added, or set \"stacked: false\""));
    return true;
  }
  return false;
}

std::string with_doubled_apostrophes(std::string_view text) {
  std::string made;
  for (char const c : text) made.append(c == '\'' ? 2 : 1, c);
  return made;
}

/// What lacks a part is no whole.
bool refuse_gap(std::vector<SeriesRows> const& series, Diagnostics& to) {
  for (auto const& one : series) {
    auto const gap = std::find_if(one.rows.begin(), one.rows.end(), [](Row const& bar) { return bar.missing; });
    if (gap == one.rows.end()) continue;
    auto const row = text::plain_words(gap->label);
    to.push_back(error(
        gap->at, "gap-in-stack",
        fmt::format("\"{}\" has no value for \"{}\", so its stack lacks a part", row, text::plain_words(one.label)),
        fmt::format("say \"leave-out: '{}'\" in \"csv\" of all the series, or set \"stacked: false\"",
                    with_doubled_apostrophes(row))));
    return true;
  }
  return false;
}

double sum_of(std::vector<SeriesRows> const& series, std::size_t row) {
  double sum = 0;
  for (auto const& one : series) sum += one.rows[row].value;
  return without_dust(sum);
}

double printed_sum_of(std::vector<SeriesRows> const& series, std::size_t row) {
  double sum = 0;
  for (auto const& one : series) sum += as_printed(one.rows[row].value, one.rows[row].how);
  return without_dust(sum);
}

int most_decimals(std::vector<SeriesRows> const& series) {
  int most = 0;
  for (auto const& one : series) {
    for (auto const& bar : one.rows) most = std::max(most, bar.how.decimals.value_or(bar.how.typed_decimals));
  }
  return most;
}

std::string note_of(std::vector<SeriesRows> const& series, std::string const& language) {
  std::vector<double> sums;
  for (std::size_t row = 0; row < series.front().rows.size(); ++row) {
    if (std::abs(sum_of(series, row) - 100) > most_off) return {};
    sums.push_back(printed_sum_of(series, row));
  }
  auto const is_whole = [](double sum) { return std::abs(sum - 100) <= least_off; };
  if (std::all_of(sums.begin(), sums.end(), is_whole)) return {};
  bool const is_one = std::all_of(sums.begin(), sums.end(), [&](double sum) { return sum == sums.front(); });
  if (!is_one) return std::string(language_of(language).words.totals_off_by_rounding);
  NumberFormat const how{Format::percent, {}, most_decimals(series), {}};
  return rounding_note(format_number(sums.front(), how, language).number, language_of(language));
}

/// What two percentages differ by is drawn like a percentage.
bool may_have_one_scale(NumberFormat const& a, NumberFormat const& b) {
  auto const scale = [](Format format) { return format == Format::points ? Format::percent : format; };
  NumberFormat one = a;
  NumberFormat other = b;
  one.format = scale(a.format);
  other.format = scale(b.format);
  return is_one_unit(one, other);
}

}  // namespace

void ask_about_scales(std::vector<SeriesRows> const& series, Diagnostics& to) {
  Row const* first = nullptr;
  for (auto const& one : series) {
    for (auto const& bar : one.rows) {
      if (bar.missing) continue;
      if (first == nullptr) first = &bar;
      if (may_have_one_scale(first->how, bar.how)) continue;
      to.push_back(warning(bar.at, "unlike-units",
                           fmt::format("{} and {} are drawn on one scale, but are counted in different units",
                                       first->shown.joined(), bar.shown.joined()),
                           "give each unit a chart of its own"));
      return;
    }
  }
}

std::string check_stacks(std::vector<SeriesRows> const& series, std::string const& language, Diagnostics& to) {
  bool const is_whole = series.size() > 1 && std::all_of(series.begin(), series.end(), [&](SeriesRows const& one) {
                          return !one.rows.empty() && one.rows.size() == series.front().rows.size();
                        });
  if (!is_whole || refuse_gap(series, to) || refuse_unlike(series, to)) return {};
  auto const format = series.front().rows.front().how.format;
  if (format != Format::percent && format != Format::ratio) return {};
  double const whole = format == Format::percent ? 100 : 1;
  for (std::size_t row = 0; row < series.front().rows.size(); ++row) {
    double const sum = sum_of(series, row);
    if (sum <= whole + most_off * whole / 100) continue;
    to.push_back(
        error(series.front().rows[row].at, "shares-do-not-add-up",
              fmt::format("the shares of \"{}\" add up to {} %", text::plain_words(series.front().rows[row].label),
                          fmt::format("{}", without_dust(sum * 100 / whole))),
              "what is stacked must not add up to more than 100 %; set \"stacked: false\" for shares of "
              "several wholes"));
    return {};
  }
  return format == Format::percent ? note_of(series, language) : std::string();
}

}  // namespace factsheet::resolve
