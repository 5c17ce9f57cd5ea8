// A figure or a series of a data file that the sheet does not show.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_unshown_figure(Subject const& subject, Findings& to);

inline constexpr Rule unshown_figure{"unshown-figure", Severity::warning, find_unshown_figure, false, false, true};

}  // namespace factsheet::check
