#include "cli/check.h"

#include "cli/merging/merge_run.h"
#include "cli/sheet_run.h"
#include "sheet/read/values.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// The messages of a run, counted by their rules.
class Counts {
 public:
  void add(Diagnostics const& messages) {
    for (Diagnostic const& message : messages) {
      ++by_rule_[{message.rule, message.severity}];
      if (message.severity == Severity::warning) ++warnings_;
    }
  }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }

  /// The most frequent first.
  void report(Common const& common, Console const& console) const {
    std::vector<RuleCount> counts;
    for (auto const& [rule, count] : by_rule_) counts.push_back({rule.first, rule.second, count});
    std::stable_sort(counts.begin(), counts.end(), [](auto const& a, auto const& b) { return a.count > b.count; });
    if (common.format == MessageFormat::json) {
      console.out << summary_to_json(counts) << '\n';
    } else if (!common.quiet) {
      console.err << summary_to_text(counts);
    }
  }

 private:
  std::map<std::pair<std::string, Severity>, std::size_t> by_rule_;
  std::size_t warnings_ = 0;
};

/// What sheets say of data that they may share.
class DataFindings {
 public:
  void add(Made const& made) {
    for (auto const& [path, digest] : made.inputs) ++readers_[path.string()];
    for (Diagnostic const& message : made.of_data) {
      auto const [place, fresh] = by_place_.try_emplace(key_of(message));
      if (fresh) all_.push_back(message);
      ++place->second;
    }
  }

  /// Those that hold for all sheets that read the file.
  [[nodiscard]] Diagnostics shared_by_all() const {
    Diagnostics told;
    for (Diagnostic const& message : all_) {
      auto const readers = readers_.find(message.at.file ? message.at.file->path : std::string());
      bool const by_all = readers == readers_.end() || by_place_.find(key_of(message))->second >= readers->second;
      if (by_all) told.push_back(message);
    }
    return told;
  }

 private:
  static std::string key_of(Diagnostic const& message) {
    return fmt::format("{}:{}:{}", message.at.file ? message.at.file->path : "", message.at.begin.line,
                       message.message);
  }

  std::map<std::string, std::size_t> readers_, by_place_;
  Diagnostics all_;
};

std::string today_by_clock() {
  return fmt::format("{:%Y-%m-%d}",
                     fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

}  // namespace

int check(CheckArguments const& arguments, Console const& console) {
  Start const start = prepare(arguments.paths, arguments.data, arguments.common, console);
  if (start.status != done) return start.status;
  std::string const today = arguments.today.empty() ? today_by_clock() : arguments.today;
  CheckWanted const rules{arguments.rules, *sheet::read_date(today).value};
  if (!arguments.merge.file.empty()) return check_copies(start, arguments, rules, console);
  Counts counts;
  DataFindings of_data;
  Wanted const wanted{
      arguments.languages, profiles_named(arguments.profile), false, std::nullopt, false, arguments.portable, rules};
  auto const take = [&](fs::path const&, Made const& made, Tally&) {
    counts.add(made.diagnostics);
    of_data.add(made);
    return true;
  };
  Tally const tally = make_all(start, wanted, arguments.jobs, "checking", arguments.common, console, take);
  Diagnostics const shared = of_data.shared_by_all();
  report(console, arguments.common.format, shared);
  counts.add(shared);
  tell_of_unused(start, tally, arguments.common, console);
  counts.report(arguments.common, console);
  std::vector<std::string> verdict;
  if (tally.good > 0) verdict.push_back(fmt::format("no errors in {}", counted(tally.good, "sheet", "sheets")));
  sum_up(tally, std::move(verdict), false, arguments.common, console);
  bool const has_faults = has_errors(shared) || (arguments.strict && counts.warnings() > 0);
  return tally.status() == done && has_faults ? sheets_have_errors : tally.status();
}

}  // namespace factsheet::cli
