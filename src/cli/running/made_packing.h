// What came of a sheet, on its way from the process that made it.
#pragma once
#include "cli/processes/packing.h"
#include "cli/running/made.h"

#include <optional>

namespace factsheet::cli {

void pack(Made const& made, Sink const& sink);
std::optional<Made> unpack_made(std::string_view bytes);

}  // namespace factsheet::cli
