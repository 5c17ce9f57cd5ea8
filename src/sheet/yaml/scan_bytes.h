// The bytes of a file before anything else: size, encoding, characters that no text has. Internal to scan.cpp.
#pragma once
#include "sheet/yaml/scan.h"

namespace factsheet::sheet {

void scan_bytes(SourceLines const& source, Scan& scan);

}  // namespace factsheet::sheet
