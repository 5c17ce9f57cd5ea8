#include "sheet/read/parse_data.h"

#include "sheet/read/fields.h"
#include "sheet/read/parse.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

Spanned<Format> format_of(std::optional<Name> const& word) {
  Spanned<Format> format{Format::number, {}};
  if (!word) return format;
  format.at = word->at;
  auto const known = keys_of(Shape::figure);
  Words const words = find_key(known, "format")->words;
  auto const found = std::find(words.begin(), words.end(), word->value);
  format.value = static_cast<Format>(found - words.begin());
  return format;
}

void read_text_value(Fields& in, Node const& value, Figure& figure) {
  if (value.is_plain() && read_number(value).value) {
    in.reading().say(value.at, "wrong-type", fmt::format("\"{}\" is a number, and its format is text", value.text.text),
                     fmt::format("write it in quotes, \"{}\", or remove \"format: text\"", value.text.text));
    return;
  }
  figure.text = read_text(in.reading(), value, "value");
}

void read_number_value(Fields& in, Node const& value, Figure& figure) {
  bool const like_number = value.text.text.find_first_of("0123456789.") != std::string::npos;
  bool const is_words = value.is_map() || (value.is_scalar() && !like_number);
  if (is_words && !value.faulty) {
    std::string const what = value.is_map() ? "a text by language" : fmt::format("\"{}\"", value.text.text);
    in.reading().say(value.at, "not-a-number", fmt::format("{} is not a number", what),
                     "write digits, and a point for decimals, as in 1234.5; for words add \"format: text\"");
    return;
  }
  Key const& key = *find_key(keys_of(Shape::figure), "value");
  figure.value = read_number_in(in.reading(), value, key, &figure.typed_decimals);
}

std::optional<Operation> read_share(Fields& in) {
  auto series = in.name("series");
  auto row = in.name("row");
  auto of = in.name("of");
  if (!series || !row) return std::nullopt;
  return ShareOf{*std::move(series), *std::move(row), std::move(of)};
}

std::optional<Operation> read_sum(Fields& in) {
  SumOf sum{in.name("series"), in.names("figures")};
  if (!sum.series && sum.figures.empty()) return std::nullopt;
  return sum;
}

std::optional<Operation> read_difference(Fields& in) {
  auto of = in.name("of");
  auto from = in.name("from");
  auto const how = in.name("in");
  if (!of || !from) return std::nullopt;
  return DifferenceOf{*std::move(of), *std::move(from), how && how->value == "percent"};
}

std::optional<Operation> read_ratio(Fields& in) {
  auto of = in.name("of");
  auto to = in.name("to");
  if (!of || !to) return std::nullopt;
  return RatioOf{*std::move(of), *std::move(to)};
}

void read_operation(Fields& in, Figure& figure) {
  auto const reads = [&](std::string_view name, std::optional<Operation> (*read)(Fields&)) {
    in.map(name, [&](Fields& of) {
      if (auto operation = read(of)) figure.computed = Spanned<Operation>{*std::move(operation), of.at()};
    });
  };
  reads("share", read_share);
  reads("sum", read_sum);
  reads("difference", read_difference);
  reads("ratio", read_ratio);
}

Figure read_figure(Fields& in) {
  Figure figure;
  figure.at = in.at();
  figure.format = format_of(in.name("format"));
  read_operation(in, figure);
  if (Node const* const value = in.value("value")) {
    if (figure.format.value == Format::text) {
      read_text_value(in, *value, figure);
    } else {
      read_number_value(in, *value, figure);
    }
  }
  figure.decimals = in.integer("decimals");
  figure.currency = in.name("currency");
  figure.year = in.integer("year");
  figure.source = in.names("source");
  figure.label = in.text("label");
  return figure;
}

SeriesRow read_row(Fields& in) {
  SeriesRow row;
  row.at = in.at();
  row.label = in.text("label");
  row.value = in.number("value", &row.typed_decimals);
  row.figure = in.name("figure");
  return row;
}

CsvColumns read_csv(Fields& in) {
  CsvColumns csv;
  csv.at = in.at();
  if (auto file = in.name("file")) csv.file = *std::move(file);
  csv.sheet = in.name("sheet");
  csv.label = in.text("label");
  csv.value = in.name("value");
  csv.delimiter = in.name("delimiter");
  csv.decimal = in.name("decimal");
  csv.where = in.names_by_text("where");
  csv.leave_out = in.names("leave-out");
  return csv;
}

Series read_series(Fields& in) {
  Series series;
  series.at = in.at();
  series.unit = format_of(in.name("unit"));
  series.decimals = in.integer("decimals");
  series.currency = in.name("currency");
  series.label = in.text("label");
  series.source = in.names("source");
  series.year = in.integer("year");
  in.maps("rows", [&](Fields& row) { series.rows.push_back(read_row(row)); });
  in.map("csv", [&](Fields& csv) {
    CsvColumns read = read_csv(csv);
    if (!read.file.value.empty()) series.csv = std::move(read);
  });
  // What is wrong with the rows was told.
  series.faulty = series.rows.empty() && !series.csv;
  return series;
}

Source read_source(Fields& in) {
  Source source;
  source.at = in.at();
  source.short_name = in.text("short");
  source.publisher = in.text("publisher");
  source.title = in.text("title");
  source.language = in.name("lang");
  source.year = in.integer("year");
  if (auto url = in.name("url")) source.links.push_back({std::nullopt, *std::move(url)});
  in.maps("links", [&](Fields& link) {
    std::optional<Text> label = link.text("label");
    if (auto url = link.name("url")) source.links.push_back({std::move(label), *std::move(url)});
  });
  return source;
}

DataSet read_data(Fields& in) {
  DataSet data;
  data.incomplete = in.reading().incomplete;
  in.maps_by_id("sources", [&](std::string const& id, Fields& of) { data.sources.emplace(id, read_source(of)); });
  in.maps_by_id("figures", [&](std::string const& id, Fields& of) { data.figures.emplace(id, read_figure(of)); });
  in.maps_by_id("series", [&](std::string const& id, Fields& of) { data.series.emplace(id, read_series(of)); });
  return data;
}

template <class T>
void replace(ById<T>& base, ById<T>&& over) {
  for (auto& [id, value] : over) base.insert_or_assign(id, std::move(value));
}

}  // namespace

Result<DataSet> parse_data(std::shared_ptr<SourceFile const> const& file, std::set<Key const*>* asked) {
  return parse<DataSet>(file, Shape::data_file, asked, read_data);
}

Result<DataSet> parse_data(std::shared_ptr<SourceFile const> const& file) { return parse_data(file, nullptr); }

DataSet merge(DataSet base, DataSet over) {
  replace(base.figures, std::move(over.figures));
  replace(base.series, std::move(over.series));
  replace(base.sources, std::move(over.sources));
  base.incomplete = base.incomplete || over.incomplete;
  return base;
}

}  // namespace factsheet::sheet
