// The ids of the rules, read out of the sources.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace factsheet::test {

struct RuleIds {
  std::set<std::string> ids;
  std::vector<std::string> unreadable;  ///< `file: expression`: an id that is made in a way that is not known here
};

/// Every id that a source below `folder` gives to a Diagnostic.
///
/// All of them pass through a parameter that is named `rule` or `rule_name`: that of error() and warning(), or of a
/// function that hands it on to them. Such functions are found by their declarations. One in a header is looked for in
/// the header's folder (one of core/ in all), one in a source in that file alone. What stands in the place of that
/// parameter in a call is read when it is
///   - a literal, or a choice of literals: `braces ? "unquoted-braces" : "quote-needed"`;
///   - a constant of the file: `constexpr char const* rule = "markup";`
///   - a parameter handed on: `rule`, `std::move(rule)`;
///   - a literal and a parameter `what`: `"unknown-" + what`, completed from the calls of the functions of the file
///     that have one.
/// Anything else is unreadable, so that no id can be missed in silence.
RuleIds rule_ids_below(std::filesystem::path const& folder);

}  // namespace factsheet::test
