#include "sheet/csv/csv_table.h"

#include "core/utf8.h"
#include "sheet/yaml/characters.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::size_t most_cells = 500000;
constexpr std::array<std::string_view, 8> blanks{" ", "\t", "\n", "\r", "\u00A0", "\u2007", "\u2009", "\u202F"};

std::size_t blank_before(std::string_view text) {
  for (std::string_view blank : blanks) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

std::size_t blank_behind(std::string_view text) {
  for (std::string_view blank : blanks) {
    if (text.ends_with(blank)) return blank.size();
  }
  return 0;
}

/// Goes through the text once, cell by cell.
class Cutter {
 public:
  Cutter(std::shared_ptr<SourceFile const> const& file, char delimiter)
      : file_(file), text_(file->bytes), delimiter_(delimiter) {
    if (named_delimiter(*file)) skip_line();
  }

  CsvTable cut() {
    CsvTable table;
    table.delimiter = delimiter_;
    while (at_ < text_.size() && cells_ <= most_cells) table.rows.push_back(next_row());
    if (cells_ > most_cells) {
      say(Span{file_, here_, here_}, "limit", fmt::format("the file has more than {} cells", most_cells),
          "keep the rows and columns that the sheet shows");
    }
    table.faults = std::move(faults_);
    return table;
  }

 private:
  CsvRow next_row() {
    CsvRow row;
    row.push_back(next_cell());
    for (++cells_; at_ < text_.size() && text_[at_] == delimiter_ && cells_ <= most_cells; ++cells_) {
      step();
      row.push_back(next_cell());
    }
    skip_line_end();
    return row;
  }

  CsvCell next_cell() {
    while (at_ < text_.size() && text_[at_] != delimiter_ && (text_[at_] == ' ' || text_[at_] == '\t')) step();
    if (at_ < text_.size() && text_[at_] == '"') return quoted_cell();
    Position const begin = here_;
    std::size_t const first = at_;
    step_to_end_of_cell();
    return trimmed(text_.substr(first, at_ - first), begin);
  }

  /// The cell of a stretch within a line.
  [[nodiscard]] CsvCell trimmed(std::string_view raw, Position begin) const {
    std::string_view const text = without_blanks(raw);
    auto const lead = text.empty() ? 0 : static_cast<std::size_t>(text.data() - raw.data());
    begin.column += static_cast<int>(count_code_points(raw.substr(0, lead)));
    Position const end{begin.line, begin.column + static_cast<int>(count_code_points(text))};
    return {std::string(text), {file_, begin, end}};
  }

  CsvCell quoted_cell() {
    Position const begin = here_;
    step();
    std::string text;
    while (at_ < text_.size() && !(text_[at_] == '"' && text_.substr(at_, 2) != "\"\"")) {
      if (text_[at_] == '"') step();
      bool const line_end = text_[at_] == '\n' || text_[at_] == '\r';
      if (!line_end) {
        text += text_[at_];
      } else if (!text.empty() && text.back() != ' ') {
        text += ' ';
      }
      step();
    }
    if (at_ >= text_.size()) {
      say(Span{file_, begin, {begin.line, begin.column + 1}}, "open-quote", "the quote that opens here is never closed",
          "close it; a quote in a text is written twice: \"\"");
      return {std::string(without_blanks(text)), {file_, begin, here_}};
    }
    step();
    Span at{file_, begin, here_};
    refuse_rest();
    return {std::string(without_blanks(text)), std::move(at)};
  }

  void refuse_rest() {
    Position const begin = here_;
    std::size_t const first = at_;
    step_to_end_of_cell();
    CsvCell const rest = trimmed(text_.substr(first, at_ - first), begin);
    if (rest.text.empty()) return;
    say(rest.at, "open-quote", fmt::format("\"{}\" follows the quote that closes the cell", rest.text),
        "write a quote in a text twice: \"\"");
  }

  void step_to_end_of_cell() {
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r') step();
  }

  void skip_line() {
    while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') step();
    skip_line_end();
  }

  void skip_line_end() {
    if (at_ < text_.size() && text_[at_] == '\r' && text_.substr(at_, 2) == "\r\n") ++at_;
    if (at_ < text_.size()) step();
  }

  /// Past one byte; bytes that go on with a character do not move the column.
  void step() {
    char const c = text_[at_++];
    bool const ends_line = c == '\n' || (c == '\r' && (at_ >= text_.size() || text_[at_] != '\n'));
    if (ends_line) {
      here_ = {here_.line + 1, 1};
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++here_.column;
    }
  }

  void say(Span at, std::string rule, std::string message, std::string help) {
    faults_.push_back(error(std::move(at), std::move(rule), std::move(message), std::move(help)));
  }

  std::shared_ptr<SourceFile const> const& file_;
  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t cells_ = 0;
  Position here_{1, 1};
  Diagnostics faults_;
};

}  // namespace

CsvTable cut_csv(std::shared_ptr<SourceFile const> const& file, char delimiter) {
  return Cutter(file, delimiter).cut();
}

std::optional<char> named_delimiter(SourceFile const& file) {
  std::string_view line = file.line(1);
  if (line.starts_with('"')) line.remove_prefix(1);
  if (!line.starts_with("sep=") || line.size() < 5) return std::nullopt;
  char const delimiter = line[4];
  return delimiter == ';' || delimiter == ',' || delimiter == '\t' ? std::optional(delimiter) : std::nullopt;
}

bool is_blank(CsvRow const& row) {
  return std::all_of(row.begin(), row.end(), [](CsvCell const& cell) { return cell.text.empty(); });
}

std::string_view without_blanks(std::string_view text) {
  while (std::size_t const size = blank_before(text)) text.remove_prefix(size);
  while (std::size_t const size = blank_behind(text)) text.remove_suffix(size);
  return text;
}

std::string plain_name(std::string_view text) {
  std::string name;
  text = without_blanks(text);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const blank = blank_before(text.substr(at));
    char32_t const c = next_code_point(text, at);
    if (blank > 0) {
      name += ' ';
    } else if (!is_invisible(c)) {
      append_utf8(name, c);
    }
  }
  return name;
}

}  // namespace factsheet::sheet
