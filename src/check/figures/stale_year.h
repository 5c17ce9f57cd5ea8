// A year in a text beside a figure of a later year.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_stale_year(Subject const& subject, Findings& to);

inline constexpr Rule stale_year{"stale-year", Severity::warning, find_stale_year};

}  // namespace factsheet::check
