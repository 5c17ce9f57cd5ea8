#include "text/fonts/pango_font.h"

namespace factsheet::text {
namespace {

// The names are those that GLib's macro wants.
struct FactsheetFont {
  PangoFont parent;
  hb_font_t* shapes;
  Coverage const* coverage;
  hb_feature_t figures;
};
struct FactsheetFontClass {
  PangoFontClass parent;
};
G_DEFINE_TYPE(FactsheetFont, factsheet_font, PANGO_TYPE_FONT)

FactsheetFont* own(PangoFont* font) { return reinterpret_cast<FactsheetFont*>(font); }

PangoCoverage* coverage_of(PangoFont* font, PangoLanguage* /*language*/) {
  return static_cast<PangoCoverage*>(g_object_ref(own(font)->coverage->get()));
}

/// Pango asks only how wide the box is that stands for a character without a glyph.
void extents_of(PangoFont* font, PangoGlyph glyph, PangoRectangle* ink, PangoRectangle* logical) {
  if (ink != nullptr) *ink = {};
  if (logical == nullptr) return;
  *logical = {};
  if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) logical->width = hb_font_get_glyph_h_advance(own(font)->shapes, 0);
}

void features_of(PangoFont* font, hb_feature_t* features, guint size, guint* count) {
  if (*count < size) features[(*count)++] = own(font)->figures;
}

void factsheet_font_init(FactsheetFont* /*font*/) {}

void factsheet_font_class_init(FactsheetFontClass* type) {
  type->parent.describe = [](PangoFont*) { return pango_font_description_new(); };
  type->parent.get_coverage = coverage_of;
  type->parent.get_glyph_extents = extents_of;
  type->parent.get_features = features_of;
  type->parent.create_hb_font = [](PangoFont* font) { return hb_font_reference(own(font)->shapes); };
}

}  // namespace

ObjectHandle<PangoFont> make_pango_font(hb_font_t* shapes, Coverage const& coverage, bool tabular_figures) {
  auto* const made = static_cast<FactsheetFont*>(g_object_new(factsheet_font_get_type(), nullptr));
  made->shapes = shapes;
  made->coverage = &coverage;
  hb_tag_t const figures = tabular_figures ? HB_TAG('t', 'n', 'u', 'm') : HB_TAG('p', 'n', 'u', 'm');
  made->figures = {figures, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  ObjectHandle<PangoFont> font(&made->parent);
  // Pango keeps what it is given at the first call: before other threads ask.
  pango_font_get_hb_font(font.get());
  return font;
}

}  // namespace factsheet::text
