// The command `diff`: what a data update changes for readers.
#pragma once
#include "cli/arguments.h"
#include "cli/reporter.h"

namespace factsheet::cli {

/// Status 0 whether or not anything changes, 1 when a sheet has errors (before or after), 2 when OLD and NEW cannot be
/// compared, 3 when one cannot be read.
int diff(DiffArguments const& arguments, Console const& console);

}  // namespace factsheet::cli
