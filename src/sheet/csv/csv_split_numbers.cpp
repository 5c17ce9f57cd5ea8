#include "sheet/csv/csv_split_numbers.h"

#include "core/ascii.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::array<std::string_view, 20> names_of_words{
    "opmerking", "opmerkingen", "toelichting", "noot",   "noten",  "omschrijving", "beschrijving",
    "bron",      "naam",        "eenheid",     "status", "remark", "remarks",      "comment",
    "comments",  "note",        "notes",       "source", "name",   "unit"};

bool is_for_words(std::string_view name) {
  std::string const small = in_small_letters(name);
  return name.empty() || std::find(names_of_words.begin(), names_of_words.end(), small) != names_of_words.end();
}

/// Digits alone and without quotes.
bool is_digits(CsvCell const& cell) {
  bool const quoted = cell.at.end.column - cell.at.begin.column != static_cast<int>(cell.text.size());
  return !quoted && cell.text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

bool refuse_split_numbers(CsvSheet const& sheet, CsvColumn const& column, CsvColumns const* wanted,
                          Diagnostics& faults) {
  constexpr std::size_t most_decimals = 3;
  if (sheet.table->delimiter != ',' || (wanted && wanted->delimiter)) return false;
  auto const next = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                 [&](CsvColumn const& other) { return other.index == column.index + 1; });
  if (next == sheet.columns.end() || !is_for_words(next->name)) return false;
  CsvRow const* first = nullptr;
  for (std::size_t row : sheet.extent.rows) {
    CsvRow const& cells = sheet.table->rows[row];
    if (!has_cell(cells, next->index)) continue;
    bool const split = is_digits(cells[next->index]) && cells[next->index].text.size() <= most_decimals &&
                       has_cell(cells, column.index) && is_digits(cells[column.index]);
    if (!split) return false;
    if (!first) first = &cells;
  }
  if (!first) return false;
  std::string const& whole = (*first)[column.index].text;
  std::string const& rest = (*first)[next->index].text;
  faults.push_back(
      error((*first)[column.index].at, "uneven-table",
            fmt::format("\"{},{}\" may be one number with a decimal comma, but here the comma separates columns", whole,
                        rest),
            "put such numbers in quotes; if they are two columns, say \"delimiter: comma\" in \"csv\""));
  return true;
}

}  // namespace factsheet::sheet
