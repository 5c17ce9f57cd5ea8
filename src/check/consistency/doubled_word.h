// A word that was typed twice.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_doubled_word(Subject const& subject, Findings& to);

inline constexpr Rule doubled_word{"doubled-word", Severity::warning, find_doubled_word};

}  // namespace factsheet::check
