#include "expectations.h"
#include "sheet/read/parse_sheet.h"
#include "targets.h"

namespace factsheet::fuzz {

void read_a_sheet(std::string_view input) { expect_answer(sheet::parse_sheet(file_of(input))); }

}  // namespace factsheet::fuzz
