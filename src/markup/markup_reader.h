// From cmark's tree to the markup that a text may have; everything else is a fault at its place.
#pragma once
#include "core/result.h"
#include "markup/markup.h"

namespace factsheet::text {

/// `one_paragraph`: lists and further paragraphs are faults.
Result<Markup> read_markup(SourceText const& source, bool one_paragraph);

}  // namespace factsheet::text
