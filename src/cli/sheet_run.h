// A run over many sheets, as `render` and `check` have it.
#pragma once
#include "cli/arguments.h"
#include "cli/files/find_sheets.h"
#include "cli/loading/assets.h"
#include "cli/processes/workers.h"
#include "cli/reporter.h"
#include "cli/running/made.h"
#include "cli/running/making.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::cli {

/// Why a sheet has no new files.
enum class Failure { has_errors, unread, unwritten };

/// What a run came to.
struct Tally {
  std::size_t files = 0;
  std::size_t good = 0;
  std::vector<std::filesystem::path> bad;
  std::map<Failure, std::vector<std::filesystem::path>> failed;  ///< the bad ones by what went wrong
  std::optional<std::filesystem::path> first_pdf;                ///< that was written
  bool input_or_output_failed = false;
  bool refused = false;               ///< a file belongs to a sheet of another run
  std::size_t unmade = 0;             ///< sheets that an interruption left for another time
  bool all_known = true;              ///< the data of all sheets could be read
  std::set<std::string> replaceable;  ///< what `--data` can replace of them

  [[nodiscard]] int status() const {
    if (input_or_output_failed) return could_not_read_or_write;
    if (refused) return wrong_usage;
    return bad.empty() ? done : sheets_have_errors;
  }
};

/// The sheets and what they share.
struct Start {
  int status = done;  ///< else what the program ends with
  FoundSheets found;
  Bundle bundle;
};
Start prepare(std::vector<std::string> const& paths, std::vector<std::string> const& data, Common const& common,
              Console const& console);

/// Names files with what was done to them, `left` or `removed`: one per line, as text or as an object.
void tell_of_files(std::string const& done_to_them, std::vector<std::filesystem::path> const& files,
                   Common const& common, Console const& console);

/// Takes what came of a sheet, and says whether that went well.
using TakeMade = std::function<bool(std::filesystem::path const&, Made const&, Tally&)>;

/// Makes all sheets, and reports their messages; `what` is what is done to them.
Tally make_all(Start const& start, Wanted const& wanted, unsigned jobs, std::string const& what, Common const& common,
               Console const& console, TakeMade const& take);

/// Warns of what `--data` gives and no sheet uses, provided that every sheet could be read.
void tell_of_unused(Start const& start, Tally const& tally, Common const& common, Console const& console);

/// `verdict`: what was done, in parts.
void sum_up(Tally const& tally, std::vector<std::string> verdict, bool is_rendered, Common const& common,
            Console const& console);

std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// What a sheet may take: more where pictures of its pages are wanted.
Budget budget_of(Wanted const& wanted);

/// What came of a sheet, or the fault in place of it.
Made made_of(std::filesystem::path const& sheet, PieceOutcome const& outcome);

/// Makes the folder unless it is there; a fault is told.
bool make_folder(std::filesystem::path const& folder, Common const& common, Console const& console);

/// All that decides which files are made of a sheet.
std::string options_of(RenderArguments const& arguments);

std::vector<output::Profile> profiles_named(std::string const& name);

}  // namespace factsheet::cli
