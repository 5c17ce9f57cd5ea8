// A translation that is the original.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_untranslated(Subject const& subject, Findings& to);

inline constexpr Rule untranslated{"untranslated", Severity::warning, find_untranslated};

}  // namespace factsheet::check
