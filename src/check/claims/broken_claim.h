// Words that the data no longer bear out.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_broken_claim(Subject const& subject, Findings& to);

inline constexpr Rule broken_claim{"broken-claim", Severity::error, find_broken_claim, true};

}  // namespace factsheet::check
