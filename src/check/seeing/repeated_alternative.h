// An alternative text that repeats the heading.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_repeated_alternative(Subject const& subject, Findings& to);

inline constexpr Rule repeated_alternative{"repeated-alternative", Severity::warning, find_repeated_alternative};

}  // namespace factsheet::check
