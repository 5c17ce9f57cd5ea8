// The commands `new` and `schema`.
#pragma once
#include "cli/arguments.h"
#include "cli/reporter.h"

namespace factsheet::cli {

/// Writes a small working sheet with its data file into a new folder, or into one that holds neither.
int write_starter(NewArguments const& arguments, Console const& console);
int print_schema(SchemaArguments const& arguments, Console const& console);

}  // namespace factsheet::cli
