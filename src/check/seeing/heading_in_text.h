// Words in bold that stand for a heading, and are none for readers who cannot see.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_heading_in_text(Subject const& subject, Findings& to);

inline constexpr Rule heading_in_text{"heading-in-text", Severity::warning, find_heading_in_text};

}  // namespace factsheet::check
