// Holds a PDF against the requirements of PDF/X-1a:2003 (ISO 15930-4) and PDF/X-4 (ISO 15930-7), object by object.
#pragma once
#include <string>
#include <vector>

namespace factsheet::test {

enum class Pdfx { x1a, x4 };

/// What the file fails in, a sentence each; empty: nothing. Beside the standard, what this project asks of its own
/// press files: no structure or links in either, transparency in X-4 alone, and colours of process inks or of all
/// plates alone.
std::vector<std::string> pdfx_faults(std::string const& bytes, Pdfx standard);

}  // namespace factsheet::test
