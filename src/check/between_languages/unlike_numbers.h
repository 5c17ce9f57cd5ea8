// Figures and numbers of a text that its translation lacks.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_unlike_numbers(Subject const& subject, Findings& to);

inline constexpr Rule unlike_numbers{"unlike-numbers", Severity::warning, find_unlike_numbers};

}  // namespace factsheet::check
