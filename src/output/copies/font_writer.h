// The faces of a document as fonts of its PDF: composite ones whose codes are the numbers of the glyphs.
#pragma once
#include "output/copies/pdf_file.h"
#include "output/copies/truetype.h"
#include "scene/frame.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace factsheet::output {

/// What glyphs stand for, as UTF-16 in hexadecimal digits.
using TextsOfGlyphs = std::map<std::uint32_t, std::string>;

/// The font files that were asked for, each read once.
class FontShelf {
 public:
  /// Null when it is no TrueType font.
  TrueType const* find(std::string const& path);

 private:
  std::map<std::string, std::optional<TrueType>, std::less<>> fonts_;
};

/// Gathers what the pages show, and writes the fonts that have it. A glyph that stands for two texts, such as the
/// hyphen at a line's end, is in two fonts of one file.
class FontWriter {
 public:
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

  std::vector<Font> fonts_;
};

}  // namespace factsheet::output
