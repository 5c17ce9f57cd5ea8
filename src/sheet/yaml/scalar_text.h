// The text of a scalar, with the way from each of its characters back to the file.
#pragma once
#include "sheet/yaml/scan.h"

namespace factsheet::sheet {

/// Reads the scalar as YAML does. Escapes and folded line ends become pieces of their own.
SourceText scalar_text(SourceLines const& source, RawScalar const& raw);

}  // namespace factsheet::sheet
