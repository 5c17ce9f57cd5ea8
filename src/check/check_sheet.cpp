#include "check/check_sheet.h"

#include "check/rules.h"
#include "check/spelling/misspelt_word.h"

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

Subject subject_for(sheet::Sheet const& sheet, sheet::DataSet const& data, CheckWishes const& wishes) {
  Subject subject = subject_of(sheet, data, wishes.languages, wishes.all);
  subject.today = wishes.today;
  subject.dictionaries = wishes.dictionaries;
  subject.own_words = wishes.own_words;
  return subject;
}

}  // namespace

Diagnostics check_sheet(sheet::Sheet const& sheet, sheet::DataSet const& data, sheet::Project const* project,
                        CheckWishes const& wishes, bool sound, Diagnostics found) {
  Diagnostics faults;
  Settings settings{severities_of(sheet, project, faults), wishes.all && wishes.only.empty() && sound};
  std::vector<Finding> findings;
  for (Diagnostic& message : found) findings.push_back({std::move(message), {}});
  if (sound) {
    Subject const subject = subject_for(sheet, data, wishes);
    auto of_rules = find_all(subject, wishes.all, wishes.only);
    std::move(of_rules.begin(), of_rules.end(), std::back_inserter(findings));
  }
  Diagnostics messages = settled(std::move(findings), sheet, settings);
  keep_only(wishes.only, messages);
  messages.insert(messages.end(), faults.begin(), faults.end());
  return messages;
}

std::vector<std::string> words_to_add(sheet::Sheet const& sheet, sheet::DataSet const& data,
                                      CheckWishes const& wishes) {
  return unknown_words(subject_for(sheet, data, wishes));
}

}  // namespace factsheet::check
