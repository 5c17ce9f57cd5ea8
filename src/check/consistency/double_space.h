// Two spaces between words.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_double_space(Subject const& subject, Findings& to);

inline constexpr Rule double_space{"double-space", Severity::warning, find_double_space};

}  // namespace factsheet::check
