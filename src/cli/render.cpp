#include "cli/render.h"

#include "cli/files/find_sheets.h"
#include "cli/files/open_file.h"
#include "cli/files/safe_name.h"
#include "cli/files/shown_path.h"
#include "cli/running/broken_work.h"
#include "cli/running/interruption.h"
#include "cli/running/made_packing.h"
#include "cli/running/making.h"
#include "cli/running/output_folder.h"
#include "cli/running/workers.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// Why a sheet has no new files.
enum class Failure { has_errors, unread, unwritten };

/// What a run came to.
struct Tally {
  std::size_t files = 0;
  std::size_t good = 0;
  std::vector<fs::path> bad;
  std::map<Failure, std::vector<fs::path>> failed;  ///< the bad ones by what went wrong
  std::optional<fs::path> first_pdf;                ///< that was written
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

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// What became of sheets, in words: "2 sheets have errors and were not rendered".
std::string in_words(Failure failure, std::size_t count, bool is_rendered) {
  std::string const sheets = counted(count, "sheet", "sheets");
  std::string_view const were = count == 1 ? "was" : "were";
  switch (failure) {
    case Failure::has_errors:
      if (!is_rendered) return fmt::format("{} {} errors", sheets, count == 1 ? "has" : "have");
      return fmt::format("{} {} errors and {} not rendered", sheets, count == 1 ? "has" : "have", were);
    case Failure::unread:
      return fmt::format("{} could not be read", sheets);
    case Failure::unwritten:
      return fmt::format("the files of {} could not be written", sheets);
  }
  return {};
}

std::string listed_sheets(std::vector<fs::path> const& paths) {
  std::string text;
  for (fs::path const& path : paths) text += (text.empty() ? "" : ", ") + shown(path);
  return text;
}

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

/// The sheets and what they share.
struct Start {
  int status = done;  ///< else what the program ends with
  FoundSheets found;
  Bundle bundle;
};
Start prepare(std::vector<std::string> const& paths, std::vector<std::string> const& data, Common const& common,
              Console const& console) {
  Diagnostics faults;
  Start start;
  start.found = find_sheets(paths);
  auto bundle = load_bundle().take(faults);
  if (has_errors(faults) || !bundle || !start.found.as_asked) start.status = could_not_read_or_write;
  faults.insert(faults.begin(), start.found.faults.begin(), start.found.faults.end());
  if (bundle) start.bundle = std::move(*bundle);
  auto over = load_override(data);
  bool const unread = std::any_of(over.diagnostics.begin(), over.diagnostics.end(),
                                  [](auto const& d) { return d.kind == FaultKind::unreadable; });
  if (has_errors(over.diagnostics) && start.status == done) {
    start.status = unread ? could_not_read_or_write : sheets_have_errors;
  }
  start.bundle.over = *over.take(faults);
  report(console, common.format, faults);
  return start;
}

/// Pictures of pages are wanted, and not a fault of a sheet: all of them are there at once.
Budget budget_of(Wanted const& wanted) {
  constexpr std::size_t for_pictures = 2UL << 30U;
  Budget budget;
  if (wanted.png_dpi) budget.memory += for_pictures;
  return budget;
}

/// What came of a sheet, or the fault in place of it.
Made made_of(fs::path const& sheet, PieceOutcome const& outcome) {
  if (outcome.end == PieceOutcome::End::done) {
    if (auto made = unpack_made(outcome.bytes)) return *std::move(made);
  }
  Made made;
  made.diagnostics.push_back(fault_of(sheet, outcome));
  return made;
}

class Run {
 public:
  Run(Start const& start, Common const& common, Console const& console)
      : start_(start), common_(common), console_(console) {}

  /// Makes all sheets; `keep` takes each good one's files and says whether that went well.
  template <class Keep>
  Tally make_all(Wanted const& wanted, unsigned jobs, std::string const& what, Keep const& keep) {
    Tally tally;
    tally.input_or_output_failed = !start_.found.whole;
    std::vector<fs::path> const& sheets = start_.found.sheets;
    Console quiet = console_;
    quiet.progress = console_.progress && !common_.quiet;
    Progress progress(quiet, what, sheets.size());
    auto const work = [&](std::size_t i, Sink const& sink) {
      pack(make_sheet(sheets[i], wanted, start_.bundle), sink);
    };
    auto const take = [&](std::size_t i, PieceOutcome const& outcome) {
      progress.clear();
      Made const made = made_of(sheets[i], outcome);
      report(console_, common_.format, made.diagnostics);
      count(sheets[i], made, keep, tally);
      progress.advance();
    };
    tally.unmade =
        sheets.size() - run_in_workers(sheets.size(), jobs, budget_of(wanted), work, take, [&] { progress.wait(); });
    return tally;
  }

 private:
  template <class Keep>
  void count(fs::path const& sheet, Made const& made, Keep const& keep, Tally& tally) {
    Failure failure = made.readable ? Failure::has_errors : Failure::unread;
    if (!made.readable) tally.input_or_output_failed = true;
    tally.all_known = tally.all_known && made.loaded;
    tally.replaceable.insert(made.replaceable.begin(), made.replaceable.end());
    bool good = !has_errors(made.diagnostics);
    if (good && !keep(sheet, made, tally)) {
      good = false;
      failure = Failure::unwritten;
    }
    if (good) {
      ++tally.good;
    } else {
      tally.bad.push_back(sheet);
      tally.failed[failure].push_back(sheet);
    }
  }

  Start const& start_;
  Common const& common_;
  Console const& console_;
};

/// Writes a sheet's files and names them.
bool keep_files(fs::path const& sheet, Made const& made, OutputFolder& folder, Common const& common,
                Console const& console, Tally& tally) {
  OutputFolder::Kept const kept = folder.keep(sheet, made);
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

bool make_folder(fs::path const& folder, Common const& common, Console const& console) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (!fault && fs::is_directory(folder, fault)) return true;
  std::string const why = fault ? fault.message() : "it is not a folder";
  report(console, common.format,
         {error({}, "cannot-write", fmt::format("cannot make the folder {}: {}", shown(folder), why),
                "name another folder with -o")});
  return false;
}

/// `verdict`: what was done, in parts.
void sum_up(Tally const& tally, std::vector<std::string> verdict, bool is_rendered, Common const& common,
            Console const& console) {
  if (common.quiet || common.format == MessageFormat::json) return;
  for (auto const& [failure, sheets] : tally.failed) {
    verdict.push_back(fmt::format("{}: {}", in_words(failure, sheets.size(), is_rendered), listed_sheets(sheets)));
  }
  if (tally.unmade > 0) {
    verdict.push_back(fmt::format("interrupted before {}", counted(tally.unmade, "more sheet", "more sheets")));
  }
  console.err << fmt::format("{}\n", fmt::join(verdict, "; ")) << std::flush;
}

/// Nothing where no sheet came to be made, for then that is all there is to say.
std::vector<std::string> made_part(Tally const& tally) {
  if (tally.good == 0 && (!tally.bad.empty() || tally.unmade > 0)) return {};
  if (tally.good == 0) return {"nothing to make"};
  return {fmt::format("made {} of {}", counted(tally.files, "file", "files"), counted(tally.good, "sheet", "sheets"))};
}

/// Warns of what `--data` gives and no sheet uses, provided that every sheet could be read.
void tell_of_unused(Start const& start, Tally const& tally, Common const& common, Console const& console) {
  if (tally.all_known && tally.unmade == 0 && !start.bundle.over.empty()) {
    report(console, common.format, warn_of_unused(start.bundle.over, tally.replaceable));
  }
}

/// All that decides which files are made of a sheet.
std::string options_of(RenderArguments const& arguments) {
  std::set<std::string> const languages(arguments.languages.begin(), arguments.languages.end());
  std::string const pictures = arguments.png_dpi ? fmt::format("{}", *arguments.png_dpi) : "none";
  return fmt::format("languages={} profile={} png={} plates={} data={}",
                     languages.empty() ? "all" : fmt::format("{}", fmt::join(languages, ",")), arguments.profile,
                     pictures, arguments.plates, fmt::join(arguments.data, ","));
}

/// What a run need not make.
struct Left {
  std::size_t sheets = 0;
  std::vector<fs::path> files;
};

/// Takes out the sheets whose files are up to date.
Left leave_current(OutputFolder const& folder, std::vector<fs::path>& sheets, unsigned jobs) {
  Left left;
  std::vector<bool> const current = folder.are_current(sheets, jobs);
  std::vector<fs::path> others;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (!current[i]) {
      others.push_back(sheets[i]);
      continue;
    }
    ++left.sheets;
    auto const files = folder.files_of(sheets[i]);
    left.files.insert(left.files.end(), files.begin(), files.end());
  }
  sheets = std::move(others);
  return left;
}

/// Names files with what was done to them, `left` or `removed`: a line each, or an object a line.
void tell_of_files(std::string const& done_to_them, std::vector<fs::path> const& files, Common const& common,
                   Console const& console) {
  for (fs::path const& file : files) {
    if (common.format == MessageFormat::json) {
      console.err << file_to_json(done_to_them, file) << '\n';
    } else if (!common.quiet) {
      console.err << done_to_them << ' ' << shown(file) << '\n';
    }
  }
}

/// Names what was left and removed; gives that part of the verdict.
std::string tell_of_others(Left const& left, OutputFolder::Swept const& swept, Common const& common,
                           Console const& console) {
  report(console, common.format, swept.diagnostics);
  tell_of_files("left", left.files, common, console);
  tell_of_files("removed", swept.removed, common, console);
  return fmt::format("left {} of {}; removed {}", counted(left.files.size(), "file", "files"),
                     counted(left.sheets, "sheet", "sheets"), counted(swept.removed.size(), "file", "files"));
}

/// Brings the folder up to date, and says what the run came to.
int finish(Start const& start, Left const& left, OutputFolder& folder, RenderArguments const& arguments,
           Console const& console, Tally& tally) {
  Common const& common = arguments.common;
  std::vector<std::string> verdict = made_part(tally);
  OutputFolder::Swept swept;
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

std::vector<output::Profile> profiles_named(std::string const& name) {
  using output::Profile;
  if (name == "press") return {Profile::press};
  if (name == "copier") return {Profile::copier};
  if (name == "all") return {Profile::web, Profile::press, Profile::copier};
  return {Profile::web};
}

}  // namespace

int render(RenderArguments const& arguments, Console const& console) {
  Common const& common = arguments.common;
  Start start = prepare(arguments.paths, arguments.data, common, console);
  if (start.status != done) return start.status;
  Diagnostics const clashes = same_names(start.found.sheets);
  report(console, common.format, clashes);
  if (!clashes.empty()) return wrong_usage;
  if (!make_folder(arguments.output, common, console)) return could_not_read_or_write;
  OutputFolder folder(arguments.output, start.bundle.folder, options_of(arguments));
  Diagnostics const found = folder.open();
  report(console, common.format, found);
  if (has_errors(found)) return could_not_read_or_write;
  Left const left = arguments.changed ? leave_current(folder, start.found.sheets, arguments.jobs) : Left();
  Run run(start, common, console);
  Wanted const wanted{arguments.languages, profiles_named(arguments.profile), true, arguments.png_dpi,
                      arguments.plates};
  Tally tally =
      run.make_all(wanted, arguments.jobs, "rendering", [&](fs::path const& sheet, Made const& made, Tally& so_far) {
        return keep_files(sheet, made, folder, common, console, so_far);
      });
  if (left.sheets == 0) tell_of_unused(start, tally, common, console);
  return finish(start, left, folder, arguments, console, tally);
}

int check(CheckArguments const& arguments, Console const& console) {
  Start const start = prepare(arguments.paths, arguments.data, arguments.common, console);
  if (start.status != done) return start.status;
  Run run(start, arguments.common, console);
  Tally const tally = run.make_all(
      {arguments.languages, profiles_named(arguments.profile), false, std::nullopt, false, arguments.portable},
      arguments.jobs, "checking", [](fs::path const&, Made const&, Tally&) { return true; });
  tell_of_unused(start, tally, arguments.common, console);
  std::vector<std::string> verdict;
  if (tally.good > 0) verdict.push_back(fmt::format("no errors in {}", counted(tally.good, "sheet", "sheets")));
  sum_up(tally, std::move(verdict), false, arguments.common, console);
  return tally.status();
}

}  // namespace factsheet::cli
