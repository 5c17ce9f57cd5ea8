// Five thousand tables as office programs, statistics offices and people at a keyboard write them: no cell is read
// wrongly, and nearly all that a careful person would call plain are read.
#include "core/utf8.h"
#include "sheet/csv/csv_file.h"
#include "sheet_test.h"

#include <array>
#include <map>
#include <random>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr int number_of_tables = 5000;

/// A value as it is, in hundredths; nothing where it is missing.
using Hundredths = std::optional<long>;

struct GeneratedColumn {
  std::string name;
  int decimals = 0;
  std::string sign_before, sign_behind;
  std::vector<Hundredths> values;
};
struct GeneratedStyle {
  char delimiter = ';', decimal = ',';
  std::string thousands;
  std::string line_end = "\n";
  bool quote_all = false, padded = true, accounting = false, unicode_minus = false;
  std::string missing = "-", note_sign;
};
struct GeneratedTable {
  GeneratedStyle style;
  std::vector<std::string> labels;
  std::vector<GeneratedColumn> columns;
  std::vector<std::string> above, below;
  bool blank_after_title = false, blank_before_notes = false, counted_rows = false, remarks = false;
};

class Generator {
 public:
  explicit Generator(unsigned seed) : engine_(seed) {}

  GeneratedTable table() {
    GeneratedTable table;
    choose_style(table.style);
    std::size_t const rows = below(3, 14);
    for (std::size_t i = 0; i < rows; ++i) table.labels.push_back(label(i));
    std::size_t const columns = below(1, 4);
    for (std::size_t i = 0; i < columns; ++i) table.columns.push_back(column(i, rows));
    for (std::size_t i = below(0, 3); i > 0; --i) table.above.push_back(one_of(titles));
    for (std::size_t i = below(0, 3); i > 0; --i) table.below.push_back(one_of(notes));
    table.blank_after_title = chance(50);
    table.blank_before_notes = chance(50);
    table.counted_rows = chance(10);
    table.remarks = chance(20);
    return table;
  }

  std::size_t below(std::size_t from, std::size_t to) { return from + engine_() % (to - from); }
  bool chance(unsigned percent) { return engine_() % 100 < percent; }

 private:
  static constexpr std::array<std::string_view, 5> titles{"Tabel 1. Lezers naar leeftijd, 2024",
                                                          "Bevolking; kerncijfers", "Readers by age",
                                                          "Hotels; guests, region, 2023", "Cijfers over lezen"};
  static constexpr std::array<std::string_view, 6> notes{"Bron: CBS, 2024",
                                                         "Source: Statistics Netherlands",
                                                         "© Centraal Bureau voor de Statistiek, Den Haag 10-10-2017",
                                                         "* voorlopige cijfers over het jaar",
                                                         "Noot: afgerond; voorlopig, 2023",
                                                         "Note: figures are rounded to tens."};

  template <std::size_t size>
  std::string one_of(std::array<std::string_view, size> const& from) {
    return std::string(from[engine_() % size]);
  }

  void choose_style(GeneratedStyle& style) {
    style.decimal = chance(50) ? ',' : '.';
    style.delimiter = style.decimal == '.' ? (chance(70) ? ',' : '\t') : (chance(80) ? ';' : '\t');
    if (chance(10)) style.delimiter = ';';
    std::array<std::string, 6> const marks{style.decimal == ',' ? "." : ",", "", " ", "\u00A0", "\u202F", "'"};
    style.thousands = marks[below(0, chance(60) ? 2 : marks.size())];
    style.line_end = chance(60) ? "\r\n" : "\n";
    style.quote_all = chance(25);
    style.padded = chance(60);
    style.accounting = chance(10);
    style.unicode_minus = chance(20);
    style.missing = one_of(std::array<std::string_view, 6>{".", "-", "..", "x", "n/a", "–"});
    if (chance(15)) style.note_sign = one_of(std::array<std::string_view, 3>{"*", "¹", "**"});
  }

  std::string label(std::size_t i) {
    static constexpr std::array<std::string_view, 4> patterns{"{} jaar", "{}–{} jaar", "Groep {}, \"{}\"",
                                                              "Région {}; {}"};
    std::size_t const kind = labels_ ? *labels_ : below(0, patterns.size());
    labels_ = kind;
    return fmt::format(fmt::runtime(patterns[kind]), i + 4, i + 5);
  }

  GeneratedColumn column(std::size_t index, std::size_t rows) {
    static constexpr std::array<std::string_view, 3> names{"Aantal", "Aandeel", "Kosten"};
    GeneratedColumn column;
    column.name = names[index];
    column.decimals = static_cast<int>(below(0, 3));
    if (index == 1 && chance(50)) column.sign_behind = "%";
    if (index == 2 && chance(50)) column.sign_before = "€ ";
    long const magnitude = std::array<long, 4>{100, 10000, 1000000, 200000000}[below(0, 4)];
    for (std::size_t i = 0; i < rows; ++i) {
      long const unit = column.decimals == 0 ? 100 : column.decimals == 1 ? 10 : 1;
      long value = static_cast<long>(engine_() % static_cast<unsigned>(magnitude)) / unit * unit;
      if (chance(8)) value = -value;
      column.values.push_back(chance(6) ? std::nullopt : Hundredths(value));
    }
    return column;
  }

  std::mt19937 engine_;
  std::optional<std::size_t> labels_;
};

std::string grouped(std::string digits, std::string const& mark) {
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, mark);
  }
  return digits;
}

std::string written(GeneratedColumn const& column, Hundredths value, GeneratedStyle const& style, bool noted) {
  if (!value) return style.missing;
  long const size = std::abs(*value);
  std::string text = grouped(std::to_string(size / 100), style.thousands);
  if (column.decimals > 0)
    text += style.decimal + fmt::format("{:02}", size % 100).substr(0, static_cast<std::size_t>(column.decimals));
  text = column.sign_before + text + column.sign_behind;
  if (*value < 0) text = style.accounting ? "(" + text + ")" : (style.unicode_minus ? "−" : "-") + text;
  return noted ? text + style.note_sign : text;
}

std::string cell(std::string const& text, GeneratedStyle const& style) {
  bool const needed = text.find(style.delimiter) != std::string::npos || text.find('"') != std::string::npos;
  if (!needed && !style.quote_all) return text;
  std::string quoted = "\"";
  for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string line(std::vector<std::string> const& cells, GeneratedStyle const& style) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += style.delimiter;
    text += cell(cells[i], style);
  }
  return text + style.line_end;
}

/// A line beside the table, with empty cells up to its width or without.
std::string lone_line(std::string const& text, std::size_t width, GeneratedStyle const& style) {
  std::vector<std::string> cells{text};
  if (style.padded) cells.resize(width);
  return line(cells, style);
}

std::string file_of_table(GeneratedTable const& table) {
  GeneratedStyle const& style = table.style;
  std::vector<std::string> head{"Leeftijd"};
  if (table.counted_rows) head.insert(head.begin(), "");
  for (auto const& column : table.columns) head.push_back(column.name);
  if (table.remarks) head.push_back("Opmerking");
  std::string text;
  for (auto const& title : table.above) text += lone_line(title, head.size(), style);
  if (table.blank_after_title && !table.above.empty()) text += lone_line("", head.size(), style);
  text += line(head, style);
  for (std::size_t i = 0; i < table.labels.size(); ++i) {
    std::vector<std::string> cells{table.labels[i]};
    if (table.counted_rows) cells.insert(cells.begin(), std::to_string(i + 1));
    for (auto const& column : table.columns) cells.push_back(written(column, column.values[i], style, i == 1));
    if (table.remarks) cells.push_back(i % 2 == 0 ? "goed" : "");
    text += line(cells, style);
  }
  if (table.blank_before_notes && !table.below.empty()) text += lone_line("", head.size(), style);
  for (auto const& note : table.below) text += lone_line(note, head.size(), style);
  return text;
}

/// In another encoding, where it has all the letters.
std::string encoded(std::string const& text, std::size_t kind) {
  if (kind == 1) return "\xEF\xBB\xBF" + text;
  if (kind != 2 && kind != 3) return text;
  std::string made = kind == 3 ? "\xFF\xFE" : "";
  for (std::size_t at = 0; at < text.size();) {
    char32_t const c = next_code_point(text, at);
    if (kind == 3) {
      made += static_cast<char>(c & 0xFFU);
      made += static_cast<char>(c >> 8U);
      continue;
    }
    if (c == U'–') {
      made += '\x96';
    } else if (c == U'€') {
      made += '\x80';
    } else if (c < 0x100) {
      made += static_cast<char>(c);
    } else {
      return text;
    }
  }
  return made;
}

bool is_whole_group(long value) { return std::abs(value) >= 100000 && std::abs(value) < 100000000; }

/// Whether a careful person can tell what the points and commas of the column are.
bool is_plain(GeneratedTable const& table, GeneratedColumn const& column) {
  bool const marked = table.style.thousands == "." || table.style.thousands == ",";
  if (!marked || column.decimals > 0) return true;
  bool ambiguous = false;
  for (Hundredths const& value : column.values) {
    if (!value) continue;
    if (std::abs(*value) >= 100000000) return true;
    ambiguous = ambiguous || is_whole_group(*value);
  }
  if (!ambiguous) return true;
  return std::any_of(table.columns.begin(), table.columns.end(), [](auto const& other) {
    return other.decimals > 0 && std::any_of(other.values.begin(), other.values.end(),
                                             [](Hundredths const& value) { return value.has_value(); });
  });
}

bool has_value(GeneratedColumn const& column) {
  return std::any_of(column.values.begin(), column.values.end(), [](auto const& value) { return value.has_value(); });
}

/// Whether the rows of the series are those of the column, to the last digit and label.
bool is_same(Series const& series, GeneratedTable const& table, GeneratedColumn const& column) {
  std::size_t row = 0;
  for (std::size_t i = 0; i < table.labels.size(); ++i) {
    if (!column.values[i]) continue;
    if (row == series.rows.size() || !series.rows[row].value || !series.rows[row].label) return false;
    double const truth = static_cast<double>(*column.values[i]) / 100;
    bool const value = std::abs(series.rows[row].value->value - truth) < 1e-9 * std::max(1.0, std::abs(truth));
    std::string label;
    for (char c : series.rows[row].label->versions.front().text.text) {
      if (c != '\\') label += c;
    }
    if (!value || label != table.labels[i]) return false;
    ++row;
  }
  return row == series.rows.size();
}

TEST(GeneratedCsv, IsReadWithoutAWrongCellAndSeldomRefused) {
  int plain = 0;
  int read_plain = 0;
  std::map<std::string, int> refusals;
  for (unsigned seed = 0; seed < number_of_tables; ++seed) {
    Generator generator(seed);
    GeneratedTable const table = generator.table();
    GeneratedColumn const& column = table.columns[generator.below(0, table.columns.size())];
    std::string const text = encoded(file_of_table(table), generator.below(0, 4));
    DataSet data;
    Series series;
    series.csv.emplace();
    series.csv->file.value = "g.csv";
    if (generator.chance(70)) series.csv->label = Text{{{{}, SourceText::plain("Leeftijd")}}, {}};
    series.csv->value = Name{column.name, {}};
    data.series.emplace("s", series);
    auto const csv = test::file_of(text, "g.csv");
    auto const result = read_csv_series(std::move(data), {{"g.csv", csv}});
    bool const is_told_plain = is_plain(table, column) && has_value(column);
    plain += is_told_plain ? 1 : 0;
    if (has_errors(result.diagnostics)) {
      if (is_told_plain) ++refusals[result.diagnostics.front().rule];
      continue;
    }
    read_plain += is_told_plain ? 1 : 0;
    ASSERT_TRUE(is_same(result.value->series.at("s"), table, column))
        << "table " << seed << ", column " << column.name << "\n"
        << file_of_table(table) << test::messages_of(result.diagnostics);
  }
  double const share = 100.0 * read_plain / plain;
  std::string why;
  for (auto const& [rule, count] : refusals) why += fmt::format(" {} {}", count, rule);
  RecordProperty("share_read", fmt::format("{:.1f} %", share));
  EXPECT_GE(share, 95) << "of " << plain << " plain tables; refused:" << why;
  EXPECT_GT(plain, number_of_tables / 2);
}

}  // namespace
}  // namespace factsheet::sheet
