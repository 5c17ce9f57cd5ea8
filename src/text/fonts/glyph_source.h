// What the setting of paragraphs asks of fonts. The program answers with font files, tests with letters of one width.
#pragma once
#include "core/result.h"
#include "core/text_style.h"
#include "scene/frame.h"
#include "text/fonts/handles.h"
#include "text/shaper.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

/// Number of a face in its source.
using FaceNumber = int;

/// A glyph relative to the left end of its text's baseline, in em, y downwards.
struct ShapedGlyph {
  std::uint32_t id = 0;
  double x = 0, y = 0;
};
struct ShapedCluster {
  int bytes = 0;
  int glyphs = 0;
  double advance = 0;  ///< em
  bool partable =
      false;           ///< the text can be parted before it, and both halves look as they do together but for kerning
  double kerning = 0;  ///< em of the advance that go when the text is parted behind it
};
/// A piece of text in one face, in logical order. It holds for every size.
struct ShapedText {
  std::vector<ShapedGlyph> glyphs;
  std::vector<ShapedCluster> clusters;
  double advance = 0;  ///< em
};

struct ShapeRequest {
  std::string_view text;
  FaceNumber face = 0;
  PangoScript script = PANGO_SCRIPT_LATIN;
  bool right_to_left = false;
  bool tabular_figures = false;
  std::string_view language;
};

/// Faces and their glyphs. Const and usable from several threads at once.
class GlyphSource {
 public:
  GlyphSource() = default;
  GlyphSource(GlyphSource const&) = delete;
  GlyphSource& operator=(GlyphSource const&) = delete;
  virtual ~GlyphSource() = default;

  /// The faces of a style in the order of its families, the text face first. The text face must be there in this
  /// very weight and slope, and each family must exist; a fallback family may lack the weight. Messages have no place.
  virtual Result<std::vector<FaceNumber>> faces(TextStyle const& style) const = 0;
  /// The first of them, without a word on what is amiss.
  virtual std::optional<FaceNumber> text_face(TextStyle const& style) const {
    auto const all = faces(style);
    return all.value && !all.value->empty() ? std::optional(all.value->front()) : std::nullopt;
  }
  virtual bool covers(FaceNumber face, char32_t character) const = 0;
  /// The face as Pango chooses it for characters. It lives as long as the source.
  virtual PangoFont* pango_font(FaceNumber face) const = 0;
  virtual std::shared_ptr<ShapedText const> shape(ShapeRequest const& request) const = 0;
  virtual std::shared_ptr<scene::FontFace const> face(FaceNumber face) const = 0;
  /// For type of 1 pt.
  virtual FontMetrics metrics(FaceNumber face) const = 0;
  /// From a glyph's origin to its ink, in em. A source without outlines knows none.
  virtual double left_bearing(FaceNumber /*face*/, std::uint32_t /*glyph*/) const { return 0; }
};

}  // namespace factsheet::text
