// The steps of building a theme; used by build_theme alone.
#pragma once
#include "core/result.h"
#include "resolve/theme.h"

#include <map>
#include <string>

namespace factsheet::resolve {

using Inks = std::map<std::string, Colour, std::less<>>;

/// One theme of a theme and its ancestors, the eldest first: what a later file says takes the place of what an earlier
/// one says, key by key.
sheet::ThemeFile merge_themes(std::vector<sheet::ThemeFile> const& files);

/// The inks of a theme; a colour that is none, and too much ink, are errors.
Inks read_inks(sheet::ThemeFile const& file, Diagnostics& to);

/// The lengths of a theme; unknown and missing names and lengths that are none are errors.
Measures read_measures(sheet::ThemeFile const& file, Diagnostics& to);

/// Contrast of each text colour on each ground that it is used on, and of the parts of charts.
Diagnostics check_contrast(Theme const& theme, sheet::ThemeFile const& file);

/// What the contrast of the lines behind bars may be on their ground: seen, and never as loud as the bars (3:1).
constexpr double least_for_guides = 1.3;
constexpr double most_for_guides = 3.0;
/// A colour for these lines made of that of separators: with as much of the ground as keeps it quiet.
Colour quiet_guide(Colour const& separator, Colour const& ground);

/// An error at `at` that names what the theme lacks; nothing when `names` is empty.
void report_missing(Span const& at, std::string const& what, std::vector<std::string> const& names, Diagnostics& to);

}  // namespace factsheet::resolve
