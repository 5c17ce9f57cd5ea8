// The faces of a document as fonts of its PDF: composite ones whose codes are the numbers of the glyphs.
#pragma once
#include "output/copies/pdf_file.h"
#include "output/copies/recent.h"
#include "output/copies/truetype.h"
#include "scene/frame.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace factsheet::output {

/// What glyphs stand for, as UTF-16 in hexadecimal digits, in the order of the glyphs.
using TextsOfGlyphs = std::vector<std::pair<std::uint32_t, std::string>>;

/// False when the glyph stands for another text already.
bool add_text(TextsOfGlyphs& to, std::uint32_t glyph, std::string const& text);

/// A font file with some of its glyphs.
struct FontSubset {
  std::string name;  ///< of the face, behind six letters that tell subsets apart
  std::size_t size = 0;
  Bytes deflated;
};

/// The font files that were asked for, each read once, and what was made of them last.
class FontShelf {
 public:
  /// Null when it is no TrueType font.
  TrueType const* find(std::string const& path);
  /// Of a face that was found.
  FontSubset const& subset(std::string const& path, GlyphList const& glyphs, Deflater& deflater);
  /// The stream that tells what glyphs stand for, deflated.
  Bytes to_unicode(TextsOfGlyphs const& texts, Deflater& deflater);

 private:
  struct Shelved {
    std::optional<TrueType> face;
    Recent<GlyphList, FontSubset> subsets{16};
  };
  std::map<std::string, Shelved, std::less<>> fonts_;
  Recent<TextsOfGlyphs, Bytes> texts_{16};
};

/// Gathers what the pages of a document show, and writes the fonts that have it. A glyph that stands for two texts,
/// such as the hyphen at a line's end, is in two fonts of one file.
class FontWriter {
 public:
  FontWriter(FontShelf& shelf, Deflater& deflater) : shelf_(shelf), deflater_(deflater) {}

  /// The font that has these glyphs with these texts: a number for `write`.
  std::size_t use(std::string const& path, TrueType const& face, TextsOfGlyphs const& texts);
  /// The objects of the fonts, by their numbers.
  [[nodiscard]] std::vector<int> write(PdfFile& file) const;

 private:
  struct Font {
    std::string path;
    TrueType const* face;
    TextsOfGlyphs texts;
  };
  /// What the glyphs of each font stand for. Faces of one family number their glyphs alike, so they mostly share it.
  [[nodiscard]] std::vector<int> texts_by_font(PdfFile& file) const;
  [[nodiscard]] std::map<std::string, GlyphList> glyphs_by_path() const;

  FontShelf& shelf_;
  Deflater& deflater_;
  std::vector<Font> fonts_;
};

}  // namespace factsheet::output
