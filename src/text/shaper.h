// Text into lines: shaped once through Pango, broken over the whole paragraph.
#pragma once
#include "core/result.h"
#include "core/text_style.h"
#include "markup/markup.h"
#include "scene/frame.h"

#include <memory>
#include <string>
#include <vector>

namespace factsheet::text {

/// A run of a paragraph as it is to be set.
struct StyledRun {
  std::string text;
  TextStyle style;
  std::string language;  ///< empty: the paragraph's
  std::string link;
  std::string link_contents;  ///< empty: the link's text
  int link_number = -1;       ///< runs of one link share it
  bool underline = true;      ///< of a link; not needed where its words or its place say that it is one
  Span at;
};

enum class Alignment { left, centre, right };

struct Paragraph {
  std::vector<StyledRun> runs;
  std::string language = "en";  ///< "nl" or "en"
  Alignment alignment = Alignment::left;
  bool hyphenate = true;        ///< never in headings
  bool balance = false;         ///< lines of about one length (headings, labels)
  bool avoid_last_word = true;  ///< no single word on the last line where it can be avoided
  bool runs_on = false;         ///< more of the same paragraph stands below: the last line ends in a space as well
};

/// Makes a paragraph of markup inlines: strong runs take `strong`, emphasised ones italic; links take `link_colour`.
Paragraph make_paragraph(Inlines const& inlines, TextStyle const& style, std::string const& language,
                         Colour const* link_colour = nullptr, Weight strong = Weight::bold);
Paragraph make_paragraph(std::string text, TextStyle const& style, std::string const& language, Span at = {});

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

/// Puts the lines into `frame` with the block's top left corner at `at`, as content of `node`: links become Link
/// elements with one Link area a line, other languages Span elements. (Alignment was applied by `set`, within its
/// width.)
void place(TextBlock block, scene::Frame& frame, Point at, scene::Tag tag);

/// Where the faces and hyphenation patterns are. Nothing of the system's fonts is seen.
struct FontSources {
  std::vector<std::string> font_files;
  std::string hyphenation_folder = "/usr/share/hyphen";
};
/// Opens the faces. A file that is no font is an error; so is a variable font.
Result<std::shared_ptr<Shaper const>> make_shaper(FontSources const& sources);

}  // namespace factsheet::text
