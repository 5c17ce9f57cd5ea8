// Text into boxes: paragraphs, and lists with their labels in front.
#pragma once
#include "layout/blocks/context.h"
#include "layout/boxes/box.h"

#include <optional>

namespace factsheet::layout {

/// A paragraph of its own element (`role`), or of the element around it (nullopt).
Box text_box(text::Paragraph paragraph, Length width, Context const& context,
             std::optional<scene::Role> role = scene::Role::p);
/// One-paragraph markup in a role's style. Empty source: nothing.
std::optional<Box> inline_box(SourceText const& source, resolve::TextRole role, Length width, Context const& context,
                              std::optional<scene::Role> element = scene::Role::p);
/// Paragraphs and lists, with gaps between.
Boxes markup_boxes(SourceText const& source, resolve::TextRole role, Length width, Context const& context);
void append(Boxes& to, Boxes more);

}  // namespace factsheet::layout
