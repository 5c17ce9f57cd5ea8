#include "resolve/charts/chart_data.h"

#include "core/language.h"
#include "markup/markup.h"
#include "resolve/charts/axis.h"
#include "resolve/charts/whole_shares.h"
#include "resolve/numbers/number_format.h"
#include "resolve/numbers/questions.h"
#include "resolve/remedy.h"
#include "resolve/texts/source_text.h"
#include "resolve/texts/words.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

constexpr double all_percent = 100;
constexpr double off_by_rounding = 0.5;  // points
// Sums of decimal fractions are off by binary rounding; no author types so many digits.
constexpr double exact = 1e-9;

std::string plain_number(double number) { return fmt::format("{}", number); }

void refuse_negative(std::vector<Row> const& rows, Diagnostics& to) {
  for (auto const& row : rows) {
    if (row.value >= 0) continue;
    to.push_back(error(row.at, "negative-share", fmt::format("{} cannot be part of a whole", plain_number(row.value)),
                       "give a number that is not negative, or draw bars"));
  }
}

double sum_of(std::vector<Row> const& rows) {
  double sum = 0;
  for (auto const& row : rows) sum += row.value;
  return sum;
}

/// Of the values as they are printed.
double printed_sum(std::vector<Row> const& rows) {
  double sum = 0;
  for (auto const& row : rows) sum += as_printed(row.value, row.how);
  return without_dust(sum);
}

int most_decimals(std::vector<Row> const& rows) {
  int most = 0;
  for (auto const& row : rows) most = std::max(most, row.how.decimals.value_or(row.how.typed_decimals));
  return most;
}

/// "<1%" may be what is missing.
bool may_be_whole(std::vector<Row> const& rows, double shown_sum) {
  double const last_digit = std::pow(10.0, -most_decimals(rows));
  double most = shown_sum;
  double least = shown_sum;
  for (auto const& row : rows) {
    if (row.shown.number.starts_with('<')) most += last_digit;
    if (row.shown.number.starts_with('>')) least -= last_digit;
  }
  return (most > shown_sum || least < shown_sum) && least < all_percent && all_percent < most + last_digit;
}

/// Shows shares that add up to 100, and says so.
void show_whole_shares(Parts& parts, int decimals, std::string const& language) {
  std::vector<double> values;
  for (auto const& row : parts.rows) values.push_back(row.value);
  auto const shares = whole_shares(values, decimals);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    parts.rows[i].shown = format_number(shares[i], {sheet::Format::percent, {}, decimals, {}}, language);
  }
  parts.rounding_note = language_of(language).words.rounded_to_whole;
}

/// The share's value as a count out of `of`.
double count_of(Value const& value, int of) {
  switch (value.format) {
    case sheet::Format::percent:
      return value.number * of / all_percent;
    case sheet::Format::ratio:
      return value.number * of;
    default:
      return value.number;
  }
}

/// Dots are drawn to a tenth; a part is neither none nor all of them.
double in_tenths(double count, int of) {
  constexpr double tenths = 10;
  double const near = std::round(count * tenths) / tenths;
  return near >= of && count < of ? of - 1 / tenths : near;
}

constexpr int most_dots = 100;

std::string in_words(Value const& value) {
  return plain_number(value.number) + (value.format == sheet::Format::percent ? " %" : "");
}

/// What to do about a share that is no tenth of a dot, or more than all of them.
std::string help_for_count(double count, int of) {
  double const least = 0.05;
  if (count > 0 && count < least && of < most_dots && count * most_dots / of >= least) {
    return fmt::format("use \"of: {}\", of which it is {}", most_dots,
                       plain_number(without_dust(count * most_dots / of)));
  }
  if (count > 0 && count < least) return "set the figure in a callout: there is no tenth of a dot to draw";
  return fmt::format("give a count that is more than 0 and no more than {}", of);
}

std::optional<Value> value_of(sheet::Share const& share, int of, Texts const& texts) {
  auto const& language = texts.language;
  auto const spoken = [&](double count) {
    int const decimals = count == std::round(count) ? 0 : 1;
    auto const number = format_number(count, {sheet::Format::number, {}, decimals, {}}, language).number;
    return Formatted{count_out_of(number, fmt::format("{}", of), language_of(language)), {}};
  };
  if (share.value) {
    if (auto fault = check_number(sheet::Format::number, *share.value)) {
      texts.lookup.problems.push_back(std::move(*fault));
      return std::nullopt;
    }
    return Value{share.value->value, spoken(share.value->value), sheet::Format::number, share.value->at};
  }
  if (!share.figure) return std::nullopt;
  auto value = texts.lookup.value(*share.figure, language);
  if (value && value->format != sheet::Format::percent && value->format != sheet::Format::ratio) {
    value->shown = spoken(value->number);
  }
  return value;
}

}  // namespace

namespace {

/// In the order in which `rows_side_by_side` has them.
std::vector<std::optional<sheet::Text>> labels_in_place(sheet::Series const& series) {
  std::vector<std::optional<sheet::Text>> labels;
  auto gap = series.gaps.begin();
  for (std::size_t i = 0; i <= series.rows.size(); ++i) {
    for (; gap != series.gaps.end() && gap->before == i; ++gap) labels.push_back(gap->label);
    if (i < series.rows.size()) labels.push_back(series.rows[i].label);
  }
  return labels;
}

}  // namespace

std::vector<bool> stressed_rows(sheet::Bar const& bar, std::size_t rows, Texts const& texts) {
  auto const* const series = texts.lookup.series(bar.series.front());
  if (series == nullptr) return {};
  auto const row_labels = labels_in_place(*series);
  if (row_labels.size() != rows) return {};
  std::vector<bool> stressed(rows);
  for (auto const& name : bar.highlight) {
    bool is_known = false;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < rows; ++i) {
      if (!row_labels[i]) continue;
      for (auto const& version : row_labels[i]->versions) {
        labels.push_back(text::plain_words(version.text));
        if (labels.back() != name.value) continue;
        is_known = true;
        stressed[i] = true;
      }
    }
    if (is_known || series->faulty) continue;
    texts.lookup.problems.push_back(
        error(name.at, "unknown-row", fmt::format("the series has no row \"{}\"", name.value), [&] {
          auto help = remedy(name.value, labels);
          return help.empty() ? "write the label of a row, in any language" : help;
        }()));
  }
  return stressed;
}

std::vector<Ticks> ticks_of(std::vector<SeriesRows> const& series, bool stacked, std::string_view language) {
  std::optional<NumberFormat> how;
  std::vector<double> totals;
  double least = 0;
  double most = 0;
  for (auto const& one : series) {
    totals.resize(std::max(totals.size(), one.rows.size()));
    for (std::size_t i = 0; i < one.rows.size(); ++i) {
      auto const& row = one.rows[i];
      if (!how) how = row.how;
      if (how->format != row.how.format || how->currency != row.how.currency) return {};
      how->typed_decimals = std::max(how->typed_decimals, row.how.decimals.value_or(row.how.typed_decimals));
      how->decimals.reset();
      totals[i] += row.value;
      least = std::min(least, stacked ? totals[i] : row.value);
      most = std::max(most, stacked ? totals[i] : row.value);
    }
  }
  return how ? axis_ticks(least, most, *how, language) : std::vector<Ticks>();
}

namespace {

/// More than seven parts are advised against; of far more the first alone are kept, for what was told to be drawn.
bool has_too_many_parts(Parts& parts, sheet::Name const& id, Diagnostics& to) {
  constexpr std::ptrdiff_t easy = 7;
  constexpr std::ptrdiff_t most = 60;
  auto const count =
      std::count_if(parts.rows.begin(), parts.rows.end(), [](Row const& part) { return part.value > 0; });
  if (count <= easy) return false;
  auto message = fmt::format("the pie of \"{}\" has {} parts", id.value, count);
  if (count <= most) {
    to.push_back(
        warning(id.at, "many-parts", std::move(message),
                "more than seven are hard to compare: write \"bar:\" in place of \"pie:\", or join small ones"));
    return false;
  }
  to.push_back(error(id.at, "many-parts", std::move(message),
                     fmt::format("at most {} are drawn: show those that matter, as bars", most)));
  parts.rows.resize(static_cast<std::size_t>(easy));
  parts.are_percentages = false;
  return true;
}

}  // namespace

Parts parts_of(sheet::Name const& id, std::optional<Spanned<int>> const& round, Texts const& texts) {
  auto const* const series = texts.lookup.series(id);
  if (series == nullptr) return {};
  Parts parts{rows_of(*series, id, texts), series->unit.value == sheet::Format::percent, {}};
  auto& problems = texts.lookup.problems;
  refuse_negative(parts.rows, problems);
  if (has_too_many_parts(parts, id, problems)) return parts;
  // What a missing value does to the sum need not be said as well.
  if (parts.rows.size() != series->rows.size() || parts.rows.empty()) {
    parts.are_percentages = false;
    return parts;
  }
  auto const sum = without_dust(sum_of(parts.rows));
  bool const is_off = parts.are_percentages && std::abs(sum - all_percent) > off_by_rounding + exact;
  if (!is_off && !round) ask_about(id, *series, parts.rows, problems);
  if (sum <= 0) {
    problems.push_back(error(id.at, "shares-do-not-add-up",
                             fmt::format("the values of the series \"{}\" add up to {}", id.value, plain_number(sum)),
                             "a whole needs a part that is more than 0"));
  } else if (is_off) {
    problems.push_back(error(id.at, "shares-do-not-add-up",
                             fmt::format("the shares of the series \"{}\" add up to {} %", id.value, plain_number(sum)),
                             are_fractions_of_one(parts.rows)
                                 ? "they are fractions of one; write percentages, 50 for 0.5"
                                 : "they must add up to 100 %, at most 0.5 off by rounding"));
  } else if (round) {
    show_whole_shares(parts, round->value, texts.language);
  } else if (auto const shown_sum = printed_sum(parts.rows); parts.are_percentages &&
                                                             std::abs(shown_sum - all_percent) > exact &&
                                                             !may_be_whole(parts.rows, shown_sum)) {
    NumberFormat const how{sheet::Format::percent, {}, most_decimals(parts.rows), {}};
    parts.rounding_note =
        rounding_note(format_number(shown_sum, how, texts.language).number, language_of(texts.language));
  }
  return parts;
}

std::vector<Share> shares_of(std::vector<sheet::Share> const& shares, int of, Texts const& texts) {
  std::vector<Share> made;
  for (auto const& share : shares) {
    auto const value = value_of(share, of, texts);
    if (!value) continue;
    auto const exact_count = count_of(*value, of);
    auto const count = in_tenths(exact_count, of);
    if (!(count > 0 && count <= of)) {
      bool const is_tiny = exact_count > 0 && count <= 0;
      auto const shown = is_tiny ? in_words(*value) : plain_number(without_dust(exact_count));
      auto const what = is_tiny ? fmt::format("{} of {} dots is less than a tenth of a dot", shown, of)
                                : fmt::format("{} cannot be a share of {}", shown, of);
      texts.lookup.problems.push_back(
          error(share.figure ? share.figure->at : share.at, "wrong-share", what, help_for_count(exact_count, of)));
    } else if (share.figure) {
      ask_about_fraction(*share.figure, *texts.lookup.figure(*share.figure), texts.lookup.problems);
    }
    made.push_back({texts.make(share.label), count, value->shown.joined(), share.at});
  }
  std::stable_sort(made.begin(), made.end(), [](Share const& a, Share const& b) { return a.count > b.count; });
  return made;
}

}  // namespace factsheet::resolve
