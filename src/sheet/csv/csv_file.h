// Series from CSV files.
#pragma once
#include "sheet/data_set.h"

#include <set>

namespace factsheet::sheet {

/// CSV files by the name that a data file gives them; null for one that could not be read, which was told.
using CsvFiles = std::map<std::string, std::shared_ptr<SourceFile const>, std::less<>>;

/// The CSV files that series of `data` take their rows from, each once, in the order of the series.
std::vector<Name> csv_names(DataSet const& data);

/// Fills in the rows of the series that have them in a CSV file. Values and labels point into that file. All files
/// together give at most 100,000 rows, one series at most 1,000.
Result<DataSet> read_csv_series(DataSet data, CsvFiles const& files);

/// A CSV file by itself. Its first column, or those named `nl` and `en`, are labels; each other column is a series. One
/// such column has the name of the file for its id, several the file's name, a point and their own name.
Result<DataSet> parse_csv(std::shared_ptr<SourceFile const> const& file);

/// The names of the columns that a series reads of a file, whether they are there or not; with null, those that make
/// series by themselves and their labels.
std::set<std::string> columns_read(std::shared_ptr<SourceFile const> const& file, CsvColumns const* wanted);

/// The names of the columns of a CSV file, or of the only sheet of a spreadsheet; none where that cannot be told.
std::vector<Name> column_names(std::shared_ptr<SourceFile const> const& file);

}  // namespace factsheet::sheet
