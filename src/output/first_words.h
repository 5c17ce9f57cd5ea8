// A text as a message names it.
#pragma once
#include <string>

namespace factsheet::output {

/// Up to some 40 bytes of the text, cut between words, with "…" where there is more.
std::string first_words(std::string const& text);

}  // namespace factsheet::output
