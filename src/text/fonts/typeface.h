// A face of a font file, opened with HarfBuzz and set through Pango.
#pragma once
#include "core/result.h"
#include "text/fonts/coverage.h"
#include "text/fonts/glyph_source.h"
#include "text/fonts/handles.h"

#include <memory>
#include <string>

namespace factsheet::text {

/// A static TrueType face. Const after opening; several threads may shape with it at once.
class Typeface {
 public:
  /// A file that cannot be read, is no font, lacks TrueType outlines (which alone subset well in PDF) or is variable
  /// (Cairo 1.16 draws its default instance whatever the weight) is an error.
  static Result<std::shared_ptr<Typeface const>> open(std::string const& path);

  [[nodiscard]] std::shared_ptr<scene::FontFace const> const& face() const { return face_; }
  /// For type of 1 pt.
  [[nodiscard]] FontMetrics const& metrics() const { return metrics_; }
  [[nodiscard]] bool covers(char32_t character) const;
  [[nodiscard]] PangoFont* pango_font() const { return proportional_.get(); }
  /// From the glyph's origin to its ink, in em.
  [[nodiscard]] double left_bearing(std::uint32_t glyph) const;
  /// Shapes with kerning, ligatures and the letter forms of the language.
  [[nodiscard]] ShapedText shape(ShapeRequest const& request) const;

 private:
  FontHandle font_;
  std::unique_ptr<Coverage const> coverage_;
  ObjectHandle<PangoFont> proportional_, tabular_;  ///< with figures of several widths, of one
  double units_per_em_ = 1000;
  std::shared_ptr<scene::FontFace const> face_;
  FontMetrics metrics_;
};

}  // namespace factsheet::text
