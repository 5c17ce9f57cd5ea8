// The words of a resolved sheet in reading order, taken from its texts and not from its pages.
#pragma once
#include "resolve/resolved_sheet.h"

#include <string>
#include <vector>

namespace factsheet::test {

/// Words are parted at spaces of any kind; markup is read, spelling is as the typography leaves it.
std::vector<std::string> words_of(std::string const& text);

/// All words that a reader should hear, block by block. Of footers that is the date, at the foot of the first page,
/// and, where its head has no title, the title, which comes first.
std::vector<std::string> words_of(resolve::ResolvedSheet const& sheet);

}  // namespace factsheet::test
