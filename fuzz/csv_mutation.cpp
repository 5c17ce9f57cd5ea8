#include "mutation.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace factsheet::fuzz {
namespace {

using Cells = std::vector<std::string>;

/// A table as it is written: cells keep their quotes.
struct WrittenTable {
  char delimiter = ';';
  std::string line_end = "\n";
  std::vector<Cells> rows;
};

char delimiter_of(std::string_view text) {
  constexpr std::string_view delimiters = ";,\t|";
  return *std::max_element(delimiters.begin(), delimiters.end(), [&](char a, char b) {
    return std::count(text.begin(), text.end(), a) < std::count(text.begin(), text.end(), b);
  });
}

WrittenTable table_of(std::string_view text) {
  WrittenTable table;
  table.delimiter = delimiter_of(text);
  if (text.find("\r\n") != std::string_view::npos) table.line_end = "\r\n";
  table.rows.emplace_back(1);
  bool quoted = false;
  for (char const c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) {
      table.rows.emplace_back(1);
    } else if (c == table.delimiter && !quoted) {
      table.rows.back().emplace_back();
    } else if (c != '\r' || quoted) {
      table.rows.back().back() += c;
    }
  }
  return table;
}

std::string csv_of(WrittenTable const& table) {
  std::string text;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (row > 0) text += table.line_end;
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      if (i > 0) text += table.delimiter;
      text += table.rows[row][i];
    }
  }
  return text;
}

std::string telling_cell(Chance& chance) {
  static constexpr std::array<std::string_view, 44> cells{
      "",           "-",         ".",       "..",      "x",          "n/a",       "0",        "1",        "1.5",
      "1,5",        "1.234",     "1,234",   "1.2345",  "12,34",      "1.234.567", "1 234",    "1'234",    "1\u00A0234",
      "1\u202F234", "(5)",       "\u22125", "5-",      "+5",         "5%",        "5 %",      "\u20AC 5", "5 \u20AC",
      "$5",         "1e3",       "1,234.5", "1.234,5", "5*",         "5\u00B9",   "01-02-24", "2024",     "Totaal",
      "Total",      "Bron: CBS", "Note: a", "\"a;b\"", "\"a\"\"b\"", "\"a\nb\"",  "\"",       "Leeftijd"};
  return chance.percent(15) ? telling_value(chance) : std::string(chance.one_of(cells));
}

void change_rows(WrittenTable& table, Chance& chance) {
  std::size_t const at = chance.below(table.rows.size());
  auto const place = table.rows.begin() + static_cast<std::ptrdiff_t>(at);
  switch (chance.below(4)) {
    case 0:
      if (table.rows.size() > 1) table.rows.erase(place);
      break;
    case 1:
      table.rows.insert(place, Cells(table.rows[at]));
      break;
    case 2:
      table.rows.insert(place, Cells(chance.percent(50) ? table.rows[at].size() : 1, telling_cell(chance)));
      break;
    default:
      std::swap(table.rows[at], table.rows[chance.below(table.rows.size())]);
      break;
  }
}

void change_columns(WrittenTable& table, Chance& chance) {
  std::size_t const column = chance.below(table.rows[0].size() + 1);
  bool const drop = chance.percent(40);
  std::string const cell = telling_cell(chance);
  for (Cells& row : table.rows) {
    if (column >= row.size()) continue;
    auto const place = row.begin() + static_cast<std::ptrdiff_t>(column);
    if (drop && row.size() > 1) {
      row.erase(place);
    } else {
      row.insert(place, chance.percent(50) ? cell : *place);
    }
  }
}

void change_column_of_cells(WrittenTable& table, Chance& chance) {
  std::size_t const column = chance.below(table.rows[0].size());
  for (Cells& row : table.rows) {
    if (column < row.size() && chance.percent(60)) row[column] = telling_cell(chance);
  }
}

void change_writing(WrittenTable& table, Chance& chance) {
  if (chance.percent(50)) table.delimiter = std::string_view(";,\t|")[chance.below(4)];
  if (chance.percent(30)) table.line_end = chance.percent(50) ? "\r\n" : "\r";
  if (!chance.percent(30)) return;
  for (Cells& row : table.rows) {
    for (std::string& cell : row) {
      if (cell.find('"') == std::string::npos) cell = "\"" + cell + "\"";
    }
  }
}

}  // namespace

std::string mutate_csv(std::string const& text, Chance& chance) {
  WrittenTable table = table_of(text);
  Cells& row = table.rows[chance.below(table.rows.size())];
  switch (chance.below(6)) {
    case 0:
      change_rows(table, chance);
      break;
    case 1:
      change_columns(table, chance);
      break;
    case 2:
      change_column_of_cells(table, chance);
      break;
    case 3:
      change_writing(table, chance);
      break;
    default:
      row[chance.below(row.size())] = telling_cell(chance);
      break;
  }
  return csv_of(table);
}

}  // namespace factsheet::fuzz
