#include "check/rule.h"

#include <cassert>

namespace factsheet::check {

void Findings::enter(std::string_view id, Severity severity) {
  rule_ = id;
  severity_ = severity;
}

void Findings::add(Span at, std::string rule, std::string message, std::string help, std::vector<Span> shown_by) {
  assert(rule == rule_);
  auto found = warning(std::move(at), std::move(rule), std::move(message), std::move(help));
  found.severity = severity_;
  all.push_back({std::move(found), std::move(shown_by)});
}

}  // namespace factsheet::check
