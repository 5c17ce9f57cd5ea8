#include "check/check_sheet.h"

#include "check/rules.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace factsheet::check {
namespace {

/// Errors stay: what they hide cannot be looked at.
void keep_only(std::vector<std::string> const& rules, Diagnostics& messages) {
  if (rules.empty()) return;
  std::erase_if(messages, [&](Diagnostic const& message) {
    bool const is_wanted = std::find(rules.begin(), rules.end(), message.rule) != rules.end();
    return !is_wanted && message.severity == Severity::warning;
  });
}

}  // namespace

Diagnostics check_sheet(sheet::Sheet const& sheet, sheet::DataSet const& data, sheet::Project const* project,
                        CheckWishes const& wishes, bool sound, Diagnostics found) {
  Diagnostics faults;
  Settings settings{severities_of(sheet, project, faults), wishes.all && wishes.only.empty() && sound};
  std::vector<Finding> findings;
  for (Diagnostic& message : found) findings.push_back({std::move(message), {}});
  if (sound) {
    auto of_rules = find_all(subject_of(sheet, data, wishes.languages, wishes.today), wishes.all, wishes.only);
    std::move(of_rules.begin(), of_rules.end(), std::back_inserter(findings));
  }
  Diagnostics messages = settled(std::move(findings), sheet, settings);
  keep_only(wishes.only, messages);
  messages.insert(messages.end(), faults.begin(), faults.end());
  return messages;
}

}  // namespace factsheet::check
