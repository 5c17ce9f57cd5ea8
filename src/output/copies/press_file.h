// Pages for a print shop into a file that is PDF/X-1a:2003 (ISO 15930-4) or PDF/X-4 (ISO 15930-7).
#pragma once
#include "output/copies/tagged_file.h"

namespace factsheet::output {

std::string write_press_file(FileTask const& task, Surround const& around, Press const& press, Diagnostics& notes);

}  // namespace factsheet::output
