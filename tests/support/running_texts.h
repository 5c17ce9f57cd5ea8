// The running texts of a sheet, for counting how their lines end.
#pragma once
#include "resolve/resolved_sheet.h"
#include "text/shaper.h"

#include <string>
#include <vector>

namespace factsheet::test {

/// What is a sentence or more, in order. Titles and labels are balanced, not broken to be full.
std::vector<std::string> running_texts(resolve::ResolvedSheet const& sheet);

/// One of them in Source Sans 3 at 10/14 pt, plain throughout.
text::Paragraph running_paragraph(std::string const& words, std::string const& language);

}  // namespace factsheet::test
