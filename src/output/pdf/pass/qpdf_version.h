#pragma once
#include <string>

namespace factsheet::output {

std::string qpdf_version();

}  // namespace factsheet::output
