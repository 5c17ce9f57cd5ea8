// A prepared text in pieces of one run, face, script and direction: what can be shaped at once.
#pragma once
#include "core/diagnostic.h"
#include "text/fonts/glyph_source.h"
#include "text/fonts/itemising_context.h"
#include "text/lines/prepared_text.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace factsheet::text {

struct TextItem {
  std::size_t begin = 0, end = 0;  ///< bytes of the prepared text
  std::size_t run = 0;             ///< index into Paragraph::runs
  FaceNumber face = 0;
  PangoScript script = PANGO_SCRIPT_LATIN;
  int level = 0;  ///< of the bidirectional algorithm (UAX #9); odd: right to left
  /// Lowest level of the marks of direction before it. They are not drawn, but part what they stand between.
  std::optional<int> mark_level;
};

struct ItemisedText {
  std::vector<TextItem> items;  ///< in logical order, without gaps
  int base_level = 0;           ///< of the paragraph
};

/// Each letter takes the first face of its style that has it and its marks, spaces that of what they stand between. A
/// character that none has is an error at its place; it is set as the text face's empty box so that all faults are
/// found in one go. Empty when a style has no face.
ItemisedText itemise(PreparedText const& prepared, Paragraph const& paragraph, GlyphSource const& source,
                     ItemisingContexts const& contexts, Diagnostics& found);

}  // namespace factsheet::text
