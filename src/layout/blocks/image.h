// A picture with its caption.
#pragma once
#include "layout/blocks/context.h"
#include "layout/boxes/box.h"
#include "resolve/resolved_sheet.h"

namespace factsheet::layout {

/// What stands inside, at the width between the paddings: a stack.
Box build_content(resolve::Common const&, resolve::Image const&, Length width, Context const&);

}  // namespace factsheet::layout
