#include "sheet/csv/csv_labels.h"

#include "core/ascii.h"
#include "core/language.h"
#include "sheet/keys/keys.h"

#include <algorithm>
#include <cmath>

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

bool is_month(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  return is_word_of_any(in_small_letters(text), &Language::short_months);
}

bool is_short_number(std::string_view text) {
  return (text.size() == 1 || text.size() == 2) && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// `8-dec`, `dec-08`
bool is_short_date(std::string_view text) {
  std::size_t const dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  std::string_view const left = text.substr(0, dash);
  std::string_view const right = text.substr(dash + 1);
  return (is_short_number(left) && is_month(right)) || (is_month(left) && is_short_number(right));
}

std::string_view name_of_unit(Format format) {
  return find_key(keys_of(Shape::series), "unit")->words[static_cast<std::size_t>(format)];
}

}  // namespace

bool check_csv_label(CsvValue const& cell, std::string const& column, Diagnostics& faults) {
  std::string const& text = cell.cell.text;
  if (text.empty()) {
    faults.push_back(error(cell.cell.at, "empty-value",
                           fmt::format("row {} of \"{}\": the cell is empty", cell.row, column),
                           "write the label, or remove the row"));
    return false;
  }
  if (is_short_date(text)) {
    faults.push_back(warning(cell.cell.at, "date-as-label",
                             fmt::format("row {} of \"{}\": \"{}\" may be a range that a spreadsheet took for a date",
                                         cell.row, column, text),
                             "give the column the format of text, and type it again: 8–12"));
  }
  return true;
}

void take_csv_unit(Series& series, CsvNumbers const& read, std::vector<CsvValue> const& values, Diagnostics& faults) {
  if (!read.unit) return;
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
  } else if (!read.currency.empty() && !series.currency) {
    series.currency = Name{read.currency, first};
  } else if (!read.currency.empty() && series.currency->value != read.currency) {
    refuse(series.currency->at, series.currency->value, read.currency, "currency");
  }
}

void warn_of_total(Series const& series, Diagnostics& faults) {
  constexpr double off_by_rounding = 0.005;
  if (series.rows.empty()) return;
  double sum = 0;
  for (SeriesRow const& row : series.rows) {
    if (!row.value || !row.label) return;
    sum += row.value->value;
  }
  SeriesRow const& last = series.rows.back();
  std::string const& label = last.label->versions.front().text.text;
  double const above = sum - last.value->value;
  bool const is_sum = above > 0 && std::abs(above - last.value->value) <= off_by_rounding * above;
  if (!is_sum || !is_word_for_total(label)) return;
  faults.push_back(warning(last.at, "total-as-row",
                           fmt::format("the last row, \"{}\", is the sum of the others", label),
                           "to leave it out, say \"leave-out\" in \"csv\" with its label"));
}

}  // namespace factsheet::sheet
