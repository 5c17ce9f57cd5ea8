// A source that no figure, series or block of the sheet names.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_uncited_source(Subject const& subject, Findings& to);

inline constexpr Rule uncited_source{"uncited-source", Severity::warning, find_uncited_source, false, false, true};

}  // namespace factsheet::check
