// Callouts: a figure or a word set large, its unit, and the sentence that runs on from it.
#pragma once
#include "layout/blocks/context.h"
#include "layout/boxes/box.h"
#include "resolve/resolved_sheet.h"

namespace factsheet::layout {

/// What stands inside, at the width between the paddings: a stack.
Box build_content(resolve::Common const&, resolve::Callout const&, Length width, Context const&);

/// A figure set as large as the width allows with its unit on the same baseline, as one paragraph's first line.
/// Nothing that fits at the smallest size is an error.
Boxes figure_boxes(resolve::Common const& common, SourceText const& figure, SourceText const& unit, bool words,
                   Length width, Context const& context);
/// The boxes of a figure with the block's text below, of which the first paragraph is one with the figure to who hears
/// them.
Boxes figure_with_sentence(resolve::Common const& common, Boxes figure, Length width, Context const& context);

}  // namespace factsheet::layout
