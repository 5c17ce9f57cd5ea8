#include "resolve/table.h"

#include "core/language.h"
#include "resolve/chart_data.h"
#include "resolve/number_format.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

sheet::Format format_of(sheet::TableColumn const& column) {
  using sheet::Format;
  static constexpr std::array<std::pair<std::string_view, Format>, 6> names{{{"number", Format::number},
                                                                             {"compact", Format::compact},
                                                                             {"percent", Format::percent},
                                                                             {"ratio", Format::ratio},
                                                                             {"currency", Format::currency},
                                                                             {"year", Format::year}}};
  for (auto const& [name, format] : names) {
    if (column.format && column.format->value == name) return format;
  }
  return Format::number;
}

Align align_of(sheet::TableColumn const* column, bool numbers) {
  if (column == nullptr || !column->align) return numbers ? Align::right : Align::left;
  if (column->align->value == "left") return Align::left;
  return column->align->value == "right" ? Align::right : Align::centre;
}

struct TableMaker {
  sheet::Table const& source;
  Texts const& texts;
  Table table;

  [[nodiscard]] sheet::TableColumn const* column(std::size_t index) const {
    return index < source.columns.size() ? &source.columns[index] : nullptr;
  }

  [[nodiscard]] SourceText cell(sheet::Cell const& from, std::size_t index) const {
    if (!from.number) return texts.make(from.text);
    NumberFormat how;
    how.format = column(index) == nullptr ? sheet::Format::number : format_of(*column(index));
    how.typed_decimals = from.typed_decimals;
    if (auto fault = check_number(how.format, *from.number)) {
      texts.lookup.problems.push_back(std::move(*fault));
      return {};
    }
    return texts.markup(format_number(from.number->value, how, texts.language).joined(), from.at);
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
      if (cells.size() != width) refuse_width(cells, width);
      std::vector<SourceText> row(width);
      for (std::size_t i = 0; i < std::min(width, cells.size()); ++i) {
        row[i] = cell(cells[i], i);
        numbers[i] = numbers[i] && cells[i].number;
      }
      table.rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < width; ++i) table.align.push_back(align_of(column(i), numbers[i]));
  }

  void refuse_width(std::vector<sheet::Cell> const& cells, std::size_t width) const {
    auto const at = cells.empty() ? Span{} : cells.front().at;
    texts.lookup.problems.push_back(
        error(at, "uneven-table", fmt::format("the row has {} cells and the table {} columns", cells.size(), width),
              "give each row a cell for every column; an empty cell is \"\""));
  }

  /// Label and value of each row of the series, the values side by side.
  void of_series() {
    auto const all = bars_of(source.series, SeriesNames::may_be_given, texts);
    auto const& words = language_of(texts.language).words;
    table.align.push_back(align_of(column(0), false));
    table.head.push_back(column(0) != nullptr ? texts.make(column(0)->title)
                                              : SourceText::plain(std::string(words.label)));
    for (std::size_t i = 0; i < all.size(); ++i) {
      auto const* const own = column(i + 1);
      table.align.push_back(align_of(own, true));
      auto title = own != nullptr ? texts.make(own->title) : all[i].label;
      table.head.push_back(title.empty() ? SourceText::plain(std::string(words.value)) : std::move(title));
    }
    for (std::size_t row = 0; !all.empty() && row < all.front().bars.size(); ++row) {
      std::vector<SourceText> cells{all.front().bars[row].label};
      for (auto const& series : all) {
        bool const has_row = row < series.bars.size();  // else the series were reported as unlike
        cells.push_back(has_row ? texts.markup(series.bars[row].shown.joined(), series.bars[row].at) : SourceText{});
      }
      table.rows.push_back(std::move(cells));
    }
  }
};

}  // namespace

Table make_table(sheet::Table const& source, Texts const& texts) {
  TableMaker maker{source, texts, {}};
  if (source.series.empty()) {
    maker.of_rows();
  } else {
    maker.of_series();
  }
  maker.table.measure = texts.make(source.measure);
  return std::move(maker.table);
}

}  // namespace factsheet::resolve
