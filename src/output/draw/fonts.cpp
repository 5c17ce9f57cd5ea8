#include "output/draw/fonts.h"

#include "output/draw/cairo_check.h"
#include "output/fault.h"

#include <algorithm>
#include <memory>

#include <freetype/freetype.h>

namespace factsheet::output {
namespace {

/// A FreeType face with a library of its own. Cairo keeps faces after their last use and lets them go from any thread;
/// faces of one library must not be closed by two threads at once.
class OpenFace {
 public:
  OpenFace(std::string const& path, Span const& at) {
    if (FT_Init_FreeType(&library_) != 0) fail_internally(at, "FreeType does not start");
    if (FT_New_Face(library_, path.c_str(), 0, &face_) != 0) {
      FT_Done_FreeType(library_);
      fail(at, "unreadable-font", "the font file \"" + path + "\" cannot be read",
           "check that it is a TrueType font and that you may read it");
    }
  }
  ~OpenFace() {
    FT_Done_Face(face_);
    FT_Done_FreeType(library_);
  }
  OpenFace(OpenFace const&) = delete;
  OpenFace& operator=(OpenFace const&) = delete;
  OpenFace(OpenFace&&) = delete;
  OpenFace& operator=(OpenFace&&) = delete;

  [[nodiscard]] FT_Face get() const { return face_; }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
};

FontFaceHandle make_face(std::string const& path, Span const& at) {
  static cairo_user_data_key_t const key{};
  auto open = std::make_unique<OpenFace>(path, at);
  FontFaceHandle made(cairo().ft_font_face_create_for_ft_face(open->get(), FT_LOAD_NO_HINTING));
  check(cairo().font_face_status(made.get()), at);
  check(cairo().font_face_set_user_data(made.get(), &key, open.get(),
                                        [](void* held) { delete static_cast<OpenFace*>(held); }),
        at);
  static_cast<void>(open.release());
  return made;
}

}  // namespace

int Font::opening(std::uint32_t glyph, std::string_view text) {
  auto& texts = texts_[glyph];
  auto found = std::find(texts.begin(), texts.end(), text);
  if (found == texts.end()) found = texts.insert(texts.end(), std::string(text));
  return static_cast<int>(found - texts.begin());
}

cairo_font_face_t* Font::face(int opening, Span const& at) {
  auto& held = faces_[opening];
  if (!held) held = make_face(path_, at);
  return held.get();
}

cairo_scaled_font_t* Font::scaled(int opening, Length size, Span const& at) {
  auto& held = scaled_[{opening, size.pt()}];
  if (held) return held.get();
  cairo_matrix_t font_matrix, page_matrix;
  cairo().matrix_init_scale(&font_matrix, size.pt(), size.pt());
  cairo().matrix_init_identity(&page_matrix);
  FontOptionsHandle const options(cairo().font_options_create());
  cairo().font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo().font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  ScaledFontHandle made(cairo().scaled_font_create(face(opening, at), &font_matrix, &page_matrix, options.get()));
  check(cairo().scaled_font_status(made.get()), at);
  held = std::move(made);
  return held.get();
}

Font& FontCache::font(scene::FontFace const& face) {
  Font*& known = by_address_[&face];
  if (known == nullptr) known = &fonts_.try_emplace(face.path, face.path).first->second;
  return *known;
}

}  // namespace factsheet::output
