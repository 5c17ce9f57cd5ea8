// Readers who are addressed formally in one place and informally in another.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_mixed_address(Subject const& subject, Findings& to);

inline constexpr Rule mixed_address{"mixed-address", Severity::warning, find_mixed_address};

}  // namespace factsheet::check
