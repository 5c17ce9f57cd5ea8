#include "cli/check.h"

#include "check/rules.h"
#include "check/spelling/dictionaries.h"
#include "cli/files/write_whole.h"
#include "cli/merging/merge_run.h"
#include "cli/running/today.h"
#include "cli/running/word_list.h"
#include "cli/sheet_run.h"
#include "sheet/read/values.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

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

/// Puts words at the end of the list of each folder.
Diagnostics add_words(std::map<fs::path, std::set<std::string>> const& by_folder) {
  Diagnostics faults;
  for (auto const& [folder, words] : by_folder) {
    if (words.empty()) continue;
    fs::path const path = folder / word_list_name;
    auto const list = read_word_list(folder);
    faults.insert(faults.end(), list.diagnostics.begin(), list.diagnostics.end());
    if (!list.value) continue;
    std::string text = *list.value;
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    for (std::string const& word : words) text += word + '\n';
    if (auto const why = write_whole(path, text)) {
      faults.push_back(error({}, "cannot-write", *why, "look at what the folder allows"));
    }
  }
  return faults;
}

/// Opened once, before there are processes that share them; null where no rule looks words up.
std::unique_ptr<check::Dictionaries> open_dictionaries(CheckArguments const& arguments, Start const& start,
                                                       Console const& console) {
  auto const needs_them = [](std::string const& id) {
    check::Rule const* const rule = check::find_rule(id);
    return rule != nullptr && rule->of_words;
  };
  bool const any = arguments.rules.empty() || std::any_of(arguments.rules.begin(), arguments.rules.end(), needs_them);
  if (!any || start.found.sheets.empty()) return nullptr;
  Diagnostics missing;
  auto dictionaries = std::make_unique<check::Dictionaries>(missing);
  report(console, arguments.common.format, missing);
  return dictionaries;
}

}  // namespace

int check(CheckArguments const& arguments, Console const& console) {
  Start const start = prepare(arguments.paths, arguments.data, arguments.common, console);
  if (start.status != done) return start.status;
  sheet::Date const today = arguments.today.empty() ? today_by_clock() : *sheet::read_date(arguments.today).value;
  auto const dictionaries = open_dictionaries(arguments, start, console);
  CheckWanted const rules{arguments.rules, today, dictionaries.get(), arguments.add_words};
  if (!arguments.merge.file.empty()) return check_copies(start, arguments, rules, console);
  Counts counts;
  DataFindings of_data;
  std::map<fs::path, std::set<std::string>> words;
  Wanted const wanted{
      arguments.languages, profiles_named(arguments.profile), false, std::nullopt, false, arguments.portable, rules};
  auto const take = [&](fs::path const& sheet, Made const& made, Tally&) {
    counts.add(made.diagnostics);
    of_data.add(made);
    words[sheet.parent_path()].insert(made.unknown_words.begin(), made.unknown_words.end());
    return true;
  };
  Tally const tally = make_all(start, wanted, arguments.jobs, "checking", arguments.common, console, take);
  Diagnostics const shared = of_data.shared_by_all();
  report(console, arguments.common.format, shared);
  counts.add(shared);
  tell_of_unused(start, tally, arguments.common, console);
  counts.report(arguments.common, console);
  Diagnostics const unwritten = add_words(words);
  report(console, arguments.common.format, unwritten);
  std::vector<std::string> verdict;
  if (tally.good > 0) verdict.push_back(fmt::format("no errors in {}", counted(tally.good, "sheet", "sheets")));
  sum_up(tally, std::move(verdict), false, arguments.common, console);
  if (has_errors(unwritten)) return could_not_read_or_write;
  bool const has_faults = has_errors(shared) || (arguments.strict && counts.warnings() > 0);
  return tally.status() == done && has_faults ? sheets_have_errors : tally.status();
}

}  // namespace factsheet::cli
