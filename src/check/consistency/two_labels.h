// One fact with two labels.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_two_labels(Subject const& subject, Findings& to);

inline constexpr Rule two_labels{"two-labels", Severity::warning, find_two_labels};

}  // namespace factsheet::check
