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
/// Of the width as much as gives lines that the eye does not lose, of some 90 letters.
Length readable_width(SourceText const& source, resolve::TextRole role, Length width, Context const& context);
/// Paragraphs and lists, with gaps between, no wider than can be read.
Boxes markup_boxes(SourceText const& source, resolve::TextRole role, Length width, Context const& context);
void append(Boxes& to, Boxes more);

}  // namespace factsheet::layout
