#include "expectations.h"
#include "sheet/compute/compute_figures.h"
#include "sheet/read/parse_data.h"
#include "targets.h"

namespace factsheet::fuzz {

void read_data(std::string_view input) {
  auto data = sheet::parse_data(file_of(input));
  expect_answer(data);
  if (data.value) expect_answer(sheet::compute_figures(*std::move(data.value)));
}

}  // namespace factsheet::fuzz
