#include "sheet/read/read_merge.h"

#include "sheet/csv/csv_table.h"
#include "sheet/merge/reason_column.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

Merge::Number read_column(std::string const& column, Fields& in) {
  Merge::Number number;
  number.column = column;
  number.format = in.name("format");
  number.decimals = in.integer("decimals");
  number.currency = in.name("currency");
  number.year = in.integer("year");
  number.source = in.names("source");
  number.label = in.text("label");
  number.at = in.at();
  return number;
}

bool is_column_of_numbers(Merge const& merge, std::string const& column) {
  return std::any_of(merge.numbers.begin(), merge.numbers.end(),
                     [&](Merge::Number const& number) { return number.column == column; });
}

/// A text may be empty here: `url: ""` says that there is none.
std::optional<Merge::Default> read_default(Fields& in, Merge const& merge, Node::Entry const& entry) {
  Merge::Default made;
  made.column = entry.key->text.text;
  made.at = entry.value->at;
  bool const is_none = entry.value->is_scalar() && without_blanks(entry.value->text.text).empty();
  if (is_column_of_numbers(merge, made.column) && !is_none) {
    Key wanted;
    wanted.name = made.column;
    auto const number = read_number_in(in.reading(), *entry.value, wanted, &made.typed_decimals);
    if (!number) return std::nullopt;
    made.number = number->value;
    made.words = entry.value->text.text;
    return made;
  }
  if (!entry.value->is_scalar()) {
    in.reading().say_wrong_type(*entry.value, made.column, "one word or line");
    return std::nullopt;
  }
  made.words = std::string(without_blanks(entry.value->text.text));
  return made;
}

/// The heading under which failed rows say why.
void refuse_reason(Fields& in, Name const& heading) {
  if (plain_name(heading.value) != reason_column) return;
  in.reading().say(heading.at, "reserved-name",
                   fmt::format("\"{}\" is the column in which rows that failed say why", reason_column),
                   "give the column another heading");
}

}  // namespace

Merge read_merge(Fields& in) {
  Merge merge;
  merge.at = in.at();
  merge.row = in.name("row");
  merge.key = in.name("key");
  merge.language = in.name("language");
  merge.columns = in.names_by_id("columns");
  in.maps_by_id("figures", [&](std::string const& column, Fields& number) {
    merge.numbers.push_back(read_column(column, number));
  });
  in.each_by_id("defaults", [&](Node::Entry const& entry) {
    if (auto made = read_default(in, merge, entry)) merge.defaults.push_back(*std::move(made));
  });
  merge.sheet = in.name("sheet");
  merge.delimiter = in.name("delimiter");
  merge.decimal = in.name("decimal");
  if (merge.key) refuse_reason(in, *merge.key);
  if (merge.language) refuse_reason(in, *merge.language);
  for (auto const& [column, heading] : merge.columns) refuse_reason(in, heading);
  return merge;
}

}  // namespace factsheet::sheet
