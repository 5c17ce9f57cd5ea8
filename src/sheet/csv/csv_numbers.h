// The numbers of a column of a CSV file, as office programs of several languages write them.
#pragma once
#include "sheet/csv/csv_marks.h"
#include "sheet/csv/csv_table.h"
#include "sheet/data_set.h"

namespace factsheet::sheet {

struct CsvNumber {
  double value = 0;
  int decimals = 0;  ///< digits after the decimal sign in the file
};

/// A cell with how a message names it.
struct CsvValue {
  CsvCell cell;
  int row = 0;  ///< from 1, as a spreadsheet counts
};

struct CsvNumbers {
  std::vector<std::optional<CsvNumber>> numbers;  ///< one for each cell; none where there was a fault
  std::vector<bool> missing;                      ///< cells that say that there is no value
  std::optional<Format> unit;                     ///< percent or currency, of the signs in all the cells
  std::string currency;                           ///< ISO 4217, of the sign; empty for dollars of any country
  std::optional<std::size_t> odd_unit = {};       ///< the first cell whose sign is not that of those before it
};

enum class DecimalSign : char { comma = ',', point = '.' };

/// What the other cells of the file tell; asked for only when the column itself does not tell enough.
using OtherCells = std::function<FileMarks()>;

/// Reads the cells of the column `name` together: `1.234` is read when another cell, or `sign`, tells what the point
/// is, and is a fault when none does, or when one cell alone would turn all the others into thousandths. A column with
/// points and commas before three digits is a fault always. Groups of three digits may be parted by points, commas,
/// spaces, no-break spaces or apostrophes. A sign of percent, euro or pound must stand at all numbers of the column or
/// at none. What is left out (a sign of a footnote) or read in a way of its own (`(5)`) is told.
CsvNumbers read_csv_numbers(std::vector<CsvValue> const& values, std::string const& name,
                            std::optional<DecimalSign> sign, OtherCells const& others, Diagnostics& faults);

}  // namespace factsheet::sheet
