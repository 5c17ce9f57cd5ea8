// A translation with other paragraphs, list items or stress than the original.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_unlike_parts(Subject const& subject, Findings& to);

inline constexpr Rule unlike_parts{"unlike-parts", Severity::warning, find_unlike_parts};

}  // namespace factsheet::check
