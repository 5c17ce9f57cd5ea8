// The words of a long text that changed.
#pragma once
#include <string>
#include <utility>

namespace factsheet::cli {

/// Of a text before and after, the words that differ with a few around them; "…" stands for what is the same.
std::pair<std::string, std::string> changed_words(std::string const& from, std::string const& to);

}  // namespace factsheet::cli
