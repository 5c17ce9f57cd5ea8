// Numbers with a decimal comma in a file whose columns are parted by commas.
#pragma once
#include "sheet/csv/csv_columns.h"

namespace factsheet::sheet {

/// `A,1,5` below `Name,Number,Remark` may be 1 with the remark 5, or 1,5. Where digits stand in a column for words
/// behind a column of whole numbers, that is a fault, unless the author says that commas part the columns.
bool refuse_split_numbers(CsvSheet const& sheet, CsvColumn const& column, CsvColumns const* wanted,
                          Diagnostics& faults);

}  // namespace factsheet::sheet
