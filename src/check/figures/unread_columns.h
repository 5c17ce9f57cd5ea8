// Columns of numbers in a table that no series reads.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_unread_columns(Subject const& subject, Findings& to);

inline constexpr Rule unread_columns{"unread-columns", Severity::warning, find_unread_columns, false, false, true};

}  // namespace factsheet::check
