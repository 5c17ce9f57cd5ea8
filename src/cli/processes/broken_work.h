// What is said of a sheet that took more than its budget, or broke its process down.
#pragma once
#include "cli/processes/workers.h"
#include "core/diagnostic.h"

#include <filesystem>

namespace factsheet::cli {

Diagnostic fault_of(std::filesystem::path const& sheet, PieceOutcome const& outcome);

}  // namespace factsheet::cli
