#include "sheet/read/parse_data.h"
#include "support.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  factsheet::fuzz::expect_answer(factsheet::sheet::parse_data(factsheet::fuzz::file_of(data, size)));
  return 0;
}
