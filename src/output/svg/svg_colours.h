// The colours of a drawing's contents, replaced one by one.
#pragma once
#include "output/draw/ink.h"

#include <functional>
#include <string>
#include <string_view>

namespace factsheet::output {

/// The operator that sets a colour, for a stroke or a fill.
using WriteColour = std::function<std::string(Ink const& colour, bool stroke)>;

/// The contents of a plain SVG (see svg.h) with each of its colours written anew.
std::string recolour(std::string_view content, WriteColour const& write);

}  // namespace factsheet::output
