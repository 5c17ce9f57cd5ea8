#include "check/settings.h"

#include "check/extent.h"
#include "check/rules.h"
#include "check/texts/letters.h"
#include "check/texts/placed_text.h"
#include "core/utf8.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

/// Is there such a rule? Else that is told at its name.
bool is_rule(sheet::Name const& rule, Diagnostics& faults) {
  if (is_settable(rule.value)) return true;
  faults.push_back(error(rule.at, "unknown-rule", fmt::format("no warning is named \"{}\"", rule.value),
                         remedy_for_rule(rule.value)));
  return false;
}

void read_severity(sheet::RuleRemark const& remark, Severities& to, Diagnostics& faults) {
  static std::map<std::string, std::optional<Severity>, std::less<>> const words{
      {"off", std::nullopt}, {"warning", Severity::warning}, {"error", Severity::error}};
  if (!is_rule(remark.rule, faults)) return;
  auto const severity = words.find(remark.words.value);
  if (severity == words.end()) {
    faults.push_back(error(remark.words.at, "unknown-value", fmt::format("unknown severity \"{}\"", remark.words.value),
                           "use off, warning or error"));
    return;
  }
  to.insert_or_assign(remark.rule.value, severity->second);
}

/// A reason is one for people.
void look_at_reason(sheet::RuleRemark const& remark, Diagnostics& faults) {
  std::string const& reason = remark.words.value;
  for (std::size_t at = 0; at < reason.size();) {
    if (is_letter(next_code_point(reason, at))) return;
  }
  faults.push_back(error(remark.words.at, "empty-value", fmt::format("\"{}\" is no reason", reason),
                         fmt::format("say in words why the block may break \"{}\"", remark.rule.value)));
}

/// What a block may break.
struct Permission {
  Extent extent;
  sheet::RuleRemark const* remark = nullptr;
  bool used = false;
};

class Permissions {
 public:
  explicit Permissions(sheet::Sheet const& sheet) {
    auto const blocks = blocks_of(sheet);
    bool const any =
        std::any_of(blocks.begin(), blocks.end(), [](auto const* block) { return !block->common.allow.empty(); });
    if (!any) return;
    for (Extent const& extent : extents_of(sheet)) {
      for (sheet::RuleRemark const& remark : extent.block->common.allow) all_.push_back({extent, &remark, false});
    }
  }

  /// May all blocks whose matter it is break the rule?
  bool permits(Finding const& finding) {
    std::vector<Span> places = finding.shown_by;
    if (places.empty()) places.push_back(finding.message.at);
    std::vector<Permission*> used;
    for (Span const& place : places) {
      auto const found = std::find_if(all_.begin(), all_.end(), [&](Permission const& one) {
        return one.remark->rule.value == finding.message.rule && one.extent.holds(place);
      });
      if (found == all_.end()) return false;
      used.push_back(&*found);
    }
    for (Permission* one : used) one->used = true;
    return true;
  }

  void tell_of_unneeded(Severities const& severities, Diagnostics& to) const {
    for (Permission const& one : all_) {
      std::string const& rule = one.remark->rule.value;
      auto const set = severities.find(rule);
      bool const is_off = set != severities.end() && !set->second;
      if (one.used || is_off || !is_settable(rule)) continue;
      Diagnostic found =
          warning(one.remark->rule.at, "unneeded-allow", fmt::format("nothing in this block breaks \"{}\"", rule),
                  fmt::format("take \"{}\" out of \"allow\"", rule));
      found.kind = FaultKind::unneeded;
      to.push_back(std::move(found));
    }
  }

 private:
  std::vector<Permission> all_;
};

/// An error that is no rule's own keeps its severity.
bool is_changeable(Diagnostic const& message) {
  return message.severity == Severity::warning || find_rule(message.rule) != nullptr;
}

}  // namespace

Severities severities_of(sheet::Sheet const& sheet, sheet::Project const* project, Diagnostics& faults) {
  Severities severities;
  if (project) {
    for (sheet::RuleRemark const& remark : project->rules) read_severity(remark, severities, faults);
  }
  for (sheet::RuleRemark const& remark : sheet.rules) read_severity(remark, severities, faults);
  for (sheet::Block const* block : blocks_of(sheet)) {
    for (sheet::RuleRemark const& remark : block->common.allow) {
      if (is_rule(remark.rule, faults)) look_at_reason(remark, faults);
    }
  }
  return severities;
}

Diagnostics settled(std::vector<Finding> found, sheet::Sheet const& sheet, Settings const& settings) {
  Permissions permissions(sheet);
  Diagnostics kept;
  for (Finding& finding : found) {
    Diagnostic& message = finding.message;
    if (is_changeable(message)) {
      auto const severity = settings.severities.find(message.rule);
      if (severity != settings.severities.end() && !severity->second) continue;
      if (permissions.permits(finding)) continue;
      if (severity != settings.severities.end()) message.severity = *severity->second;
    }
    kept.push_back(std::move(message));
  }
  if (settings.all_rules_ran) permissions.tell_of_unneeded(settings.severities, kept);
  return kept;
}

}  // namespace factsheet::check
