// The command `render`: the files of sheets.
#pragma once
#include "cli/arguments.h"
#include "cli/loading/assets.h"
#include "cli/reporter.h"

namespace factsheet::cli {

int render(RenderArguments const& arguments, Console const& console);

}  // namespace factsheet::cli
