#include "resolve/stacked_shares.h"

#include "core/language.h"
#include "markup/markup.h"
#include "resolve/source_text.h"
#include "resolve/words.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

using sheet::Format;

constexpr double most_off = 0.5 + 1e-9;  // points
constexpr double least_off = 1e-9;

/// A sum without the dust of binary fractions.
double clean(double number) { return std::round(number * 1e6) / 1e6; }

bool is_one_unit(NumberFormat const& a, NumberFormat const& b) {
  auto const plain = [](Format format) { return format == Format::compact ? Format::number : format; };
  return plain(a.format) == plain(b.format) && a.currency == b.currency;
}

bool refuse_unlike(std::vector<BarSeries> const& series, Diagnostics& to) {
  auto const& first = series.front().bars.front();
  for (auto const& one : series) {
    auto const other = std::find_if(one.bars.begin(), one.bars.end(),
                                    [&](Datum const& bar) { return !is_one_unit(first.how, bar.how); });
    if (other == one.bars.end()) continue;
    to.push_back(error(other->at, "unlike-units",
                       fmt::format("{} is stacked on {}, which is counted in another unit", other->shown.joined(),
                                   first.shown.joined()),
                       "stack what can be added, or set \"stacked: false\""));
    return true;
  }
  return false;
}

double sum_of(std::vector<BarSeries> const& series, std::size_t row) {
  double sum = 0;
  for (auto const& one : series) sum += one.bars[row].value;
  return clean(sum);
}

double printed_sum_of(std::vector<BarSeries> const& series, std::size_t row) {
  double sum = 0;
  for (auto const& one : series) sum += as_printed(one.bars[row].value, one.bars[row].how);
  return clean(sum);
}

int most_decimals(std::vector<BarSeries> const& series) {
  int most = 0;
  for (auto const& one : series) {
    for (auto const& bar : one.bars) most = std::max(most, bar.how.decimals.value_or(bar.how.typed_decimals));
  }
  return most;
}

std::string note_of(std::vector<BarSeries> const& series, std::string const& language) {
  std::vector<double> sums;
  for (std::size_t row = 0; row < series.front().bars.size(); ++row) {
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

}  // namespace

std::string check_stacks(std::vector<BarSeries> const& series, std::string const& language, Diagnostics& to) {
  bool const is_whole = series.size() > 1 && std::all_of(series.begin(), series.end(), [&](BarSeries const& one) {
                          return !one.bars.empty() && one.bars.size() == series.front().bars.size();
                        });
  if (!is_whole || refuse_unlike(series, to)) return {};
  auto const format = series.front().bars.front().how.format;
  if (format != Format::percent && format != Format::ratio) return {};
  double const whole = format == Format::percent ? 100 : 1;
  for (std::size_t row = 0; row < series.front().bars.size(); ++row) {
    double const sum = sum_of(series, row);
    if (sum <= whole + most_off * whole / 100) continue;
    to.push_back(
        error(series.front().bars[row].at, "shares-do-not-add-up",
              fmt::format("the shares of \"{}\" add up to {} %", text::plain_words(series.front().bars[row].label),
                          fmt::format("{}", clean(sum * 100 / whole))),
              "what is stacked must not add up to more than 100 %; set \"stacked: false\" for shares of "
              "several wholes"));
    return {};
  }
  return format == Format::percent ? note_of(series, language) : std::string();
}

}  // namespace factsheet::resolve
