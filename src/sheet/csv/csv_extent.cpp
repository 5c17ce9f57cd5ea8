#include "sheet/csv/csv_extent.h"

#include "core/ascii.h"
#include "sheet/csv/csv_written.h"

#include <algorithm>
#include <array>
#include <set>

namespace factsheet::sheet {
namespace {

constexpr std::array<std::string_view, 20> words_of_notes{
    "bron:",   "bronnen:", "source:",      "sources:",  "noot:",   "noten:",    "note:", "notes:",
    "nb:",     "n.b.:",    "let op:",      "©",         "legend:", "copyright", "(c) ",  "https://",
    "http://", "voetnoot", "toelichting:", "peildatum:"};
constexpr std::size_t length_of_prose = 25;
/// A row says enough about its column after so many.
constexpr std::size_t rows_looked_at = 200;

bool is_year(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos &&
         (text.starts_with("19") || text.starts_with("20"));
}

/// A row with what is told by its cells.
struct TableLine {
  std::size_t row = 0;
  std::size_t cells = 0;  ///< as written
  std::size_t filled = 0;
  std::size_t first = 0;  ///< the first cell with text
  std::size_t numbers = 0, years = 0, gaps = 0;
  bool begins_like_note = false;

  [[nodiscard]] bool is_wide() const { return filled > 1 && !begins_like_note; }
  /// A unit below the name of the only column: `;x 1000`.
  [[nodiscard]] bool is_lone_unit() const {
    return filled == 1 && first > 0 && numbers + gaps == 0 && !begins_like_note;
  }
  [[nodiscard]] bool has_numbers() const { return is_wide() && numbers > 0; }
  /// All but its label are signs for what is missing.
  [[nodiscard]] bool is_all_gaps() const { return is_wide() && numbers == 0 && gaps > 0 && gaps + 1 >= filled; }
  [[nodiscard]] bool is_all_years() const { return numbers > 0 && numbers == years; }
};

bool begins_like_note(std::string_view text) {
  std::string const start = in_small_letters(text.substr(0, 16));
  for (std::string_view word : {"tabel ", "table ", "figuur ", "figure ", "grafiek "}) {
    bool const counted = start.starts_with(word) && start.size() > word.size();
    if (counted && start[word.size()] >= '0' && start[word.size()] <= '9') return true;
  }
  return std::any_of(words_of_notes.begin(), words_of_notes.end(),
                     [&](std::string_view word) { return start.starts_with(word); });
}

TableLine table_line(CsvTable const& table, std::size_t row) {
  CsvRow const& cells = table.rows[row];
  TableLine line{row, cells.size()};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::string const& text = cells[i].text;
    if (text.empty()) continue;
    if (line.filled++ == 0) line.first = i;
    bool const number = take_apart(text).has_value();
    line.numbers += number ? 1 : 0;
    line.years += is_year(text) ? 1 : 0;
    line.gaps += is_missing_value(text) ? 1 : 0;
  }
  if (line.filled > 0) line.begins_like_note = begins_like_note(cells[line.first].text);
  return line;
}

/// Text that nobody gives a row for its label.
bool is_prose(std::string_view text) {
  std::size_t const blanks = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  bool const mark = text.starts_with('*') || text.starts_with("¹") || text.starts_with("1)") || text.starts_with("(1)");
  return begins_like_note(text) || mark || (text.size() >= length_of_prose && blanks >= 3) ||
         (text.ends_with('.') && blanks >= 2);
}

class ExtentFinder {
 public:
  ExtentFinder(CsvTable const& table, std::vector<std::string> const& names) : table_(table), names_(names) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      if (!is_blank(table.rows[i])) lines_.push_back(table_line(table, i));
    }
  }

  CsvExtent find() {
    std::size_t const named = names_.empty() ? lines_.size() : line_with_all_names();
    if (named < lines_.size()) {
      begin_ = named;
      end_ = named + 1;
    } else {
      find_heads();
    }
    take_heads_below();
    std::size_t const last = last_row();
    return parts(last);
  }

 private:
  [[nodiscard]] CsvRow const& cells(std::size_t line) const { return table_.rows[lines_[line].row]; }

  [[nodiscard]] std::size_t find_line(std::size_t from, bool (TableLine::*is_it)() const) const {
    while (from < lines_.size() && !(lines_[from].*is_it)()) ++from;
    return from;
  }

  [[nodiscard]] std::size_t line_with_all_names() const {
    std::size_t line = 0;
    while (line < lines_.size() && !has_all(cells(line), names_)) ++line;
    return line;
  }

  /// The lines of names stand right above the first numbers.
  void find_heads() {
    std::size_t data = find_line(0, &TableLine::has_numbers);
    if (data == lines_.size()) {
      begin_ = find_line(0, &TableLine::is_wide);
      end_ = std::min(begin_ + 1, lines_.size());
      return;
    }
    std::size_t const first_wide = find_line(0, &TableLine::is_wide);
    while (data > first_wide + 1 && lines_[data - 1].is_all_gaps()) --data;
    data = without_lone_labels(data, first_wide);
    begin_ = end_ = data;
    if (data > first_wide + 1 && lines_[data - 1].is_lone_unit() && lines_[data - 2].is_wide()) --begin_;
    while (begin_ > 0 && lines_[begin_ - 1].is_wide() && (begin_ == end_ || !is_parted(begin_))) --begin_;
    if (begin_ == end_) return find_heads_of_numbers();
    leave_title_of_many_cells();
    if (!are_several_heads()) end_ = begin_ + 1;
  }

  /// An empty row stands above the line.
  [[nodiscard]] bool is_parted(std::size_t line) const { return lines_[line].row > lines_[line - 1].row + 1; }

  /// A label without a value may be the first row of the table; a title stands above the names.
  [[nodiscard]] std::size_t without_lone_labels(std::size_t data, std::size_t first_wide) const {
    if (first_wide == data) return data;
    std::size_t above = data;
    while (above > first_wide + 1 && lines_[above - 1].filled == 1 && lines_[above - 1].first == 0) --above;
    return lines_[above - 1].is_wide() ? above : data;
  }

  /// Years for names: `Age;2023;2024`; or one name over a column without one, as R writes a vector.
  void find_heads_of_numbers() {
    std::size_t const data = end_;
    TableLine const& line = lines_[data];
    bool const lone_name = data > 0 && lines_[data - 1].first > 0 && !lines_[data - 1].begins_like_note;
    if (lone_name) {
      begin_ = data - 1;
      return;
    }
    bool const named = line.numbers < line.filled || line.first > 0;
    if (!line.is_all_years() || !named || data + 1 == lines_.size() || are_all_years(data + 1)) return;
    std::size_t const next = find_line(data + 1, &TableLine::has_numbers);
    ++end_;
    while (end_ < next && next < lines_.size() && lines_[end_].is_wide() && lines_[end_].gaps == 0) ++end_;
  }

  [[nodiscard]] bool are_all_years(std::size_t from) const {
    std::size_t const to = std::min(lines_.size(), from + rows_looked_at);
    return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(from),
                       lines_.begin() + static_cast<std::ptrdiff_t>(to),
                       [](TableLine const& line) { return !line.has_numbers() || line.is_all_years(); });
  }

  /// A title with delimiters in it has fewer cells than the names below it.
  void leave_title_of_many_cells() {
    auto const width = [&](std::size_t line) {
      auto const& row = cells(line);
      auto const last = std::find_if(row.rbegin(), row.rend(), [](CsvCell const& cell) { return !cell.text.empty(); });
      return static_cast<std::size_t>(row.rend() - last);
    };
    while (begin_ + 1 < end_ && lines_[begin_].cells < lines_[end_ - 1].cells && width(begin_) < width(end_ - 1) &&
           lines_[begin_].first == 0) {
      ++begin_;
    }
  }

  /// Several lines without numbers are all names when one of them repeats itself or stands over the gaps of merged
  /// cells, or when the names that are looked for are spread over them. Else the second is a row with a fault.
  [[nodiscard]] bool are_several_heads() const {
    bool spread = !names_.empty();
    for (std::string const& name : names_) {
      bool found = false;
      for (std::size_t i = begin_; i < end_; ++i) found = found || has_name(cells(i), name);
      spread = spread && found;
    }
    if (spread && !has_all(cells(begin_), names_)) return true;
    for (std::size_t i = begin_; i < end_; ++i) {
      std::set<std::string_view> seen;
      for (CsvCell const& cell : cells(i)) {
        if (!cell.text.empty()) seen.insert(cell.text);
      }
      if (lines_[i].first > 0 || seen.size() < lines_[i].filled) return true;
    }
    return false;
  }

  /// Units below the names (`;x 1000;%`), and years below merged cells.
  void take_heads_below() {
    auto const is_head = [](TableLine const& line) {
      return line.is_lone_unit() || (line.is_wide() && line.first > 0 && (line.numbers == 0 || line.is_all_years()));
    };
    while (begin_ < end_ && end_ + 1 < lines_.size() && is_head(lines_[end_])) ++end_;
  }

  /// Behind the last line of the table.
  [[nodiscard]] std::size_t last_row() const {
    std::size_t last = lines_.size();
    for (std::size_t i = last; i > end_ + 1; --i) {
      if (!is_parted(i - 1)) continue;
      bool const numbers = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(i) - 1,
                                       lines_.begin() + static_cast<std::ptrdiff_t>(last),
                                       [](TableLine const& line) { return line.has_numbers() || line.is_all_gaps(); });
      if (numbers) break;
      last = i - 1;
    }
    while (last > end_ && is_note(last - 1)) --last;
    return last;
  }

  /// A line at the foot of the table.
  [[nodiscard]] bool is_note(std::size_t i) const {
    TableLine const& line = lines_[i];
    if (line.begins_like_note) return true;
    bool const year_in_words = line.filled > 1 && line.is_all_years() && line.first == 0 && !are_all_years(end_);
    if (year_in_words) return cells(i)[0].text.find(' ') != std::string::npos && !is_like_labels(cells(i)[0].text, i);
    if (line.filled != 1 || line.first > 0) return false;
    std::string const& text = cells(i)[0].text;
    if (is_prose(text)) return true;
    bool const padded = line.cells > 1;
    return !padded && !is_like_labels(text, i);
  }

  /// `12 jaar` below `10 jaar` is a row that was cut off.
  [[nodiscard]] bool is_like_labels(std::string_view text, std::size_t line) const {
    if (text.find(' ') == std::string_view::npos || (text[0] >= '0' && text[0] <= '9')) return true;
    std::string_view const word = text.substr(0, text.find(' '));
    for (std::size_t i = end_; i < std::min(line, end_ + rows_looked_at); ++i) {
      std::string_view const other = cells(i)[0].text;
      if (lines_[i].filled > 1 && other.substr(0, other.find(' ')) == word) return true;
    }
    return false;
  }

  [[nodiscard]] CsvExtent parts(std::size_t last) const {
    CsvExtent extent;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      bool const head = i >= begin_ && i < end_;
      bool const row = i >= end_ && i < last;
      (head ? extent.heads : row ? extent.rows : extent.beside).push_back(lines_[i].row);
    }
    return extent;
  }

  CsvTable const& table_;
  std::vector<std::string> const& names_;
  std::vector<TableLine> lines_;
  std::size_t begin_ = 0, end_ = 0;  ///< of the lines of names
};

}  // namespace

bool has_cell(CsvRow const& row, std::size_t column) { return column < row.size() && !row[column].text.empty(); }

bool has_name(CsvRow const& row, std::string_view name) {
  return std::any_of(row.begin(), row.end(),
                     [&](CsvCell const& cell) { return plain_name(cell.text) == plain_name(name); });
}

bool has_all(CsvRow const& row, std::vector<std::string> const& names) {
  return std::all_of(names.begin(), names.end(), [&](std::string const& name) { return has_name(row, name); });
}

CsvExtent find_extent(CsvTable const& table, std::vector<std::string> const& names) {
  return ExtentFinder(table, names).find();
}

bool is_even(CsvTable const& table, CsvExtent const& extent) {
  if (!table.faults.empty() || extent.heads.empty()) return false;
  std::size_t const width = table.rows[extent.heads.back()].size();
  return width > 1 && std::all_of(extent.rows.begin(), extent.rows.end(),
                                  [&](std::size_t row) { return table.rows[row].size() == width; });
}

bool is_clean(CsvTable const& table, CsvExtent const& extent) {
  if (!is_even(table, extent) || extent.rows.empty()) return false;
  for (std::size_t column = 1; column < table.rows[extent.heads.back()].size(); ++column) {
    std::size_t numbers = 0;
    bool all = true;
    for (std::size_t i = 0; all && i < std::min(extent.rows.size(), rows_looked_at); ++i) {
      std::string const& text = table.rows[extent.rows[i]][column].text;
      bool const number = take_apart(text).has_value();
      all = number || text.empty() || is_missing_value(text);
      numbers += number ? 1 : 0;
    }
    if (all && numbers > 0) return true;
  }
  return false;
}

}  // namespace factsheet::sheet
