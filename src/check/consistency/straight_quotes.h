// Straight quotes in a sheet that has typographic ones, too.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_straight_quotes(Subject const& subject, Findings& to);

inline constexpr Rule straight_quotes{"straight-quotes", Severity::warning, find_straight_quotes};

}  // namespace factsheet::check
