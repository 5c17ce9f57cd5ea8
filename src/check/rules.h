// The rules of `check`, in one table.
#pragma once
#include "check/rule.h"
#include "check/subject.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::check {

std::span<Rule const> all_rules();
/// Null where no rule of `check` has the id.
Rule const* find_rule(std::string_view id);

/// Is it a rule about a data file, which other sheets may read as well?
bool is_of_data(std::string_view id);

/// Can an author say how severe it is? Of the rules of `check`, and of the warnings that other stages give.
bool is_settable(std::string_view id);
std::vector<std::string> settable_rules();
/// `did you mean "old-figure"?`
std::string remedy_for_rule(std::string_view id);

/// What the rules find, those that every command tells or all of them; with `only`, no others than these.
std::vector<Finding> find_all(Subject const& subject, bool all, std::vector<std::string> const& only = {});

}  // namespace factsheet::check
