// Blocks around a chart: what was found, what was measured, the picture, and where it comes from.
#pragma once
#include "layout/blocks/context.h"
#include "layout/boxes/box.h"
#include "resolve/resolved_sheet.h"

namespace factsheet::layout {

/// What stands inside, at the width between the paddings: a stack.
Box build_content(resolve::Common const&, resolve::Pie const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Bar const&, Length width, Context const&);
Box build_content(resolve::Common const&, resolve::Pictogram const&, Length width, Context const&);

}  // namespace factsheet::layout
