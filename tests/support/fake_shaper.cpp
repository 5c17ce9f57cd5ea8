#include "support/fake_shaper.h"

#include "core/utf8.h"
#include "text/fonts/pango_font.h"
#include "text/lines/paragraph_shaper.h"

namespace factsheet::test {
namespace {

void collect_all_but_private(hb_set_t* characters) {
  hb_set_add_range(characters, 0x0, 0xDFFF);
  hb_set_add_range(characters, 0xF900, 0x2FFFF);
}

/// What Pango chooses wherever it looks for a character. Made once: a coverage takes one character at a time.
PangoFont* fake_pango_font() {
  static text::Coverage const coverage(collect_all_but_private);
  static text::ObjectHandle<PangoFont> const font = text::make_pango_font(hb_font_get_empty(), coverage, false);
  return font.get();
}

class FakeGlyphs final : public text::GlyphSource {
 public:
  FakeGlyphs() {
    auto face = std::make_shared<scene::FontFace>();
    face->family = "Fake";
    face_ = std::move(face);
  }

  Result<std::vector<text::FaceNumber>> faces(TextStyle const&) const override {
    return std::vector<text::FaceNumber>{0};
  }
  bool covers(text::FaceNumber, char32_t character) const override { return character < 0xE000 || character > 0xF8FF; }

  PangoFont* pango_font(text::FaceNumber) const override { return fake_pango_font(); }

  std::shared_ptr<text::ShapedText const> shape(text::ShapeRequest const& request) const override {
    auto shaped = std::make_shared<text::ShapedText>();
    std::vector<text::ShapedCluster> clusters;
    for (std::size_t at = 0; at < request.text.size();) {
      std::size_t const begin = at;
      char32_t const character = next_code_point(request.text, at);
      shaped->glyphs.push_back({character, shaped->advance, 0});
      shaped->clusters.push_back({static_cast<int>(at - begin), 1, 0.5, true});
      shaped->advance += 0.5;
    }
    if (request.right_to_left) {
      for (text::ShapedGlyph& glyph : shaped->glyphs) glyph.x = shaped->advance - 0.5 - glyph.x;
    }
    return shaped;
  }

  std::shared_ptr<scene::FontFace const> face(text::FaceNumber) const override { return face_; }
  text::FontMetrics metrics(text::FaceNumber) const override {
    return {Length::from_pt(0.8), Length::from_pt(0.2), Length::from_pt(0.7), Length::from_pt(0.5)};
  }

 private:
  std::shared_ptr<scene::FontFace const> face_;
};

}  // namespace

TextStyle fake_style(double size, double leading) {
  TextStyle style;
  style.families = std::make_shared<FontFamilies>(FontFamilies{"Fake"});
  style.size = Length::from_pt(size);
  style.leading = Length::from_pt(leading);
  return style;
}

std::shared_ptr<text::GlyphSource const> make_fake_glyphs() { return std::make_shared<FakeGlyphs>(); }

std::shared_ptr<text::Shaper const> make_fake_shaper() {
  return std::make_shared<text::ParagraphShaper>(make_fake_glyphs(), std::make_shared<text::Hyphenator>());
}

std::shared_ptr<text::Shaper const> make_fake_shaper_that_hyphenates() {
  return std::make_shared<text::ParagraphShaper>(make_fake_glyphs(), text::Hyphenator::of_all_languages());
}

std::vector<std::string> lines_of(text::TextBlock const& block) {
  std::vector<std::string> lines;
  for (text::TextLine const& line : block.lines) {
    std::string text;
    for (text::PlacedRun const& run : line.runs) text += run.glyphs.text == "\u00AD" ? "\u00AC" : run.glyphs.text;
    lines.push_back(std::move(text));
  }
  return lines;
}

}  // namespace factsheet::test
