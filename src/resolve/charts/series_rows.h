// Series in one language: their rows with numbers as they are printed, for charts and tables.
#pragma once
#include "resolve/resolved_sheet.h"
#include "resolve/texts/texts.h"

namespace factsheet::resolve {

struct Row {
  SourceText label;
  double value = 0;
  Formatted shown;
  Span at;
  NumberFormat how = {};  ///< of `shown`
  bool missing = false;   ///< the file has no value; a dash stands in its place
};
struct SeriesRows {
  SourceText label;
  std::vector<Row> rows;
};

/// Whether each of several series must have a label that tells it from the others. The columns of a table may have
/// titles in their place.
enum class SeriesNames { needed, may_be_given };

/// The rows of one series that have a value. A series without rows is an error.
std::vector<Row> rows_of(sheet::Series const& series, sheet::Name const& id, Texts const& texts);

/// Several series side by side. The labels of their rows must be the same, in the same order; a row without a value has
/// its place.
std::vector<SeriesRows> rows_side_by_side(std::vector<sheet::Name> const& ids, SeriesNames names, Texts const& texts);

/// Whether a dash stands in place of a value.
bool has_gaps(std::vector<SeriesRows> const& series);

/// The same for a chart.
std::vector<Datum> charted(std::vector<Row> const& rows, std::string_view language);
std::vector<BarSeries> charted(std::vector<SeriesRows> const& series, std::string_view language);

}  // namespace factsheet::resolve
