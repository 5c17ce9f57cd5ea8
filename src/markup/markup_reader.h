// From cmark's tree to the markup that a text may have; everything else is a fault at its place.
#pragma once
#include "core/result.h"
#include "markup/markup.h"

namespace factsheet::text {

/// What a text may hold; more is a fault.
enum class Extent { one_paragraph, paragraphs, paragraphs_and_lists };

Result<Markup> read_markup(SourceText const& source, Extent extent);

}  // namespace factsheet::text
