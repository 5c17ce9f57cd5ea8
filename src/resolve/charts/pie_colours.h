// One colour for one label in the pies of a sheet.
#pragma once
#include "resolve/resolved_sheet.h"

namespace factsheet::resolve {

/// Pies that have a label in common have one colour for each of their labels, as far as the theme has colours for all
/// and neighbours can be told apart; otherwise each has its colours by size. Pies of other labels on the same page have
/// shades of a colour that is still free there, the quiet one of the theme being the last, so that no colour says two
/// things.
void match_pie_colours(std::vector<Page>& pages, Theme const& theme);

}  // namespace factsheet::resolve
