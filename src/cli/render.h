// The commands `render` and `check`: both make the same pages; check keeps none.
#pragma once
#include "cli/arguments.h"
#include "cli/loading/assets.h"
#include "cli/reporter.h"

namespace factsheet::cli {

int render(RenderArguments const& arguments, Console const& console);
int check(CheckArguments const& arguments, Console const& console);

}  // namespace factsheet::cli
