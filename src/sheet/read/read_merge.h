// How the rows of a file are put into copies of the sheet.
#pragma once
#include "sheet/read/fields.h"

namespace factsheet::sheet {

Merge read_merge(Fields& in);

}  // namespace factsheet::sheet
