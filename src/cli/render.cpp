#include "cli/render.h"

#include "cli/files/open_file.h"
#include "cli/files/safe_name.h"
#include "cli/files/shown_path.h"
#include "cli/merging/merge_run.h"
#include "cli/processes/interruption.h"
#include "cli/running/output_folder.h"
#include "cli/sheet_run.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// Sheets of one name would overwrite one another's files.
Diagnostics same_names(std::vector<fs::path> const& sheets) {
  std::map<std::string, fs::path> first;
  Diagnostics faults;
  for (fs::path const& sheet : sheets) {
    std::string const name = meeting_name(safe_file_name(stem_of_sheet(sheet), ".pdf"));
    auto const [known, fresh] = first.emplace(name, sheet);
    if (fresh) continue;
    faults.push_back(
        error({}, "same-name",
              fmt::format("{} and {} would be written to the same files", shown(known->second), shown(sheet)),
              "rename one of them, or render each into its own folder"));
  }
  return faults;
}

/// Writes a sheet's files and names them.
bool keep_files(fs::path const& sheet, Made const& made, OutputFolder& folder, Common const& common,
                Console const& console, Tally& tally) {
  OutputFolder::Kept const kept = folder.keep({sheet}, made);
  for (fs::path const& path : kept.written) console.out << shown(path) << '\n';
  console.out.flush();
  tally.files += kept.written.size();
  for (fs::path const& path : kept.written) {
    if (!tally.first_pdf && path.extension() == ".pdf") tally.first_pdf = path;
  }
  if (!kept.fault) return true;
  report(console, common.format, {*kept.fault});
  (kept.refused ? tally.refused : tally.input_or_output_failed) = true;
  return false;
}

/// Nothing where no sheet came to be made, for then that is all there is to say.
std::vector<std::string> made_part(Tally const& tally) {
  if (tally.good == 0 && (!tally.bad.empty() || tally.unmade > 0)) return {};
  if (tally.good == 0) return {"nothing to make"};
  return {
      fmt::format("made {} from {}", counted(tally.files, "file", "files"), counted(tally.good, "sheet", "sheets"))};
}

/// What a run need not make.
struct Left {
  std::size_t sheets = 0;
  std::vector<fs::path> files;
};

/// Takes out the sheets whose files are up to date.
Left leave_current(OutputFolder const& folder, std::vector<fs::path>& sheets, unsigned jobs) {
  Left left;
  std::vector<Piece> pieces;
  for (fs::path const& sheet : sheets) pieces.push_back({sheet});
  std::vector<bool> const current = folder.are_current(pieces, jobs);
  std::vector<fs::path> others;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (!current[i]) {
      others.push_back(sheets[i]);
      continue;
    }
    ++left.sheets;
    auto const files = folder.files_of(pieces[i]);
    left.files.insert(left.files.end(), files.begin(), files.end());
  }
  sheets = std::move(others);
  return left;
}

/// Names what was left and removed; gives that part of the verdict.
std::string tell_of_others(Left const& left, Swept const& swept, Common const& common, Console const& console) {
  report(console, common.format, swept.diagnostics);
  tell_of_files("left", left.files, common, console);
  tell_of_files("removed", swept.removed, common, console);
  return fmt::format("left {} from {} unchanged; removed {}", counted(left.files.size(), "file", "files"),
                     counted(left.sheets, "sheet", "sheets"), counted(swept.removed.size(), "file", "files"));
}

/// Brings the folder up to date, and says what the run came to.
int finish(Start const& start, Left const& left, OutputFolder& folder, RenderArguments const& arguments,
           Console const& console, Tally& tally) {
  Common const& common = arguments.common;
  std::vector<std::string> verdict = made_part(tally);
  Swept swept;
  // Whoever stops a run wants no more of it.
  if (arguments.changed && interruption() == 0) {
    swept = folder.sweep(start.found.searched, tally.bad);
    verdict.push_back(tell_of_others(left, swept, common, console));
  } else {
    swept.diagnostics = folder.save();
    report(console, common.format, swept.diagnostics);
  }
  if (has_errors(swept.diagnostics)) tally.input_or_output_failed = true;
  sum_up(tally, std::move(verdict), true, common, console);
  if (arguments.open && tally.first_pdf) report(console, common.format, open_file(*tally.first_pdf));
  return tally.status();
}

}  // namespace

int render(RenderArguments const& arguments, Console const& console) {
  Common const& common = arguments.common;
  Start start = prepare(arguments.paths, arguments.data, common, console);
  if (start.status != done) return start.status;
  if (!arguments.merge.file.empty()) return render_copies(start, arguments, console);
  Diagnostics const clashes = same_names(start.found.sheets);
  report(console, common.format, clashes);
  if (!clashes.empty()) return wrong_usage;
  if (!make_folder(arguments.output, common, console)) return could_not_read_or_write;
  OutputFolder folder(arguments.output, start.bundle.folder, options_of(arguments));
  Diagnostics const found = folder.open();
  report(console, common.format, found);
  if (has_errors(found)) return could_not_read_or_write;
  Left const left = arguments.changed ? leave_current(folder, start.found.sheets, arguments.jobs) : Left();
  Wanted const wanted{arguments.languages, profiles_named(arguments.profile), true, arguments.png_dpi,
                      arguments.plates};
  Tally tally =
      make_all(start, wanted, arguments.jobs, "rendering", common, console,
               [&](fs::path const& sheet, Made const& made, Tally& so_far) {
                 return !has_errors(made.diagnostics) && keep_files(sheet, made, folder, common, console, so_far);
               });
  if (left.sheets == 0) tell_of_unused(start, tally, common, console);
  return finish(start, left, folder, arguments, console, tally);
}

}  // namespace factsheet::cli
