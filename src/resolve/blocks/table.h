// Tables: numbers formatted by column, and what stands where.
#pragma once
#include "resolve/resolved_sheet.h"
#include "resolve/texts/texts.h"
#include "sheet/sheet.h"

namespace factsheet::resolve {

/// Tables of their own rows or of series.
Table make_table(sheet::Table const& table, Texts const& texts);

}  // namespace factsheet::resolve
