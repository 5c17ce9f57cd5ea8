// Blocks into boxes. The chrome (ground, padding, icon, Sect) is put around by build_block; what is inside comes from
// the file of its kind.
#pragma once
#include "layout/blocks/context.h"
#include "layout/boxes/box.h"

namespace factsheet::layout {

/// The title as a balanced heading that turns before the icon, with its bookmark; then the title gap.
/// `gap_below` false: without the gap.
Boxes title_boxes(resolve::Common const& common, Length width, Context const& context, bool gap_below = true);
/// What stands at the foot: a spring, a gap, and the source line (a Note); nothing without a source line.
Boxes cite_boxes(resolve::Common const& common, Length width, Context const& context);

/// The whole block for a cell of `width`: ground, padding, icon, Sect, content.
Box build_block(resolve::Block const& block, Length width, Context const& context);

}  // namespace factsheet::layout
