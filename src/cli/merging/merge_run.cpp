#include "cli/merging/merge_run.h"

#include "cli/files/open_file.h"
#include "cli/files/read_file.h"
#include "cli/files/shown_path.h"
#include "cli/files/zip_file.h"
#include "cli/merging/copy_keeper.h"
#include "cli/merging/copy_maker.h"
#include "cli/merging/copy_reports.h"
#include "cli/merging/failed_rows.h"
#include "cli/merging/merge_start.h"
#include "cli/processes/interruption.h"
#include "cli/running/digest.h"
#include "cli/running/made_packing.h"
#include "cli/running/output_folder.h"

#include <functional>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// What a run of copies came to.
struct CopyTally {
  std::size_t files = 0;
  std::size_t good = 0;
  std::vector<Copy const*> kept;  ///< those whose files are in the folder, as they should be
  std::size_t unmade = 0;         ///< that an interruption left for another time
  FailedRows failed;
  std::optional<fs::path> first_pdf;
  bool input_or_output_failed = false;
  bool refused = false;

  [[nodiscard]] int status() const {
    if (input_or_output_failed) return could_not_read_or_write;
    if (refused) return wrong_usage;
    return failed.count() == 0 ? done : sheets_have_errors;
  }
};

/// Takes what came of a copy without faults.
using KeepCopy = std::function<void(Copy const&, Made)>;

class CopyRun {
 public:
  CopyRun(Start const& start, MergeStart const& merge, std::vector<Copy> const& copies, Wanted const& wanted,
          unsigned jobs, Common const& common, Console const& console)
      : start_(start),
        merge_(merge),
        copies_(copies),
        common_(common),
        console_(console),
        reports_(console, common),
        maker_(merge.sheet, merge.read, wanted, start.bundle),
        workers_(jobs, budget_of(wanted), [this](std::size_t i, Sink const& sink) { pack(worked(i), sink); }) {
    for (Copy const& copy : copies) {
      if (copy.faults.empty() && !copy.languages.empty()) sound_.push_back(&copy);
    }
  }

  /// What the sheet and its files have against any copy. The process that says so makes copies then.
  bool is_sound(CopyTally& tally) {
    Made looked;
    workers_.run(0, 1, [&](std::size_t, PieceOutcome const& outcome) { looked = made_of(merge_.sheet, outcome); });
    report(console_, common_.format, looked.diagnostics);
    if (!looked.readable) tally.input_or_output_failed = true;
    if (looked.loaded && !start_.bundle.over.empty()) {
      report(console_, common_.format, warn_of_unused(start_.bundle.over, looked.replaceable));
    }
    return !has_errors(looked.diagnostics) && interruption() == 0;
  }

  void make(std::string const& what, KeepCopy const& keep, CopyTally& tally) {
    for (Copy const& copy : copies_) {
      if (!copy.faults.empty()) fail(copy, copy.faults, tally);
    }
    Console quiet = console_;
    quiet.progress = console_.progress && !common_.quiet;
    Progress progress(quiet, what, sound_.size());
    auto const take = [&](std::size_t i, PieceOutcome const& outcome) {
      progress.clear();
      this->take(*sound_[i - 1], made_of(merge_.sheet, outcome), keep, tally);
      progress.advance();
    };
    tally.unmade = sound_.size() - workers_.run(1, sound_.size() + 1, take, [&] { progress.wait(); });
    progress.clear();
  }

  /// A copy is done, or could not be kept.
  void settle(Copy const& copy, std::optional<Diagnostic> const& fault, CopyTally& tally) {
    if (fault) return fail(copy, {*fault}, tally);
    ++tally.good;
    tally.kept.push_back(&copy);
  }

  void sum_up(CopyTally const& tally) const {
    reports_.sum_up(merge_.is_of_all_rows() && tally.unmade == 0 && tally.failed.count() == 0);
  }

 private:
  /// In a worker: a look at the sheet first, then the copies.
  Made worked(std::size_t piece) {
    if (piece == 0) return maker_.look();
    Copy const& copy = *sound_[piece - 1];
    return maker_.make(copy, row_of(copy));
  }

  [[nodiscard]] sheet::Row const& row_of(Copy const& copy) const { return merge_.table.rows[copy.row].row; }

  void fail(Copy const& copy, Diagnostics const& found, CopyTally& tally) {
    reports_.tell(copy, row_of(copy), found);
    tally.failed.add(copy.row, found);
  }

  void take(Copy const& copy, Made made, KeepCopy const& keep, CopyTally& tally) {
    if (has_errors(made.diagnostics)) return fail(copy, made.diagnostics, tally);
    reports_.tell(copy, row_of(copy), made.diagnostics);
    keep(copy, std::move(made));
  }

  Start const& start_;
  MergeStart const& merge_;
  std::vector<Copy> const& copies_;
  std::vector<Copy const*> sound_;
  Common const& common_;
  Console const& console_;
  CopyReports reports_;
  CopyMaker maker_;
  Workers workers_;
};

Piece piece_of(MergeStart const& merge, Copy const& copy) { return {merge.sheet, copy.key, merge.file, copy.digest}; }

/// Tells of the files of a copy that are in their places.
void tell_of_files(OutputFolder::Kept const& kept, Console const& console, CopyTally& tally) {
  for (fs::path const& path : kept.written) console.out << shown(path) << '\n';
  console.out.flush();
  tally.files += kept.written.size();
  for (fs::path const& path : kept.written) {
    if (!tally.first_pdf && path.extension() == ".pdf") tally.first_pdf = path;
  }
  if (kept.fault) (kept.refused ? tally.refused : tally.input_or_output_failed) = true;
}

/// Takes out the copies that are up to date, and gives them.
std::vector<Copy> leave_current_copies(MergeStart const& merge, OutputFolder const& folder, std::vector<Copy>& copies,
                                       unsigned jobs) {
  std::vector<Piece> pieces;
  for (Copy const& copy : copies) pieces.push_back(piece_of(merge, copy));
  std::vector<bool> const current = folder.are_current(pieces, jobs);
  std::vector<Copy> left, others;
  for (std::size_t i = 0; i < copies.size(); ++i) {
    bool const is_left = current[i] && copies[i].faults.empty();
    (is_left ? left : others).push_back(std::move(copies[i]));
  }
  copies = std::move(others);
  return left;
}

/// Beside the copies: `school.failed.csv`, and of a part of the rows `school.3-of-8.failed.csv`.
fs::path path_of_failed(MergeStart const& merge, fs::path const& folder) {
  std::string name = merge.parsed().name;
  if (auto const& shard = merge.choice.shard) name += fmt::format(".{}-of-{}", shard->part, shard->of);
  return folder / (name + ".failed.csv");
}

/// As the rows came, so that they can be read as they were; Excel takes no tabs in such a file.
char delimiter_of_failed(MergeStart const& merge) {
  bool const is_said = merge.parsed().merge->delimiter.has_value();
  return merge.table.delimiter == '\t' && !is_said ? ';' : merge.table.delimiter;
}

/// Some rows of a file, picked to try something, leave what an earlier run said of all of them. The file that is read
/// stays while rows of it are left.
std::optional<std::string> write_failed(MergeStart const& merge, fs::path const& folder, CopyTally& tally,
                                        Common const& common, Console const& console) {
  if (!merge.choice.only.empty() || merge.choice.limit) return std::nullopt;
  if (tally.failed.count() == 0 && tally.unmade > 0) return std::nullopt;
  fs::path const path = path_of_failed(merge, folder);
  std::error_code none;
  if (tally.unmade > 0 && fs::equivalent(path, merge.file, none)) return shown(path);
  if (auto const fault = tally.failed.write(path, merge.table, delimiter_of_failed(merge))) {
    report(console, common.format, {*fault});
    tally.input_or_output_failed = true;
    return std::nullopt;
  }
  return tally.failed.count() == 0 ? std::nullopt : std::optional(shown(path));
}

void say(std::vector<std::string> const& verdict, Common const& common, Console const& console) {
  if (common.quiet || common.format == MessageFormat::json) return;
  console.err << fmt::format("{}\n", fmt::join(verdict, "; ")) << std::flush;
}

void add_failed_and_unmade(CopyTally const& tally, std::optional<std::string> const& file,
                           std::vector<std::string>& verdict) {
  if (tally.failed.count() > 0) {
    verdict.push_back(fmt::format("{} failed", counted(tally.failed.count(), "copy", "copies")) +
                      (file ? fmt::format(": see {}", *file) : ""));
  }
  if (tally.unmade > 0) {
    verdict.push_back(
        fmt::format("interrupted before {}; go on with --changed", counted(tally.unmade, "more copy", "more copies")));
  }
}

/// Beside the copies: `school.zip` with those of all rows. Those of some rows are no archive of all.
fs::path path_of_zip(MergeStart const& merge, fs::path const& folder) {
  std::string name = merge.parsed().name;
  if (auto const& shard = merge.choice.shard) name += fmt::format(".{}-of-{}", shard->part, shard->of);
  if (merge.table.has_reasons) name += ".failed";
  if (!merge.choice.only.empty() || merge.choice.limit) name += ".some";
  return folder / (name + ".zip");
}

/// Whoever sends on the archive of an earlier run sends other copies than those in the folder.
void warn_of_old_zip(MergeStart const& merge, RenderArguments const& arguments, Console const& console) {
  fs::path const path = fs::path(arguments.output) / (merge.parsed().name + ".zip");
  std::error_code none;
  if (!fs::exists(path, none)) return;
  report(console, arguments.common.format,
         {warning({}, "old-archive", fmt::format("{} has not the copies that are in the folder now", shown(path)),
                  "make it again, of all rows, with --zip --changed, or remove it")});
}

/// The files of all copies in one archive, in the order of the rows.
void write_zip(MergeStart const& merge, std::vector<Copy> const& left, OutputFolder const& folder,
               RenderArguments const& arguments, Console const& console, CopyTally& tally) {
  std::map<std::size_t, Copy const*> copies;
  for (Copy const& copy : left) copies[copy.row] = &copy;
  for (Copy const* copy : tally.kept) copies[copy->row] = copy;
  fs::path const path = path_of_zip(merge, arguments.output);
  ZipFile zip;
  auto fault = zip.begin(path);
  for (auto copy = copies.begin(); !fault && copy != copies.end(); ++copy) {
    for (fs::path const& file : folder.files_of(piece_of(merge, *copy->second))) {
      auto const read = read_file(file, largest_kept_file);
      if (!read.value) {
        fault = read.diagnostics.front().message;
        break;
      }
      fault = zip.add(file.filename().string(), (*read.value)->bytes);
      if (fault) break;
    }
  }
  if (!fault) fault = zip.finish();
  if (!fault) {
    console.out << shown(path) << '\n';
    return;
  }
  report(console, arguments.common.format,
         {error({}, "cannot-write", *fault, "make room, and run it again with --changed")});
  tally.input_or_output_failed = true;
}

/// Thousands of copies that stay as they are say nothing to a reader; a program wants to know of each.
void tell_of_left(MergeStart const& merge, std::vector<Copy> const& left, OutputFolder const& folder,
                  Common const& common, Console const& console) {
  if (common.format != MessageFormat::json) return;
  for (Copy const& copy : left) tell_of_files("left", folder.files_of(piece_of(merge, copy)), common, console);
}

/// Brings the folder up to date, and says what the run came to.
int finish_copies(MergeStart const& merge, std::vector<Copy> const& left, OutputFolder& folder,
                  RenderArguments const& arguments, Console const& console, CopyTally& tally) {
  Common const& common = arguments.common;
  std::vector<std::string> verdict{
      fmt::format("made {} of {}", counted(tally.files, "file", "files"), counted(tally.good, "copy", "copies"))};
  Diagnostics found;
  bool has_changed = tally.files > 0;
  if (arguments.changed && interruption() == 0) {
    if (merge.is_of_all_rows()) folder.say_rows(merge.sheet, merge.file, merge.plan.keys);
    Swept swept = folder.sweep({}, {});
    tell_of_left(merge, left, folder, common, console);
    tell_of_files("removed", swept.removed, common, console);
    has_changed = has_changed || !swept.removed.empty();
    verdict.push_back(fmt::format("left {}; removed {}", counted(left.size(), "copy", "copies"),
                                  counted(swept.removed.size(), "file", "files")));
    found = std::move(swept.diagnostics);
  } else {
    found = folder.save();
  }
  report(console, common.format, found);
  if (has_errors(found)) tally.input_or_output_failed = true;
  bool const zips = arguments.merge.zip && interruption() == 0;
  if (zips) write_zip(merge, left, folder, arguments, console, tally);
  if (has_changed && !(zips && merge.is_of_all_rows())) warn_of_old_zip(merge, arguments, console);
  auto const file = write_failed(merge, arguments.output, tally, common, console);
  add_failed_and_unmade(tally, file, verdict);
  say(verdict, common, console);
  if (arguments.open && tally.first_pdf) report(console, common.format, open_file(*tally.first_pdf));
  return tally.status();
}

}  // namespace

int render_copies(Start const& start, RenderArguments const& arguments, Console const& console) {
  Common const& common = arguments.common;
  MergeStart merge = start_merge(start, arguments.merge, arguments.languages, common, console);
  if (merge.status != done) return merge.status;
  if (!make_folder(arguments.output, common, console)) return could_not_read_or_write;
  OutputFolder folder(arguments.output, start.bundle.folder, options_of(arguments));
  Diagnostics const opened = folder.open();
  report(console, common.format, opened);
  if (has_errors(opened)) return could_not_read_or_write;
  std::vector<Copy> copies = std::move(merge.plan.copies);
  std::vector<Copy> const left =
      arguments.changed ? leave_current_copies(merge, folder, copies, arguments.jobs) : std::vector<Copy>();
  CopyRun run(start, merge, copies,
              {arguments.languages, profiles_named(arguments.profile), true, arguments.png_dpi, arguments.plates},
              arguments.jobs, common, console);
  CopyTally tally;
  if (!copies.empty()) {
    if (!run.is_sound(tally)) return tally.input_or_output_failed ? could_not_read_or_write : sheets_have_errors;
    CopyKeeper keeper(folder, [&](Copy const& copy, OutputFolder::Kept const& kept) {
      tell_of_files(kept, console, tally);
      run.settle(copy, kept.fault, tally);
    });
    run.make(
        "rendering", [&](Copy const& copy, Made made) { keeper.take(copy, piece_of(merge, copy), std::move(made)); },
        tally);
    keeper.finish();
    run.sum_up(tally);
  }
  return finish_copies(merge, left, folder, arguments, console, tally);
}

int check_copies(Start const& start, CheckArguments const& arguments, CheckWanted const& rules,
                 Console const& console) {
  Common const& common = arguments.common;
  MergeStart const merge = start_merge(start, arguments.merge, arguments.languages, common, console);
  if (merge.status != done) return merge.status;
  CopyRun run(
      start, merge, merge.plan.copies,
      {arguments.languages, profiles_named(arguments.profile), false, std::nullopt, false, arguments.portable, rules},
      arguments.jobs, common, console);
  CopyTally tally;
  if (!run.is_sound(tally)) return tally.input_or_output_failed ? could_not_read_or_write : sheets_have_errors;
  run.make(
      "checking", [&](Copy const& copy, Made const&) { run.settle(copy, std::nullopt, tally); }, tally);
  run.sum_up(tally);
  std::vector<std::string> verdict;
  if (tally.good > 0) verdict.push_back(fmt::format("no errors in {}", counted(tally.good, "copy", "copies")));
  add_failed_and_unmade(tally, std::nullopt, verdict);
  say(verdict, common, console);
  return tally.status();
}

}  // namespace factsheet::cli
