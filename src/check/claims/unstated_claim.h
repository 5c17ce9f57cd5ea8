// A heading that compares, above data that bear it out, without a claim that would tell when they no longer do.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_unstated_claim(Subject const& subject, Findings& to);

inline constexpr Rule unstated_claim{"unstated-claim", Severity::warning, find_unstated_claim};

}  // namespace factsheet::check
