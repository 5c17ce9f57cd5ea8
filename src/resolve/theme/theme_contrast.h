// Whether what a theme sets in its colours can be read, and which colours could.
#pragma once
#include "core/result.h"
#include "resolve/theme/theme.h"
#include "sheet/theme_file.h"

namespace factsheet::resolve {

/// Contrast of each text colour on each ground that it is used on, and of the parts of charts.
Diagnostics check_contrast(Theme const& theme, sheet::ThemeFile const& file);

/// The colour, darker or lighter by as little as makes its contrast with `other` enough, as "#4A5B6C"; empty: none
/// does.
std::string passing_colour(Colour const& colour, Colour const& other, double least);

/// What the contrast of the lines behind bars may be on their ground: seen, and never as loud as the bars (3:1).
constexpr double least_for_guides = 1.3;
constexpr double most_for_guides = 3.0;
/// A colour for these lines made of that of separators: with as much of the ground as keeps it quiet.
Colour quiet_guide(Colour const& separator, Colour const& ground);

}  // namespace factsheet::resolve
