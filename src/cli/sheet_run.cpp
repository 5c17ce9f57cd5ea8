#include "cli/sheet_run.h"

#include "cli/files/shown_path.h"
#include "cli/processes/broken_work.h"
#include "cli/processes/workers.h"
#include "cli/running/made_packing.h"
#include "core/enumeration.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

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
  return comma_separated(paths, [](fs::path const& path) { return shown(path); });
}

/// What is wrong with a folder rather than a sheet is told with the first of its sheets.
void keep_untold(Diagnostics& messages, std::set<std::string>& told) {
  std::erase_if(messages, [&](Diagnostic const& message) {
    return message.kind == FaultKind::of_a_folder && !told.insert(message.message).second;
  });
}

void count(fs::path const& sheet, Made const& made, TakeMade const& take, Tally& tally) {
  if (!made.readable) tally.input_or_output_failed = true;
  tally.all_known = tally.all_known && made.loaded;
  tally.replaceable.insert(made.replaceable.begin(), made.replaceable.end());
  bool const is_sound = !has_errors(made.diagnostics);
  bool const is_taken = take(sheet, made, tally);
  if (is_sound && is_taken) {
    ++tally.good;
    return;
  }
  Failure const of_faults = made.readable ? Failure::has_errors : Failure::unread;
  tally.bad.push_back(sheet);
  tally.failed[is_sound ? Failure::unwritten : of_faults].push_back(sheet);
}

}  // namespace

/// Pictures of pages are wanted, and not a fault of a sheet: all of them are there at once.
Budget budget_of(Wanted const& wanted) {
  constexpr std::size_t for_pictures = 2UL << 30U;
  Budget budget;
  if (wanted.png_dpi) budget.memory += for_pictures;
  return budget;
}

Made made_of(fs::path const& sheet, PieceOutcome const& outcome) {
  if (outcome.end == PieceOutcome::End::done) {
    if (auto made = unpack_made(outcome.bytes)) return *std::move(made);
  }
  Made made;
  made.diagnostics.push_back(fault_of(sheet, outcome));
  return made;
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

std::string options_of(RenderArguments const& arguments) {
  std::set<std::string> const languages(arguments.languages.begin(), arguments.languages.end());
  std::string const pictures = arguments.png_dpi ? fmt::format("{}", *arguments.png_dpi) : "none";
  return fmt::format("languages={} profile={} png={} plates={} data={}",
                     languages.empty() ? "all" : fmt::format("{}", fmt::join(languages, ",")), arguments.profile,
                     pictures, arguments.plates, fmt::join(arguments.data, ","));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

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

Tally make_all(Start const& start, Wanted const& wanted, unsigned jobs, std::string const& what, Common const& common,
               Console const& console, TakeMade const& take) {
  Tally tally;
  tally.input_or_output_failed = !start.found.whole;
  std::vector<fs::path> const& sheets = start.found.sheets;
  Console quiet = console;
  quiet.progress = console.progress && !common.quiet;
  Progress progress(quiet, what, sheets.size());
  std::set<std::string> told;
  Stores stores;  // each worker has its own from here on
  auto const work = [&](std::size_t i, Sink const& sink) {
    pack(make_sheet(sheets[i], wanted, start.bundle, stores), sink);
  };
  auto const finish = [&](std::size_t i, PieceOutcome const& outcome) {
    progress.clear();
    Made made = made_of(sheets[i], outcome);
    keep_untold(made.diagnostics, told);
    report(console, common.format, made.diagnostics);
    count(sheets[i], made, take, tally);
    progress.advance();
  };
  tally.unmade =
      sheets.size() - run_in_workers(sheets.size(), jobs, budget_of(wanted), work, finish, [&] { progress.wait(); });
  return tally;
}

/// Warns of what `--data` gives and no sheet uses, provided that every sheet could be read.
void tell_of_unused(Start const& start, Tally const& tally, Common const& common, Console const& console) {
  if (tally.all_known && tally.unmade == 0 && !start.bundle.over.empty()) {
    report(console, common.format, warn_of_unused(start.bundle.over, tally.replaceable));
  }
}

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

std::vector<output::Profile> profiles_named(std::string const& name) {
  using output::Profile;
  if (name == "press") return {Profile::press};
  if (name == "copier") return {Profile::copier};
  if (name == "all") return {Profile::web, Profile::press, Profile::copier};
  return {Profile::web};
}

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

}  // namespace factsheet::cli
