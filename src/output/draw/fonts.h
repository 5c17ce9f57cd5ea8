// Faces and sizes as Cairo wants them, for one rendering.
#pragma once
#include "core/length.h"
#include "core/span.h"
#include "output/handles.h"
#include "scene/frame.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factsheet::output {

/// A font file, opened as often as its glyphs need different texts.
///
/// A PDF font gives a glyph one text. Where a face uses one glyph for two characters (hyphen and soft hyphen, space and
/// no-break space), Cairo would wrap the second in an ActualText, behind which some readers drop the rest of the
/// paragraph. So the second text gets a second opening of the same file, which becomes a font of its own.
class Font {
 public:
  explicit Font(std::string path) : path_(std::move(path)) {}
  /// Which opening shows `glyph` as `text`: 0 for the first text that this glyph has in the document.
  int opening(std::uint32_t glyph, std::string_view text);
  /// The scaled font, unhinted, owned by this. A Fault at `at` when the file is no font.
  cairo_scaled_font_t* scaled(int opening, Length size, Span const& at);

 private:
  cairo_font_face_t* face(int opening, Span const& at);

  std::string path_;
  std::map<std::uint32_t, std::vector<std::string>> texts_;  ///< by glyph
  std::map<int, FontFaceHandle> faces_;
  std::map<std::pair<int, double>, ScaledFontHandle> scaled_;
};

/// The fonts of one rendering. Not shared between threads: each rendering has its own.
class FontCache {
 public:
  Font& font(scene::FontFace const& face);

 private:
  std::map<std::string, Font> fonts_;                   ///< by file
  std::map<scene::FontFace const*, Font*> by_address_;  ///< the quick way to them; never walked
};

}  // namespace factsheet::output
