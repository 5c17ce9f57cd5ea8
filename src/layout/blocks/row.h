// Rows: blocks side by side on twelve columns.
#pragma once
#include "layout/blocks/context.h"
#include "layout/boxes/box.h"

#include <vector>

namespace factsheet::layout {

/// Blocks from left to right on 12 columns; a block that does not fit starts the next row. A row in which some block
/// has a smaller span than its words need becomes several.
std::vector<std::vector<resolve::Block const*>> flow_rows(resolve::Blocks const& blocks, int least_span = 1);
/// Some thirty letters, for the eye reads words in groups and not one by one: of the alphabet, whose mean letter is a
/// little wider than that of a text.
Length readable_measure(Context const& context);
/// The least span in which the text of a block has lines of some length, where the theme wants them; else 1.
int least_span(Length width, Context const& context);
/// A Columns of blocks that share height, the first baselines of their titles, and centre and size of their rings.
Box build_row(std::vector<resolve::Block const*> const& blocks, Length width, Context const& context);
/// Rows with gaps between, for blocks in a panel.
Boxes build_rows(resolve::Blocks const& blocks, Length width, Context const& context);

}  // namespace factsheet::layout
