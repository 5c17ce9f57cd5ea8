// The numbers of a column of a CSV file, as office programs of several languages write them.
#pragma once
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
  std::optional<Format> unit;                     ///< percent or currency, of the signs in all the cells
  std::string currency;                           ///< ISO 4217, of the sign
};

enum class DecimalSign : char { comma = ',', point = '.' };

/// Reads the cells of the column `name` together: `1.234` is read when another cell, or `sign`, tells what the point
/// is, and is a fault when none does. Groups of three digits may be parted by points, commas, spaces, no-break spaces
/// or apostrophes. A sign of percent, euro or pound must stand at all numbers of the column or at none.
CsvNumbers read_csv_numbers(std::vector<CsvValue> const& values, std::string const& name,
                            std::optional<DecimalSign> sign, Diagnostics& faults);

}  // namespace factsheet::sheet
