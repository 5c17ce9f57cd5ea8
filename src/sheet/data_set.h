// Figures, series and sources: numbers are stored once, as numbers.
#pragma once
#include "sheet/sheet.h"

#include <map>
#include <utility>
#include <variant>

namespace factsheet::sheet {

/// Authors name all but `points`, percentage points: what two percentages differ by.
enum class Format { number, compact, percent, ratio, currency, year, text, points };

/// A row's part of its series, or of a figure.
struct ShareOf {
  Name series;
  Name row;  ///< by its label in any language
  std::optional<Name> of;
};
/// Of the rows of a series, or of figures.
struct SumOf {
  std::optional<Name> series;
  std::vector<Name> figures;
};
/// Of a figure with an earlier one.
struct DifferenceOf {
  Name of, from;
  bool in_percent = false;
};
/// One figure divided by another.
struct RatioOf {
  Name of, to;
};
/// How a figure is made of others: a closed set, for no expression is written in a data file.
using Operation = std::variant<ShareOf, SumOf, DifferenceOf, RatioOf>;

struct Figure {
  std::optional<Spanned<double>> value;  ///< a number …
  std::optional<Text> text;              ///< … or, with format text, words
  Spanned<Format> format;                ///< number unless said; then `at` has no file
  std::optional<Spanned<int>> decimals;  ///< as typed unless said
  int typed_decimals = 0;                ///< digits after the point in the file: 87.90 has two
  std::optional<Name> currency;          ///< ISO 4217
  std::optional<Spanned<int>> year;
  std::vector<Name> source;
  std::optional<Text> label;                   ///< what it is, for lists and diffs
  std::optional<Spanned<Operation>> computed;  ///< in place of a value, until compute_figures() gives it one
  std::optional<double> unrounded;             ///< of a computed figure, for drawing; `value` is what is printed
  bool from_row = false;                       ///< a cell of a merge: its text is no markup, and braces are braces
  Span at;
};

struct SeriesRow {
  std::optional<Text> label;
  std::optional<Spanned<double>> value;  ///< or, by `figure`, the value of a figure
  std::optional<Name> figure;
  int typed_decimals = 0;
  Span at;
};
/// A row of a file that says there is no value.
struct RowWithoutValue {
  std::optional<Text> label;
  std::size_t before = 0;  ///< the index of the row that it stands before
  Span at;
};
/// Where in a CSV file or a spreadsheet a series has its rows.
struct CsvColumns {
  Name file;                  ///< beside the data file
  std::optional<Text> label;  ///< name of the column of labels, or one by language
  std::optional<Name> sheet;  ///< of a spreadsheet
  std::optional<Name> value;  ///< name of the column of values
  std::optional<Name> delimiter, decimal;
  std::vector<std::pair<Name, std::vector<Name>>> where;  ///< columns, and what stands there in the rows that are taken
  std::vector<Name> leave_out;                            ///< labels of rows that are no part of the series
  Span at;
};
struct Series {
  Spanned<Format> unit;  ///< number unless said; then `at` has no file
  std::optional<Spanned<int>> decimals;
  std::optional<Name> currency;
  std::optional<Text> label;  ///< its name where several stand together
  std::vector<Name> source;
  std::optional<Spanned<int>> year;
  std::vector<SeriesRow> rows;
  std::vector<RowWithoutValue> gaps;  ///< in the order of the rows
  std::optional<CsvColumns> csv;      ///< the rows come from a file
  bool signs_in_file = false;         ///< its numbers have a sign of their unit: they are what it says
  bool faulty = false;                ///< its rows could not be read, and that was told
  Span at;
};

struct SourceLink {
  std::optional<Text> label;
  Name url;
};
/// A work cited.
struct Source {
  std::optional<Text> short_name;  ///< `short`: how it is cited at a block
  std::optional<Text> publisher, title;
  std::optional<Name> language;  ///< `lang`: of a title that is not translated
  std::optional<Spanned<int>> year;
  std::vector<SourceLink> links;  ///< of `url`, or of `links`
  Span at;
};

template <class T>
using ById = std::map<std::string, T, std::less<>>;

/// A column of a row that has no sound value, or a figure made of it: what to say to whoever uses it.
struct NoValue {
  Diagnostic fault;
  bool empty = false;  ///< the cell is
};
/// The row of a merge whose values are among the figures.
struct MergedRow {
  std::string prefix;       ///< "school.", which their ids start with
  std::string origin;       ///< the file; empty: these are the sheet's own defaults
  ById<NoValue> no_values;  ///< by id
};

struct DataSet {
  ById<Figure> figures;
  ById<Series> series;
  ById<Source> sources;
  std::optional<MergedRow> row;
  bool incomplete = false;  ///< a file could not be read, and that was told: what is missing cannot be told
};

}  // namespace factsheet::sheet
