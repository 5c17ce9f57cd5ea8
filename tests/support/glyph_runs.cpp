#include "support/glyph_runs.h"

#include "core/utf8.h"

#include <stdexcept>

#include <freetype/freetype.h>

namespace factsheet::test {
namespace {

class Face {
 public:
  explicit Face(std::string const& path) {
    if (FT_Init_FreeType(&library_) != 0 || FT_New_Face(library_, path.c_str(), 0, &face_) != 0) {
      throw std::runtime_error("no face in " + path);
    }
  }
  ~Face() { FT_Done_FreeType(library_); }
  Face(Face const&) = delete;
  Face& operator=(Face const&) = delete;

  [[nodiscard]] std::uint32_t glyph(char32_t character) const { return FT_Get_Char_Index(face_, character); }
  [[nodiscard]] double advance(std::uint32_t glyph) const {
    FT_Load_Glyph(face_, glyph, FT_LOAD_NO_SCALE);
    return static_cast<double>(face_->glyph->metrics.horiAdvance) / face_->units_per_EM;
  }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
};

}  // namespace

std::shared_ptr<scene::FontFace const> source_sans(std::string const& style) {
  auto face = std::make_shared<scene::FontFace>();
  face->path = FACTSHEET_SOURCE_DIR "/fonts/source-sans-3/SourceSans3_" + style + ".ttf";
  face->family = "Source Sans 3";
  return face;
}

scene::GlyphRun glyph_run(std::string const& text, double size_pt, Colour const& colour,
                          std::shared_ptr<scene::FontFace const> face) {
  Face const font(face->path);
  scene::GlyphRun run;
  run.size = Length::from_pt(size_pt);
  run.colour = colour;
  run.text = text;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const from = at;
    std::uint32_t const id = font.glyph(next_code_point(text, at));
    run.glyphs.push_back({id, {run.advance, Length{}}});
    run.clusters.push_back({static_cast<int>(at - from), 1});
    run.advance += run.size * font.advance(id);
  }
  run.face = std::move(face);
  return run;
}

}  // namespace factsheet::test
