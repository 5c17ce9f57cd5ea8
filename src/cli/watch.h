// The command `watch`: the pages of sheets in a browser, made anew at every save.
#pragma once
#include "cli/arguments.h"
#include "cli/reporter.h"

namespace factsheet::cli {

int watch(WatchArguments const& arguments, Console const& console);

}  // namespace factsheet::cli
