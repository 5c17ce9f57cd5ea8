// The text of a scalar, with the way from each of its characters back to the file.
#pragma once
#include "sheet/yaml/scan.h"

#include <string_view>

namespace factsheet::sheet {

/// Reads the scalar as YAML does. Escapes and folded line ends become pieces of their own.
SourceText scalar_text(SourceLines const& source, RawScalar const& raw);
/// The same of `text`, which has the lines of the source.
SourceText scalar_text(SourceLines const& source, std::string_view text, RawScalar const& raw);

}  // namespace factsheet::sheet
