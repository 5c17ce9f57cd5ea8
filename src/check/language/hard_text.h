// Running text that is hard to read.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_hard_text(Subject const& subject, Findings& to);

inline constexpr Rule hard_text{"hard-text", Severity::warning, find_hard_text};

}  // namespace factsheet::check
