// Sources that texts cite in more than one way.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_two_citations(Subject const& subject, Findings& to);

inline constexpr Rule two_citations{"two-citations", Severity::warning, find_two_citations};

}  // namespace factsheet::check
