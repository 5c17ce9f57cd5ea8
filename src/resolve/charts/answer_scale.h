// Answers that have an order: from "strongly disagree" to "strongly agree".
#pragma once
#include <string>
#include <vector>

namespace factsheet::resolve {

/// Whether these names, three at least, are steps of one answer scale in its order or from its end: one of the table of
/// languages, any between two such as "very easy" and "very hard", or marks from 0 or 1 on. "Don't know" may stand
/// behind them. Capitals do not matter.
bool is_answer_scale(std::vector<std::string> const& names);

}  // namespace factsheet::resolve
