#include "expectations.h"
#include "sheet/read/parse_theme.h"
#include "targets.h"

namespace factsheet::fuzz {

void read_a_theme(std::string_view input) { expect_answer(sheet::parse_theme(file_of(input))); }

}  // namespace factsheet::fuzz
