#include "resolve/blocks/table.h"

#include "core/language.h"
#include "markup/markup.h"
#include "resolve/charts/series_rows.h"
#include "resolve/numbers/number_format.h"
#include "resolve/texts/source_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

using sheet::Format;

/// Of a column that says it; text: numbers are printed as they are typed, and that is no question.
std::optional<Format> format_of(sheet::TableColumn const* column) {
  static constexpr std::array<std::pair<std::string_view, Format>, 7> names{{{"number", Format::number},
                                                                             {"compact", Format::compact},
                                                                             {"percent", Format::percent},
                                                                             {"ratio", Format::ratio},
                                                                             {"currency", Format::currency},
                                                                             {"year", Format::year},
                                                                             {"text", Format::text}}};
  for (auto const& [name, format] : names) {
    if (column != nullptr && column->format && column->format->value == name) return format;
  }
  return std::nullopt;
}

/// As the author typed it, with a true minus sign.
std::string as_typed(sheet::Cell const& cell) {
  if (cell.typed.empty()) return fmt::format("{:.{}f}", cell.number->value, cell.typed_decimals);
  return cell.typed.front() == '-' ? "\u2212" + cell.typed.substr(1) : cell.typed;
}

/// Numbers whose decimal signs can stand below one another.
bool has_decimals(Format format) {
  return format == Format::number || format == Format::percent || format == Format::currency;
}

std::string decimal_sign_of(std::string_view language) {
  auto const printed = format_number(0.5, {Format::number, 1, 0, {}}, language).number;
  return printed.substr(1, printed.size() - 2);
}

bool may_be_year(sheet::Cell const& cell) {
  double const value = cell.number->value;
  return cell.typed_decimals == 0 && value >= 1000 && value <= 2100;
}

Align align_of(sheet::TableColumn const* column, bool numbers) {
  if (column == nullptr || !column->align) return numbers ? Align::right : Align::left;
  if (column->align->value == "left") return Align::left;
  return column->align->value == "right" ? Align::right : Align::centre;
}

/// The decimals of a figure that is money and says nothing of them; of others 0.
int decimals_of_money(std::string const& id, sheet::DataSet const& data) {
  auto const figure = data.figures.find(id);
  bool const is_money = figure != data.figures.end() && figure->second.format.value == Format::currency;
  return is_money && !figure->second.decimals ? figure->second.typed_decimals : 0;
}

/// Of the figures that stand in the cells: money in one table has them all, or none has.
int decimals_of_money(sheet::Table const& table, sheet::DataSet const& data) {
  int most = 0;
  auto const look_at = [&](std::string const& text) {
    for (auto at = text.find("{{"); at != std::string::npos; at = text.find("{{", at + 2)) {
      auto const end = text.find("}}", at);
      auto const first = text.find_first_not_of(' ', at + 2);
      if (end == std::string::npos || first >= end) continue;
      most =
          std::max(most, decimals_of_money(text.substr(first, text.find_last_not_of(' ', end - 1) + 1 - first), data));
    }
  };
  for (auto const& row : table.rows) {
    for (auto const& cell : row) {
      if (!cell.text) continue;
      for (auto const& version : cell.text->versions) look_at(version.text.text);
    }
  }
  return most;
}

struct TableMaker {
  sheet::Table const& source;
  Texts texts;
  Table table;

  [[nodiscard]] sheet::TableColumn const* column(std::size_t index) const {
    return index < source.columns.size() ? &source.columns[index] : nullptr;
  }

  [[nodiscard]] SourceText cell(sheet::Cell const& from, std::size_t index) const {
    if (!from.number) return texts.make(from.text);
    auto const format = format_of(column(index));
    if (!format || *format == Format::text) return texts.markup(as_typed(from), from.at);
    if (auto fault = check_number(*format, *from.number)) {
      texts.lookup.problems.push_back(std::move(*fault));
      return {};
    }
    return texts.markup(format_number(from.number->value, how_to_print(from, index), texts.language).joined(), from.at);
  }

  /// Money has the decimals of all the column.
  [[nodiscard]] NumberFormat how_to_print(sheet::Cell const& from, std::size_t index) const {
    NumberFormat how{format_of(column(index)).value_or(Format::number), {}, from.typed_decimals, {}};
    if (how.format != Format::currency) return how;
    for (auto const& row : source.rows) {
      if (index < row.size()) how.typed_decimals = std::max(how.typed_decimals, row[index].typed_decimals);
    }
    return how;
  }

  /// A number that stands as it was typed where the language would write it otherwise is asked about, once a column.
  void ask_about_format(std::size_t index) const {
    if (format_of(column(index))) return;
    sheet::Cell const* first = nullptr;
    bool all_years = true;
    for (auto const& row : source.rows) {
      if (index >= row.size() || !row[index].number) continue;
      auto const printed = format_number(row[index].number->value, how_to_print(row[index], index), texts.language);
      all_years = all_years && may_be_year(row[index]);
      if (first == nullptr && printed.joined() != as_typed(row[index])) first = &row[index];
    }
    if (first == nullptr) return;
    auto const title = column(index) == nullptr ? std::string() : text::plain_words(texts.make(column(index)->title));
    auto const name = title.empty() ? fmt::format("column {}", index + 1) : fmt::format("the column \"{}\"", title);
    texts.lookup.problems.push_back(
        warning(first->at, "cell-as-typed",
                fmt::format("{} has no format, so {} is printed as it is typed", name, as_typed(*first)),
                fmt::format("write \"format: {}\" in the column, or \"format: number\" for numbers as the language "
                            "writes them",
                            all_years ? "year" : "text")));
  }

  void head(std::size_t width) {
    bool const has_titles =
        std::any_of(source.columns.begin(), source.columns.end(), [](auto const& c) { return c.title.has_value(); });
    for (std::size_t i = 0; i < width && has_titles; ++i) {
      table.head.push_back(column(i) == nullptr ? SourceText{} : texts.make(column(i)->title));
    }
  }

  void of_rows() {
    auto width = source.columns.size();
    if (width == 0 && !source.rows.empty()) width = source.rows.front().size();
    head(width);
    std::vector<bool> numbers(width, true);
    for (auto const& cells : source.rows) {
      // Against columns a row was counted when it was read.
      if (cells.size() != width && source.columns.empty()) refuse_width(cells, width);
      std::vector<SourceText> row(width);
      for (std::size_t i = 0; i < std::min(width, cells.size()); ++i) {
        row[i] = cell(cells[i], i);
        numbers[i] = numbers[i] && cells[i].number;
      }
      table.rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < width; ++i) {
      table.align.push_back(align_of(column(i), numbers[i]));
      auto const format = format_of(column(i));
      table.by_decimal_sign.push_back(numbers[i] && format && has_decimals(*format) && table.align[i] == Align::right);
      ask_about_format(i);
    }
  }

  void refuse_width(std::vector<sheet::Cell> const& cells, std::size_t width) const {
    auto const at = cells.empty() ? Span{} : cells.front().at;
    texts.lookup.problems.push_back(error(at, "uneven-table",
                                          fmt::format("the row has {} cell{} and the table {} columns", cells.size(),
                                                      cells.size() == 1 ? "" : "s", width),
                                          "give each row a cell for every column; an empty cell is \"\""));
  }

  /// Label and value of each row of the series, the values side by side.
  void of_series() {
    auto const all = rows_side_by_side(source.series, SeriesNames::may_be_given, texts);
    auto const& words = language_of(texts.language).words;
    table.align.push_back(align_of(column(0), false));
    table.by_decimal_sign.push_back(false);
    table.head.push_back(column(0) != nullptr ? texts.make(column(0)->title)
                                              : SourceText::plain(std::string(words.label)));
    for (std::size_t i = 0; i < all.size(); ++i) {
      auto const* const own = column(i + 1);
      table.align.push_back(align_of(own, true));
      bool const is_decimal = std::all_of(all[i].rows.begin(), all[i].rows.end(),
                                          [](Row const& one) { return has_decimals(one.how.format); });
      table.by_decimal_sign.push_back(is_decimal && table.align.back() == Align::right);
      auto title = own != nullptr ? texts.make(own->title) : all[i].label;
      table.head.push_back(title.empty() ? SourceText::plain(std::string(words.value)) : std::move(title));
    }
    table.gaps = has_gaps(all);
    for (std::size_t row = 0; !all.empty() && row < all.front().rows.size(); ++row) {
      std::vector<SourceText> cells{all.front().rows[row].label};
      for (auto const& series : all) {
        bool const has_row = row < series.rows.size();  // else the series were reported as unlike
        cells.push_back(has_row ? texts.markup(series.rows[row].shown.joined(), series.rows[row].at) : SourceText{});
      }
      table.rows.push_back(std::move(cells));
    }
  }
};

}  // namespace

Table make_table(sheet::Table const& source, Texts const& texts) {
  TableMaker maker{source, texts, {}};
  maker.texts.lookup.money_decimals = decimals_of_money(source, texts.lookup.data);
  if (source.series.empty()) {
    maker.of_rows();
  } else {
    maker.of_series();
  }
  maker.table.decimal_sign = decimal_sign_of(texts.language);
  maker.table.measure = texts.make(source.measure);
  return std::move(maker.table);
}

}  // namespace factsheet::resolve
