// A number that is typed in a text, and is a figure of the data.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_typed_figure(Subject const& subject, Findings& to);

inline constexpr Rule typed_figure{"typed-figure", Severity::warning, find_typed_figure};

}  // namespace factsheet::check
