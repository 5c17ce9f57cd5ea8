// Shares of a pie that add up to a little more or less than 100.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_uneven_shares(Subject const& subject, Findings& to);

inline constexpr Rule uneven_shares{"uneven-shares", Severity::warning, find_uneven_shares};

}  // namespace factsheet::check
