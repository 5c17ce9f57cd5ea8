// The box before an item of a list that can be ticked off.
#pragma once
#include "layout/blocks/context.h"
#include "layout/boxes/box.h"
#include "markup/markup.h"

namespace factsheet::layout {

/// How wide the box of a style is.
Length check_box_width(TextStyle const& style, Context const& context);
/// An outline as high as the capitals, on the first line's baseline; with a tick in it when it is ticked.
Box check_box(text::CheckBox state, TextStyle const& style, Span const& at, Context const& context);

}  // namespace factsheet::layout
