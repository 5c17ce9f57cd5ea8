// Whether words name a number already.
#pragma once
#include <string_view>

namespace factsheet {

/// Does `number` stand among the words, and not as a part of another: "7" and "7%" do in "7% of all", not in "17% of
/// all", "1,7% of all" or "70% of all"?
bool names_number(std::string_view words, std::string_view number);

}  // namespace factsheet
