// The look at what Cairo made of an SVG.
#pragma once
#include "core/span.h"

#include <string>

namespace factsheet::output {

/// The contents of the one page of `pdf`, without the graphics states that set nothing. A Fault at `at`, with `path`
/// named, when the page holds more than plain paths.
std::string plain_content(std::string const& path, std::string const& pdf, Span const& at);

}  // namespace factsheet::output
