#include "sheet/merge/row.h"

#include "sheet/keys/keys.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

Merge::Number const* numbers_of(Merge const& merge, std::string_view column) {
  auto const found = std::find_if(merge.numbers.begin(), merge.numbers.end(),
                                  [&](Merge::Number const& number) { return number.column == column; });
  return found == merge.numbers.end() ? nullptr : &*found;
}

Spanned<Format> format_in_merge(std::optional<Name> const& word, Span const& otherwise) {
  // That the column is among the numbers says that it holds no years unless it says so.
  if (!word) return {Format::number, otherwise};
  Words const words = find_key(keys_of(Shape::merge_figure), "format")->words;
  auto const found = std::find(words.begin(), words.end(), word->value);
  return {static_cast<Format>(found - words.begin()), word->at};
}

Figure figure_of_number(RowValue const& value, Merge::Number const& column) {
  Figure figure;
  figure.value = Spanned<double>{*value.number, value.at};
  figure.typed_decimals = value.typed_decimals;
  figure.format = format_in_merge(column.format, column.at);
  figure.decimals = column.decimals;
  figure.currency = column.currency;
  figure.year = column.year;
  figure.source = column.source;
  figure.label = column.label;
  figure.at = value.at;
  figure.from_row = true;
  return figure;
}

Figure figure_of_words(RowValue const& value) {
  Figure figure;
  figure.text = Text{};
  figure.text->at = value.at;
  figure.text->versions.push_back({{}, SourceText::plain(value.words, value.at)});
  figure.format = {Format::text, value.at};
  figure.at = value.at;
  figure.from_row = true;
  return figure;
}

Diagnostic no_value(Row const& row, std::string const& id, std::string_view column, Span const& at) {
  if (row.origin.empty()) {
    return error(at, "no-default", fmt::format("\"{}\" has no default for the sheet without rows", id),
                 fmt::format("write \"{}: …\" below \"defaults\" of \"merge\"", column));
  }
  return error(at, "empty-cell",
               fmt::format("row {}: the cell of \"{}\" is empty, and the sheet uses it", row.number, column),
               fmt::format("fill it in, or show the block only where there is a value: \"when: {}\"", id));
}

class RowPutter {
 public:
  RowPutter(Row const& row, Merge const& merge, DataSet& data) : row_(row), merge_(merge), data_(data) {
    made_.prefix = merge.row->value + ".";
    made_.origin = row.origin;
  }

  void put() {
    for (auto const& [column, value] : row_.values) put(column, value);
    if (row_.origin.empty()) {
      for (Name const& column : said_columns(merge_)) {
        if (!row_.values.contains(column.value)) put_none(column.value, column.at);
      }
    }
    data_.row = std::move(made_);
  }

 private:
  void put(std::string const& column, RowValue const& value) {
    Merge::Number const* const numbers = numbers_of(merge_, column);
    std::string const id = made_.prefix + column;
    if (numbers != nullptr && value.number) {
      data_.figures[id] = figure_of_number(value, *numbers);
    } else if (value.fault) {
      made_.no_values[id] = {*value.fault, false};
    } else if (value.words.empty() || numbers != nullptr) {
      put_none(column, value.at);
    } else {
      data_.figures[id] = figure_of_words(value);
    }
  }

  void put_none(std::string const& column, Span const& at) {
    std::string const id = made_.prefix + column;
    made_.no_values[id] = {no_value(row_, id, column, at), true};
  }

  Row const& row_;
  Merge const& merge_;
  DataSet& data_;
  MergedRow made_;
};

/// A figure of a data file that is called like a cell would never be seen.
void refuse_figures_like_cells(std::string const& prefix, DataSet const& data, Diagnostics& faults) {
  for (auto at = data.figures.lower_bound(prefix); at != data.figures.end() && at->first.starts_with(prefix); ++at) {
    faults.push_back(error(at->second.at, "reserved-name",
                           fmt::format("the figure \"{}\" has a name like the columns of the merge", at->first),
                           "give the figure another name, or the merge another \"row\""));
  }
}

}  // namespace

std::string Row::words(std::string_view column) const {
  auto const found = values.find(column);
  return found == values.end() ? std::string() : found->second.words;
}

std::vector<Name> said_columns(Merge const& merge) {
  std::vector<Name> columns;
  std::set<std::string> known;
  auto const add = [&](std::string const& column, Span const& at) {
    if (known.insert(column).second) columns.push_back({column, at});
  };
  for (auto const& [column, heading] : merge.columns) add(column, heading.at);
  if (merge.key) add(merge.key->value, merge.key->at);
  if (merge.language) add(merge.language->value, merge.language->at);
  for (Merge::Number const& number : merge.numbers) add(number.column, number.at);
  for (Merge::Default const& one : merge.defaults) add(one.column, one.at);
  return columns;
}

Row default_row(Merge const& merge) {
  Row row;
  row.at = merge.at;
  for (Merge::Default const& one : merge.defaults) {
    row.values[one.column] = {one.words, one.at, one.number, one.typed_decimals};
  }
  return row;
}

void put_row(Row const& row, Merge const& merge, DataSet& data, Diagnostics& faults) {
  if (!merge.row) return;
  refuse_figures_like_cells(merge.row->value + ".", data, faults);
  RowPutter(row, merge, data).put();
}

}  // namespace factsheet::sheet
