// How severe the rules are for a sheet, and which blocks may break them.
#pragma once
#include "check/rule.h"
#include "sheet/sheet.h"

#include <map>
#include <optional>
#include <string>

namespace factsheet::check {

/// By the id of a rule; off: nothing.
using Severities = std::map<std::string, std::optional<Severity>, std::less<>>;

struct Settings {
  Severities severities;
  bool all_rules_ran = false;  ///< what a block may break, and does not, is told
};

/// What the sheet says, and before it the project. Rules that are not known are errors.
Severities severities_of(sheet::Sheet const& sheet, sheet::Project const* project, Diagnostics& faults);

/// Gives each message its severity, and takes out those that are switched off or that a block may have, with the
/// reason that it gives. An error of the program stays one.
Diagnostics settled(std::vector<Finding> found, sheet::Sheet const& sheet, Settings const& settings);

}  // namespace factsheet::check
