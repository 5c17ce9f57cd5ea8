// Quotes: words and who said them, with the icon large at their left.
#pragma once
#include "layout/blocks/context.h"
#include "layout/boxes/box.h"
#include "resolve/resolved_sheet.h"

namespace factsheet::layout {

/// What stands inside, at the width between the paddings: a stack.
Box build_content(resolve::Common const&, resolve::Quote const&, Length width, Context const&);

}  // namespace factsheet::layout
