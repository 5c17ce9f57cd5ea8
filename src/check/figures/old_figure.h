// A figure, a series or a source of more than three years ago.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_old_figure(Subject const& subject, Findings& to);

inline constexpr Rule old_figure{"old-figure", Severity::warning, find_old_figure};

}  // namespace factsheet::check
