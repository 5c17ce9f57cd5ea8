// A link whose words say nothing of where it leads.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_empty_link_text(Subject const& subject, Findings& to);

inline constexpr Rule empty_link_text{"empty-link-text", Severity::warning, find_empty_link_text};

}  // namespace factsheet::check
