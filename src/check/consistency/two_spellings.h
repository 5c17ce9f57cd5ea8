// One word that is written in two ways.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_two_spellings(Subject const& subject, Findings& to);

inline constexpr Rule two_spellings{"two-spellings", Severity::warning, find_two_spellings};

}  // namespace factsheet::check
