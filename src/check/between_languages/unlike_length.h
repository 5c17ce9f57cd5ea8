// A translation much longer or shorter than is usual.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_unlike_length(Subject const& subject, Findings& to);

inline constexpr Rule unlike_length{"unlike-length", Severity::warning, find_unlike_length};

}  // namespace factsheet::check
