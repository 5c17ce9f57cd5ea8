#include "cli/merging/unmet_conditions.h"

#include "cli/files/safe_name.h"
#include "core/enumeration.h"
#include "core/invisible.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

using ComparisonKind = sheet::Condition::Comparison;

void each_condition(sheet::Blocks const& blocks, std::function<void(sheet::Condition const&)> const& look) {
  for (sheet::Block const& block : blocks) {
    if (block.common.when) look(*block.common.when);
    if (auto const* panel = std::get_if<sheet::Panel>(&block.content)) each_condition(panel->blocks, look);
    if (auto const* stack = std::get_if<sheet::Stack>(&block.content)) each_condition(stack->blocks, look);
  }
}

class UnmetFinder {
 public:
  UnmetFinder(sheet::Merge const& merge, sheet::MergeTable const& table) : merge_(merge), table_(table) {}

  void look(sheet::Condition const& condition) {
    std::string const prefix = merge_.row->value + ".";
    std::string const& id = condition.figure.value;
    bool const compares_words =
        condition.comparison == ComparisonKind::equal || condition.comparison == ComparisonKind::unequal;
    if (!compares_words || !id.starts_with(prefix)) return;
    std::string const column = id.substr(prefix.size());
    bool const is_of_numbers = std::any_of(merge_.numbers.begin(), merge_.numbers.end(),
                                           [&](sheet::Merge::Number const& one) { return one.column == column; });
    bool const is_there = !table_.rows.empty() && table_.rows.front().row.values.contains(column);
    if (is_of_numbers || !is_there) return;
    std::set<std::string> const& words = words_in(column);
    if (!knows(words, condition.words)) tell(condition, column, words);
  }

  Diagnostics take() && { return std::move(found_); }

 private:
  std::set<std::string> const& words_in(std::string const& column) {
    auto const [known, fresh] = words_.try_emplace(column);
    if (!fresh) return known->second;
    for (sheet::MergeRow const& row : table_.rows) known->second.insert(row.row.words(column));
    for (sheet::Merge::Default const& one : merge_.defaults) {
      if (one.column == column) known->second.insert(one.words);
    }
    known->second.erase("");
    return known->second;
  }

  static bool knows(std::set<std::string> const& words, std::string const& word) {
    auto const seen = [](std::string const& one) { return meeting_name(without_invisible(one)); };
    return std::any_of(words.begin(), words.end(), [&](std::string const& one) { return seen(one) == seen(word); });
  }

  void tell(sheet::Condition const& condition, std::string const& column, std::set<std::string> const& words) {
    constexpr std::size_t most_listed = 6;
    std::vector<std::string> const all(words.begin(), words.end());
    auto const near = did_you_mean(condition.words, all);
    std::string help = near ? fmt::format("did you mean \"{}\"?", *near) : "see that both are spelt alike";
    if (!near && !all.empty() && all.size() <= most_listed) {
      help = fmt::format("the column has {}", enumerated_in_quotes(all, "and"));
    }
    found_.push_back(warning(
        condition.at, "unmet-condition",
        fmt::format("no row of {} has \"{}\" for its \"{}\"", table_.rows.front().row.origin, condition.words, column),
        std::move(help)));
  }

  sheet::Merge const& merge_;
  sheet::MergeTable const& table_;
  std::map<std::string, std::set<std::string>> words_;
  Diagnostics found_;
};

}  // namespace

Diagnostics unmet_conditions(sheet::Sheet const& sheet, sheet::MergeTable const& table) {
  // The rows that meet a condition may be those that did not fail.
  if (table.has_reasons) return {};
  UnmetFinder finder(*sheet.merge, table);
  for (sheet::Page const& page : sheet.pages) {
    each_condition(page.blocks, [&](sheet::Condition const& condition) { finder.look(condition); });
  }
  if (sheet.contact && sheet.contact->common.when) finder.look(*sheet.contact->common.when);
  Diagnostics found = std::move(finder).take();
  sort_and_unite(found);
  return found;
}

}  // namespace factsheet::cli
