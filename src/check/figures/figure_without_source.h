// A figure or a series that the sheet shows and that says nowhere where it comes from.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_figure_without_source(Subject const& subject, Findings& to);

inline constexpr Rule figure_without_source{"figure-without-source", Severity::warning, find_figure_without_source};

}  // namespace factsheet::check
