// A translation that leads elsewhere than the original.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_unlike_links(Subject const& subject, Findings& to);

inline constexpr Rule unlike_links{"unlike-links", Severity::warning, find_unlike_links};

}  // namespace factsheet::check
