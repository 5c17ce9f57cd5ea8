// A number in the form of another language.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_foreign_number(Subject const& subject, Findings& to);

inline constexpr Rule foreign_number{"foreign-number", Severity::warning, find_foreign_number};

}  // namespace factsheet::check
