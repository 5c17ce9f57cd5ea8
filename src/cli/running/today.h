// The date by the clock.
#pragma once
#include "sheet/sheet.h"

namespace factsheet::cli {

/// Today, in UTC.
sheet::Date today_by_clock();

}  // namespace factsheet::cli
