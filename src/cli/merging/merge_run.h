// A copy of a sheet for each row of a file.
#pragma once
#include "cli/sheet_run.h"

namespace factsheet::cli {

/// `render --merge`. What is wrong with one row does not stop the others.
int render_copies(Start const& start, RenderArguments const& arguments, Console const& console);
/// `check --merge`: the same faults, and no files.
int check_copies(Start const& start, CheckArguments const& arguments, CheckWanted const& rules, Console const& console);

}  // namespace factsheet::cli
