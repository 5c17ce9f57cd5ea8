// Answers that have an order: from "strongly disagree" to "strongly agree".
#pragma once
#include <string>
#include <vector>

namespace factsheet::resolve {

/// Whether these names, three at least, are steps of one known answer scale in its order or from its end; "don't know"
/// may stand behind them. Capitals do not matter.
bool is_answer_scale(std::vector<std::string> const& names);

}  // namespace factsheet::resolve
