// A sheet that was last changed before the year of its data.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_updated_before_data(Subject const& subject, Findings& to);

inline constexpr Rule updated_before_data{"updated-before-data", Severity::warning, find_updated_before_data};

}  // namespace factsheet::check
