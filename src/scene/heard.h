// What a screen reader says of a document, page by page, from its structure tree alone.
#pragma once
#include "scene/frame.h"

#include <string>
#include <vector>

namespace factsheet::scene {

/// For each page, a line for each paragraph, heading, item, row of a table and picture, with what a reader says before
/// it:
///
///     heading 2: How to cross
///     list of 2
///     • look left
///     table of 3 rows
///     on foot | 60%
///     picture: Bar chart. Highest value: on foot, 60%.
///
/// Words of a link stand in [brackets]; lines that are in another language say so.
std::vector<std::string> heard_pages(Document const& document);

}  // namespace factsheet::scene
