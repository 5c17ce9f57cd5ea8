// Percentages that do not say of what.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_bare_percentage(Subject const& subject, Findings& to);

inline constexpr Rule bare_percentage{"bare-percentage", Severity::warning, find_bare_percentage};

}  // namespace factsheet::check
