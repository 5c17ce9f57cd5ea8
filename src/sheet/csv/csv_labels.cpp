#include "sheet/csv/csv_labels.h"

#include "core/ascii.h"
#include "core/language.h"
#include "sheet/keys/keys.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

/// The author's spreadsheet need not be in the language of the sheet.
bool is_word_of_any(std::string_view word, std::span<std::string_view const> Language::*words) {
  auto const languages = all_languages();
  return std::any_of(languages.begin(), languages.end(), [&](Language const& language) {
    return std::find((language.*words).begin(), (language.*words).end(), word) != (language.*words).end();
  });
}

bool is_word_for_total(std::string_view label) {
  return is_word_of_any(in_small_letters(label.substr(0, label.find(' '))), &Language::totals);
}

/// 1 to 12, or 0.
int month_of(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  std::string const word = in_small_letters(text);
  for (Language const& language : all_languages()) {
    int number = 0;
    std::string_view before;
    for (std::string_view month : language.short_months) {
      // A month may have a longer name too: sep, sept.
      if (before.empty() || !month.starts_with(before)) ++number;
      if (month == word) return number;
      before = month;
    }
  }
  return 0;
}

/// One or two digits, or -1.
int short_number(std::string_view text) {
  bool const digits =
      (text.size() == 1 || text.size() == 2) && text.find_first_not_of("0123456789") == std::string_view::npos;
  if (!digits) return -1;
  return text.size() == 1 ? text[0] - '0' : (text[0] - '0') * 10 + (text[1] - '0');
}

/// `8-dec` and `dec-08`, either of which a spreadsheet makes of `8-12`.
struct ShortDate {
  int month = 0;
  int number = 0;
  bool month_first = false;
};

std::optional<ShortDate> short_date(std::string_view text) {
  std::size_t const dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  std::string_view const left = text.substr(0, dash);
  std::string_view const right = text.substr(dash + 1);
  if (month_of(left) > 0 && short_number(right) >= 0) return ShortDate{month_of(left), short_number(right), true};
  if (month_of(right) > 0 && short_number(left) >= 0) return ShortDate{month_of(right), short_number(left), false};
  return std::nullopt;
}

/// One behind the other in a calendar: months or quarters of years, or the same day of each month, or days of a month.
bool are_calendar(std::vector<CsvValue> const& cells) {
  if (cells.size() < 2) return false;
  std::optional<int> step;
  std::optional<ShortDate> before;
  for (CsvValue const& cell : cells) {
    auto const date = short_date(cell.cell.text);
    if (!date) return false;
    if (before) {
      bool const years = date->month_first;
      bool const same_day = !years && date->number == before->number;
      int const in_months = date->month - before->month + (years ? 12 * (date->number - before->number) : 0);
      int const next = years || same_day ? in_months : date->number - before->number;
      bool const fits = date->month_first == before->month_first && next != 0 && (!step || *step == next) &&
                        (years || same_day || date->month == before->month);
      if (!fits) return false;
      step = next;
    }
    before = date;
  }
  return true;
}

/// What was typed, for `8-dec`: 8–12; for `dec-08` it was the same or 12-08, which nobody writes.
std::string as_range(ShortDate const& date) {
  int const low = std::min(date.number, date.month);
  return fmt::format("{}–{}", low, std::max(date.number, date.month));
}

/// For single quotes of YAML.
std::string doubled(std::string_view text) {
  std::string made;
  for (char c : text) {
    if (c == '\'') made += c;
    made += c;
  }
  return made;
}

/// A label without its capitals, as far as they are plain letters.
std::string without_capitals(std::string label) {
  for (char& c : label) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return label;
}

std::string_view name_of_unit(Format format) {
  return find_key(keys_of(Shape::series), "unit")->words[static_cast<std::size_t>(format)];
}

}  // namespace

void check_csv_labels(std::vector<CsvValue> const& cells, std::string const& column, Diagnostics& faults) {
  bool const calendar = are_calendar(cells);
  std::map<std::string, CsvValue const*> rows;
  bool told = false;
  for (CsvValue const& cell : cells) {
    std::string const& text = cell.cell.text;
    if (text.empty()) {
      faults.push_back(error(cell.cell.at, "empty-value",
                             fmt::format("row {} of \"{}\": the cell is empty", cell.row, column),
                             "write the label, or remove the row"));
      continue;
    }
    if (auto const date = calendar ? std::nullopt : short_date(text)) {
      faults.push_back(
          warning(cell.cell.at, "date-as-label",
                  fmt::format("row {} of \"{}\": \"{}\" may be a range that a spreadsheet took for a date", cell.row,
                              column, text),
                  fmt::format("give the column the format of text, and type it again: {}", as_range(*date))));
    }
    auto const [first, is_new] = rows.emplace(without_capitals(plain_name(text)), &cell);
    if (is_new || told) continue;
    told = true;
    CsvValue const& before = *first->second;
    bool const same = plain_name(before.cell.text) == plain_name(text);
    faults.push_back(warning(cell.cell.at, "duplicate-label",
                             same ? fmt::format("rows {} and {} have the label \"{}\"", before.row, cell.row, text)
                                  : fmt::format("rows {} and {} have the labels \"{}\" and \"{}\"", before.row,
                                                cell.row, before.cell.text, text),
                             "give each row a label of its own, or pick the rows with \"where\" in \"csv\""));
  }
}

namespace {

/// Several countries write $.
void check_dollars(Series const& series, Span const& first, Diagnostics& faults) {
  if (series.currency && series.currency->value.ends_with('D')) return;
  if (series.currency) {
    faults.push_back(
        error(series.currency->at, "wrong-unit",
              fmt::format("the currency is {}, but the numbers of the file are in dollars", series.currency->value),
              "name the dollar that it is, such as USD, or take the signs out of the file"));
    return;
  }
  faults.push_back(error(first, "wrong-unit", "the numbers are in dollars, and it is not said of which country",
                         "write \"currency: USD\" in the series, or the code of another dollar"));
}

}  // namespace

void take_csv_unit(Series& series, CsvNumbers const& read, std::vector<CsvValue> const& values, Diagnostics& faults) {
  if (!read.unit) return;
  series.signs_in_file = true;
  Span const& first = values.front().cell.at;
  auto const refuse = [&](Span const& at, std::string_view said, std::string_view found, std::string_view key) {
    faults.push_back(error(at, "wrong-unit",
                           fmt::format("the {} is {}, but the numbers of the file are written as {}", key, said, found),
                           fmt::format("write \"{}: {}\", or take the signs out of the file", key, found)));
  };
  bool const said = series.unit.at.file != nullptr;
  if (!said) series.unit = {*read.unit, first};
  if (series.unit.value != *read.unit) {
    refuse(series.unit.at, name_of_unit(series.unit.value), name_of_unit(*read.unit), "unit");
  } else if (*read.unit == Format::currency && read.currency.empty()) {
    check_dollars(series, first, faults);
  } else if (!read.currency.empty() && !series.currency) {
    series.currency = Name{read.currency, first};
  } else if (!read.currency.empty() && series.currency->value != read.currency) {
    refuse(series.currency->at, series.currency->value, read.currency, "currency");
  }
}

namespace {

/// Shares of which one is half make a sum of the others too; the total of shares is a hundred.
bool may_be_total(Series const& series, SeriesRow const& row) {
  constexpr double nearly_all = 99.5;
  if (is_word_for_total(row.label->versions.front().text.text)) return true;
  return series.rows.size() > 3 && (series.unit.value != Format::percent || row.value->value >= nearly_all);
}

/// By the name of a total the parts may be rounded; without one it is a sum to the last digit.
bool is_sum(SeriesRow const& row, double others, std::size_t rows) {
  constexpr double off_by_rounding = 0.005;
  double const off = std::abs(others - row.value->value);
  double const digit = std::pow(10, -row.typed_decimals);
  bool const named = is_word_for_total(row.label->versions.front().text.text);
  return others > 0 && off <= off_by_rounding * others &&
         (named || off <= digit * std::sqrt(static_cast<double>(rows)) / 2);
}

}  // namespace

namespace {

/// How many rows from the next one on, down or up, add up to a row that is called a total; 0: none.
std::size_t rows_in_total(Series const& series, std::size_t total, int step) {
  double const wanted = series.rows[total].value->value;
  double const off = std::pow(10, -series.rows[total].typed_decimals) / 2 + 1e-9 * wanted;
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t i = total + static_cast<std::size_t>(step); i < series.rows.size();
       i += static_cast<std::size_t>(step)) {
    sum += series.rows[i].value->value;
    ++count;
    if (count > 1 && std::abs(sum - wanted) <= off) return count;
  }
  return 0;
}

/// `Total` above or below the rows of one group of several.
void warn_of_total_of_some(Series const& series, Diagnostics& faults) {
  for (std::size_t i = 0; i < series.rows.size(); ++i) {
    std::string const& label = series.rows[i].label->versions.front().text.text;
    if (!is_word_for_total(label) || series.rows[i].value->value <= 0) continue;
    std::size_t const below = rows_in_total(series, i, 1);
    std::size_t const above = below > 0 ? 0 : rows_in_total(series, i, -1);
    if (below + above == 0) continue;
    faults.push_back(warning(
        series.rows[i].at, "total-as-row",
        fmt::format("\"{}\" is the sum of the {} rows {} it", label, below + above, below > 0 ? "below" : "above"),
        fmt::format("to leave it out, say \"leave-out: '{}'\" in \"csv\"", doubled(label))));
    return;
  }
}

}  // namespace

void warn_of_total(Series const& series, Diagnostics& faults) {
  double sum = 0;
  for (SeriesRow const& row : series.rows) {
    if (!row.value || !row.label || row.value->value < 0) return;
    sum += row.value->value;
  }
  for (SeriesRow const& row : series.rows) {
    std::string const& label = row.label->versions.front().text.text;
    if (!may_be_total(series, row) || !is_sum(row, sum - row.value->value, series.rows.size())) continue;
    double const off = std::abs(2 * row.value->value - sum);
    bool const is_exact = off <= std::pow(10, -row.typed_decimals) / 2 + 1e-9 * sum;
    faults.push_back(warning(row.at, "total-as-row",
                             fmt::format("\"{}\" is {}the sum of the other rows", label, is_exact ? "" : "nearly "),
                             fmt::format("to leave it out, say \"leave-out: '{}'\" in \"csv\"", doubled(label))));
    return;
  }
  warn_of_total_of_some(series, faults);
}

}  // namespace factsheet::sheet
