// Words of another language than the text is to be in.
#pragma once
#include "check/rule.h"

namespace factsheet::check {

void find_wrong_language(Subject const& subject, Findings& to);

inline constexpr Rule wrong_language{"wrong-language", Severity::warning, find_wrong_language, false, true};

}  // namespace factsheet::check
