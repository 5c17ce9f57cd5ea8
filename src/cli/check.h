// The command `check`: what there is to say about sheets, and no files.
#pragma once
#include "cli/arguments.h"
#include "cli/reporter.h"

namespace factsheet::cli {

int check(CheckArguments const& arguments, Console const& console);

}  // namespace factsheet::cli
