#include "text/fonts/typeface.h"

#include "text/fonts/glyph_reader.h"
#include "text/fonts/pango_font.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <hb-ot.h>

namespace factsheet::text {
namespace {

Diagnostic refuse(std::string const& path, std::string const& why, std::string const& help) {
  return error({}, "font-file", "the font \"" + path + "\" " + why, help);
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
  BlobHandle const table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

/// Does the directory of tables name one that is not in the file?
bool is_cut_off(hb_face_t* face) {
  std::array<hb_tag_t, 64> tags{};
  unsigned int count = tags.size();
  hb_face_get_table_tags(face, 0, &count, tags.data());
  return !std::all_of(tags.begin(), tags.begin() + count, [&](hb_tag_t tag) { return has_table(face, tag); });
}

std::string name(hb_face_t* face, hb_ot_name_id_t id) {
  std::array<char, 256> text{};
  unsigned int size = text.size();
  hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &size, text.data());
  return {text.data(), size};
}

std::string family_of(hb_face_t* face) {
  std::string const typographic = name(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
  return typographic.empty() ? name(face, HB_OT_NAME_ID_FONT_FAMILY) : typographic;
}

std::optional<Diagnostic> fault_of(hb_face_t* face, std::string const& path) {
  static constexpr std::array<hb_tag_t, 8> needed = {
      HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
      HB_TAG('c', 'm', 'a', 'p'), HB_TAG('O', 'S', '/', '2'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't')};
  auto const is_there = [&](hb_tag_t tag) { return has_table(face, tag); };
  if (hb_face_get_glyph_count(face) == 0 || !std::all_of(needed.begin(), needed.end(), is_there) || is_cut_off(face)) {
    return refuse(path, "is damaged or not a font", "use the TrueType file (.ttf) as its maker publishes it");
  }
  if (hb_ot_var_has_data(face) != 0) {
    return refuse(path, "is a variable font", "use static files, one for each weight");
  }
  if (!has_table(face, HB_TAG('g', 'l', 'y', 'f'))) {
    return refuse(path, "has no TrueType outlines", "use the family's .ttf files in place of .otf");
  }
  return std::nullopt;
}

Length metric(hb_font_t* font, hb_ot_metrics_tag_t tag, double units_per_em) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &value);
  return Length::from_pt(value / units_per_em);
}

FontMetrics metrics_of(hb_font_t* font, double units_per_em) {
  FontMetrics metrics;
  metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, units_per_em);
  Length const descender = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, units_per_em);
  metrics.descent = Length::from_pt(std::abs(descender.pt()));
  metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, units_per_em);
  metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, units_per_em);
  return metrics;
}

scene::FontFace describe(hb_font_t* font, std::string const& path) {
  scene::FontFace face;
  face.path = path;
  face.family = family_of(hb_font_get_face(font));
  face.weight = static_cast<int>(std::lround(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)));
  face.italic =
      hb_style_get_value(font, HB_STYLE_TAG_ITALIC) > 0 || hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE) != 0;
  return face;
}

}  // namespace

Result<std::shared_ptr<Typeface const>> Typeface::open(std::string const& path) {
  BlobHandle const blob(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!blob) return refuse(path, "cannot be read", "check the path and the permissions of the file");
  FaceHandle const face(hb_face_create(blob.get(), 0));
  if (std::optional<Diagnostic> fault = fault_of(face.get(), path)) return *fault;
  auto made = std::make_shared<Typeface>();
  made->font_.reset(hb_font_create(face.get()));
  made->units_per_em_ = hb_face_get_upem(face.get());
  hb_font_make_immutable(made->font_.get());
  hb_face_t* const characters_of = face.get();
  made->coverage_ = std::make_unique<Coverage>(
      [characters_of](hb_set_t* characters) { hb_face_collect_unicodes(characters_of, characters); });
  made->proportional_ = make_pango_font(made->font_.get(), *made->coverage_, false);
  made->tabular_ = make_pango_font(made->font_.get(), *made->coverage_, true);
  made->face_ = std::make_shared<scene::FontFace>(describe(made->font_.get(), path));
  made->metrics_ = metrics_of(made->font_.get(), made->units_per_em_);
  return std::shared_ptr<Typeface const>(std::move(made));
}

double Typeface::left_bearing(std::uint32_t glyph) const {
  hb_glyph_extents_t extents{};
  if (hb_font_get_glyph_extents(font_.get(), glyph, &extents) == 0) return 0;
  return extents.x_bearing / units_per_em_;
}

bool Typeface::covers(char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font_.get(), character, &glyph) != 0 && glyph != 0;
}

ShapedText Typeface::shape(ShapeRequest const& request) const {
  PangoAnalysis analysis{};
  analysis.font = request.tabular_figures ? tabular_.get() : proportional_.get();
  analysis.level = request.right_to_left ? 1 : 0;
  analysis.script = static_cast<guint8>(request.script);
  analysis.language = pango_language_from_string(std::string(request.language).c_str());
  GlyphStringHandle const glyphs(pango_glyph_string_new());
  pango_shape_with_flags(request.text.data(), static_cast<int>(request.text.size()), nullptr, 0, &analysis,
                         glyphs.get(), PANGO_SHAPE_NONE);
  return read_glyphs(*glyphs, request, font_.get(), 1 / units_per_em_);
}

}  // namespace factsheet::text
