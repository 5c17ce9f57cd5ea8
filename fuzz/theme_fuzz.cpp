#include "sheet/read/parse_theme.h"
#include "support.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  factsheet::fuzz::expect_answer(factsheet::sheet::parse_theme(factsheet::fuzz::file_of(data, size)));
  return 0;
}
