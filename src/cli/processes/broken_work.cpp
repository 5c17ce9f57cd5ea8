#include "cli/processes/broken_work.h"

#include "cli/files/shown_path.h"

#include <fmt/format.h>

namespace factsheet::cli {

Diagnostic fault_of(std::filesystem::path const& sheet, PieceOutcome const& outcome) {
  bool const is_part = !outcome.note.what.empty();
  std::string const name = is_part ? outcome.note.what : shown(sheet);
  Span const& at = outcome.note.at;
  std::string const remedy = is_part ? "make it smaller or simpler" : "make it smaller, or use simpler pictures";
  switch (outcome.end) {
    case PieceOutcome::End::out_of_memory:
      return error(at, "limit", fmt::format("{} needs more memory than a sheet may use", name), remedy);
    case PieceOutcome::End::out_of_time:
      return error(at, "limit", fmt::format("{} takes more time than a sheet may use", name), remedy);
    case PieceOutcome::End::done:
    case PieceOutcome::End::broke_down:
      break;
  }
  std::string const why = outcome.why.empty() ? "its result was lost" : outcome.why;
  if (is_part) {
    return error(at, "internal", fmt::format("{} cannot be read: {}", name, why),
                 "leave it out or draw it differently; please report this, with the file");
  }
  return error(at, "internal", fmt::format("cannot render {}: {}", name, why),
               "this is a bug in the program: please report it, with the sheet");
}

}  // namespace factsheet::cli
