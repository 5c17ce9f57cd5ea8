#include "sheet/merge/merge_table.h"

#include "sheet/csv/csv_columns.h"
#include "sheet/csv/csv_numbers.h"
#include "sheet/csv/csv_written.h"
#include "sheet/csv/opened_table.h"
#include "sheet/merge/reason_column.h"
#include "sheet/spreadsheet/spreadsheet_file.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 3> merge_delimiters{
    {{"semicolon", ';'}, {"tab", '\t'}, {"comma", ','}}};

/// The heading by which a column is looked for.
std::string heading_of(Merge const& merge, std::string const& column) {
  for (auto const& [name, heading] : merge.columns) {
    if (name == column) return heading.value;
  }
  return column;
}

/// `headings` are plain names.
std::size_t count_found(CsvRow const& row, std::vector<std::string> const& headings) {
  std::vector<std::string> names;
  for (CsvCell const& cell : row) names.push_back(plain_name(cell.text));
  return static_cast<std::size_t>(std::count_if(headings.begin(), headings.end(), [&](std::string const& heading) {
    return std::find(names.begin(), names.end(), heading) != names.end();
  }));
}

/// The row with most of the headings, the first of several.
struct HeadRow {
  std::size_t row = 0;
  std::size_t found = 0;
  std::size_t cells = 0;
};
HeadRow head_row_of(CsvTable const& table, std::vector<std::string> const& headings) {
  HeadRow best;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    std::size_t const found = count_found(table.rows[i], headings);
    if (found > best.found) best = {i, found, table.rows[i].size()};
    if (found == headings.size()) break;
  }
  return best;
}

/// The one under which most headings are found; of several the one with most cells beside them.
char merge_delimiter(CsvFile& file, Merge const& merge, std::vector<std::string> const& headings) {
  if (file.delimiter()) return *file.delimiter();
  for (auto const& [word, sign] : merge_delimiters) {
    if (merge.delimiter && merge.delimiter->value == word) return sign;
  }
  if (auto const named = named_delimiter(*file.file())) return *named;
  char best = ';';
  HeadRow most;
  for (auto const& [word, sign] : merge_delimiters) {
    HeadRow const head = head_row_of(file.table(sign), headings);
    if (std::pair(head.found, head.cells) <= std::pair(most.found, most.cells)) continue;
    most = head;
    best = sign;
  }
  return best;
}

/// What a message about numbers says of data files.
void say_for_merge(Diagnostics& faults) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> other{
      {{" beside the name of the file in \"csv\"", " below \"merge\" in the sheet"},
       {" in \"csv\"", " below \"merge\" in the sheet"},
       {"; a row is left out with \"leave-out\"", ""}}};
  for (Diagnostic& fault : faults) {
    for (auto const& [words, instead] : other) {
      auto const at = fault.help.find(words);
      if (at != std::string::npos) fault.help.replace(at, words.size(), instead);
    }
  }
}

class MergeReader {
 public:
  MergeReader(CsvFile& file, Merge const& merge, Diagnostics& faults)
      : file_(file), merge_(merge), faults_(faults), said_(said_columns(merge)) {}

  std::optional<MergeTable> read() {
    std::vector<std::string> headings;
    for (Name const& column : said_) headings.push_back(plain_name(heading_of(merge_, column.value)));
    char const delimiter = merge_delimiter(file_, merge_, headings);
    CsvTable const& table = file_.table(delimiter);
    if (!has_rows(table)) return std::nullopt;
    take_columns(table, head_row_of(table, headings).row);
    if (!find_columns()) return std::nullopt;
    MergeTable made;
    made.delimiter = delimiter;
    made.has_reasons = has_reasons_;
    for (CsvColumn const& column : sheet_.columns) made.headings.push_back(column.name);
    find_width();
    for (std::size_t row : sheet_.extent.rows) made.rows.push_back(row_of(row));
    for (Merge::Number const& number : merge_.numbers) read_numbers(number, made);
    return made;
  }

 private:
  bool has_rows(CsvTable const& table) {
    faults_.insert(faults_.end(), table.faults.begin(), table.faults.end());
    if (!table.faults.empty()) return false;
    if (!std::all_of(table.rows.begin(), table.rows.end(), is_blank)) return true;
    faults_.push_back(error(Span{file_.file(), {1, 1}, {1, 1}}, "empty-file", "the file is empty",
                            "write a row with the names of the columns, and below it a row for each copy"));
    return false;
  }

  void take_columns(CsvTable const& table, std::size_t head) {
    sheet_.table = &table;
    sheet_.extent.heads = {head};
    CsvRow const& names = table.rows[head];
    for (std::size_t i = 0; i < names.size(); ++i) {
      bool const is_reason = plain_name(names[i].text) == reason_column;
      has_reasons_ = has_reasons_ || is_reason;
      if (!names[i].text.empty() && !is_reason) sheet_.columns.push_back({i, names[i].text, names[i].at, false});
    }
    for (std::size_t i = head + 1; i < table.rows.size(); ++i) {
      if (!is_blank(table.rows[i])) sheet_.extent.rows.push_back(i);
    }
  }

  /// Those that the sheet says must be there, each once; any other goes by its heading.
  bool find_columns() {
    std::size_t const before = faults_.size();
    std::set<std::size_t> known;
    for (Name const& column : said_) {
      auto const found = column_named(sheet_, heading_of(merge_, column.value), column.at, faults_);
      if (!found) continue;
      columns_[column.value] = *found;
      known.insert(found->index);
    }
    for (CsvColumn const& column : sheet_.columns) {
      if (known.contains(column.index)) continue;
      std::string const name = plain_name(column.name);
      bool const is_said =
          std::any_of(said_.begin(), said_.end(), [&](Name const& said) { return said.value == name; });
      if (columns_.emplace(name, column).second || is_said) continue;
      // Nobody minds while the sheet does not ask for it.
      doubled_[name] = std::make_shared<Diagnostic const>(
          error(column.at, "duplicate-column", fmt::format("a second column is named \"{}\"", column.name),
                "give each column its own name"));
    }
    return faults_.size() == before;
  }

  [[nodiscard]] CsvCell cell_of(std::size_t row, std::size_t column) const {
    CsvRow const& cells = sheet_.table->rows[row];
    if (column < cells.size()) return cells[column];
    Span end = cells.back().at;
    end.begin = end.end;
    return {{}, std::move(end), false};
  }

  /// As wide as the names, or as the narrowest row: some programs end each row with a delimiter.
  void find_width() {
    std::size_t narrowest = sheet_.extent.rows.empty() ? 0 : std::size_t(-1);
    for (std::size_t row : sheet_.extent.rows) narrowest = std::min(narrowest, sheet_.table->rows[row].size());
    width_ = std::max(narrowest, sheet_.table->rows[sheet_.extent.heads.front()].size());
  }

  /// A delimiter in a cell without quotes moves all cells behind it.
  [[nodiscard]] std::optional<Diagnostic> fault_of_width(std::size_t index) const {
    CsvRow const& cells = sheet_.table->rows[index];
    std::size_t const names = sheet_.table->rows[sheet_.extent.heads.front()].size();
    auto const from = cells.begin() + static_cast<std::ptrdiff_t>(std::min(names, cells.size()));
    auto const extra = std::find_if(from, cells.end(), [](CsvCell const& cell) { return !cell.text.empty(); });
    if (extra == cells.end() && cells.size() <= width_) return std::nullopt;
    char const delimiter = sheet_.table->delimiter;
    return error(
        extra == cells.end() ? cells.back().at : extra->at, "uneven-table",
        fmt::format("row {} has {} cells and the header {}", index + 1, cells.size(), names),
        fmt::format("put a cell that holds {} in quotes", delimiter == '\t' ? "a tab" : std::string(1, delimiter)));
  }

  [[nodiscard]] MergeRow row_of(std::size_t index) const {
    MergeRow made;
    made.row.origin = file_.file()->path;
    made.row.number = static_cast<int>(index) + 1;
    made.row.at = merge_.key ? cell_of(index, columns_.at(merge_.key->value).index).at : cell_of(index, 0).at;
    for (auto const& [name, column] : columns_) {
      CsvCell cell = cell_of(index, column.index);
      RowValue value{std::move(cell.text), std::move(cell.at)};
      auto const fault = doubled_.find(name);
      if (fault != doubled_.end()) value.fault = fault->second;
      made.row.values[name] = std::move(value);
    }
    made.fault = fault_of_width(index);
    for (CsvColumn const& column : sheet_.columns) made.cells.push_back(cell_of(index, column.index).text);
    return made;
  }

  /// What the other columns of numbers tell about the decimal sign. All further cells may be codes.
  [[nodiscard]] FileMarks marks_of_other_numbers(Merge::Number const& number) const {
    FileMarks told;
    for (Merge::Number const& other : merge_.numbers) {
      if (other.column == number.column) continue;
      for (std::size_t row : sheet_.extent.rows) {
        CsvCell const cell = cell_of(row, columns_.at(other.column).index);
        auto const written = cell.exact ? std::nullopt : take_apart(cell.text);
        if (!written || !written->evidence) continue;
        FileMarks::Sign& sign = *written->evidence == ',' ? told.comma : told.point;
        if (sign.count++ == 0) sign = {1, 0, cell.text, other.column, static_cast<int>(row) + 1};
      }
    }
    return told;
  }

  void read_numbers(Merge::Number const& number, MergeTable& made) {
    CsvColumn const& column = columns_.at(number.column);
    std::vector<CsvValue> values;
    std::vector<MergeRow*> rows;
    for (std::size_t i = 0; i < made.rows.size(); ++i) {
      CsvCell cell = cell_of(sheet_.extent.rows[i], column.index);
      if (cell.text.empty()) continue;
      values.push_back({std::move(cell), made.rows[i].row.number});
      rows.push_back(&made.rows[i]);
    }
    if (values.empty()) return;
    std::optional<DecimalSign> sign;
    if (merge_.decimal) sign = merge_.decimal->value == "comma" ? DecimalSign::comma : DecimalSign::point;
    Diagnostics told;
    CsvNumbers const numbers = read_csv_numbers(
        values, column.name, sign, [&] { return marks_of_other_numbers(number); }, told);
    say_for_merge(told);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      RowValue& value = rows[i]->row.values[number.column];
      if (numbers.missing[i]) {
        value.fault = std::make_shared<Diagnostic const>(
            error(value.at, "empty-cell",
                  fmt::format("row {}: \"{}\" has no number (\"{}\"), and the sheet uses it", rows[i]->row.number,
                              number.column, value.words),
                  "write the number, or leave the cell empty and ask for it with \"when\""));
      } else if (numbers.numbers[i]) {
        value.number = numbers.numbers[i]->value;
        value.typed_decimals = numbers.numbers[i]->decimals;
      } else {
        value.fault = std::make_shared<Diagnostic const>(fault_of(told, value));
      }
    }
    for (Diagnostic& one : told) {
      bool const is_of_unit = numbers.odd_unit && one.at.begin == values[*numbers.odd_unit].cell.at.begin;
      if (one.severity == Severity::warning || is_of_unit) faults_.push_back(std::move(one));
    }
    check_unit(number, numbers, values);
  }

  /// The fault of the cell itself, else the one of the column that left it without a number.
  [[nodiscard]] static Diagnostic fault_of(Diagnostics const& told, RowValue const& value) {
    Diagnostic const* of_column = nullptr;
    for (Diagnostic const& one : told) {
      if (one.severity == Severity::warning) continue;
      if (one.at.begin == value.at.begin) return one;
      if (of_column == nullptr) of_column = &one;
    }
    if (of_column != nullptr) return *of_column;
    return error(value.at, "not-a-number", fmt::format("\"{}\" is not a number", value.words), "write digits");
  }

  /// Signs in the file that the sheet does not say would be lost: 12% as 12, £ 5 as € 5.
  void check_unit(Merge::Number const& number, CsvNumbers const& numbers, std::vector<CsvValue> const& values) {
    if (!numbers.unit) return;
    std::string_view const wanted = *numbers.unit == Format::percent ? "percent" : "currency";
    if (number.format && number.format->value == wanted) return check_currency(number, numbers);
    faults_.push_back(
        error(values.front().cell.at, "mixed-units",
              fmt::format("\"{}\" of \"{}\" has a sign that the sheet does not print", values.front().cell.text,
                          number.column),
              numbers.unit == Format::percent
                  ? fmt::format("write \"{}: {{format: percent}}\" below \"figures\" of \"merge\"", number.column)
                  : fmt::format("write \"{}: {{format: currency, currency: {}}}\" below \"figures\" of \"merge\"",
                                number.column, numbers.currency)));
  }

  /// A sign of dollars is one of any country.
  void check_currency(Merge::Number const& number, CsvNumbers const& numbers) {
    if (numbers.unit != Format::currency || !number.currency) return;
    std::string const& said = number.currency->value;
    if (numbers.currency.empty() ? said.ends_with('D') : said == numbers.currency) return;
    std::string const found = numbers.currency.empty() ? "dollars" : numbers.currency;
    faults_.push_back(error(
        number.currency->at, "wrong-unit",
        fmt::format("the currency of \"{}\" is {}, but the numbers of the file are in {}", number.column, said, found),
        fmt::format("write \"currency: {}\", or take the signs out of the file",
                    numbers.currency.empty() ? "USD" : numbers.currency)));
  }

  CsvFile& file_;
  Merge const& merge_;
  Diagnostics& faults_;
  std::vector<Name> said_;
  CsvSheet sheet_;
  std::size_t width_ = 0;
  bool has_reasons_ = false;
  std::map<std::string, CsvColumn> columns_;
  std::map<std::string, std::shared_ptr<Diagnostic const>> doubled_;  ///< names of several columns
};

}  // namespace

Result<MergeTable> read_merge_table(std::shared_ptr<SourceFile const> const& file, Merge const& merge) {
  Diagnostics faults;
  OpenedFile opened(file, faults);
  // The rows that failed come as CSV, wherever the others came from.
  auto const& sheet = is_spreadsheet_name(file->path) ? merge.sheet : std::nullopt;
  CsvFile* const table = opened.table(sheet, Span{file, {0, 0}, {0, 0}}, faults);
  if (table == nullptr) return {std::nullopt, std::move(faults)};
  auto made = MergeReader(*table, merge, faults).read();
  sort_and_unite(faults);
  if (!made) return {std::nullopt, std::move(faults)};
  return {*std::move(made), std::move(faults)};
}

}  // namespace factsheet::sheet
