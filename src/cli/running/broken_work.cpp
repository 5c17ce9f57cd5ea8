#include "cli/running/broken_work.h"

#include "cli/files/shown_path.h"

#include <fmt/format.h>

namespace factsheet::cli {

Diagnostic fault_of(std::filesystem::path const& sheet, PieceOutcome const& outcome) {
  std::string const name = shown(sheet);
  switch (outcome.end) {
    case PieceOutcome::End::out_of_memory:
      return error({}, "limit", fmt::format("{} needs more memory than there is for a sheet", name),
                   "make it smaller, or use smaller pictures");
    case PieceOutcome::End::out_of_time:
      return error({}, "limit", fmt::format("{} takes more time than there is for a sheet", name),
                   "make it smaller, or use simpler pictures");
    case PieceOutcome::End::done:
    case PieceOutcome::End::broke_down:
      break;
  }
  return error({}, "internal",
               fmt::format("{} cannot be made: {}", name, outcome.why.empty() ? "its result was lost" : outcome.why),
               "this is a fault of the program: please report it with the sheet");
}

}  // namespace factsheet::cli
