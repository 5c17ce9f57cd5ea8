// Text into lines: shaped once through Pango, broken over the whole paragraph.
#pragma once
#include "core/result.h"
#include "core/text_style.h"
#include "markup/markup.h"
#include "scene/frame.h"
#include "text/lines/paragraph.h"

#include <memory>
#include <string>
#include <vector>

namespace factsheet::text {

/// A run on a line, its GlyphRun starting `x` right of the block's left edge.
struct PlacedRun {
  scene::GlyphRun glyphs;
  Length x;
  std::size_t run = 0;  ///< index into Paragraph::runs
};
struct TextLine {
  std::vector<PlacedRun> runs;  ///< logical order
  Length width;                 ///< without space at the end
  Length baseline;              ///< from the top of the block
  Length left;                  ///< where its ink begins, from the block's left edge: what alignment adds
  bool hyphenated = false;      ///< ends in a hyphen that the line break put there
};

/// A set paragraph. Its height is the sum of the leadings; the first baseline stands where the face's ascent, centred
/// in the leading, puts it.
struct TextBlock {
  std::vector<TextLine> lines;
  Size size;  ///< width of the widest line, height of all
  Length first_baseline;
  Length last_baseline;
  std::vector<StyledRun> runs;  ///< without text: link, language and place of each run
  std::string language;
};

struct FontMetrics {
  Length ascent, descent, cap_height, x_height;
};

/// Measures text and breaks lines. Made once, const, usable from several threads at once.
class Shaper {
 public:
  virtual ~Shaper() = default;
  /// Lines no wider than `width`. A word that is wider than the line breaks at a hyphenation point, then anywhere.
  /// Missing glyphs are diagnostics with character, code point and place.
  virtual Result<TextBlock> set(Paragraph const& paragraph, Length width) const = 0;
  /// The same lines and messages without glyphs: the lines and the block have no runs. A layout measures a paragraph
  /// at several sizes and draws it at one, and the glyphs cost the most.
  virtual Result<TextBlock> measure(Paragraph const& paragraph, Length width) const { return set(paragraph, width); }
  /// Width of the paragraph on one line.
  virtual Length natural_width(Paragraph const& paragraph) const = 0;
  /// Width of its longest part that cannot be broken.
  virtual Length longest_word(Paragraph const& paragraph) const = 0;
  virtual FontMetrics metrics(TextStyle const& style) const = 0;
  /// Air between the origin and the ink of the paragraph's first glyph, by which large type is hung out so that its
  /// edge is that of the text below. Negative when the ink reaches out. A shaper without outlines knows none.
  virtual Length left_bearing(Paragraph const& /*paragraph*/) const { return {}; }
};

/// Where the faces are. Nothing of the system's fonts is seen.
struct FontSources {
  std::vector<std::string> font_files;
};
/// Opens the faces. A file that is no font is an error; so is a variable font.
Result<std::shared_ptr<Shaper const>> make_shaper(FontSources const& sources);

}  // namespace factsheet::text
