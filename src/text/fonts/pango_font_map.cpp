#include "text/fonts/pango_font_map.h"

#include <utility>

namespace factsheet::text {
namespace {

// The names are those that GLib's macro wants.
struct FactsheetFontMap {
  PangoFontMap parent;
  FontLists const* lists;
};
struct FactsheetFontMapClass {
  PangoFontMapClass parent;
};
G_DEFINE_TYPE(FactsheetFontMap, factsheet_font_map, PANGO_TYPE_FONT_MAP)

FontLists const& lists_of(PangoFontMap* map) { return *reinterpret_cast<FactsheetFontMap*>(map)->lists; }

PangoFont* load_font(PangoFontMap* map, PangoContext* /*context*/, PangoFontDescription const* wanted) {
  return static_cast<PangoFont*>(g_object_ref(lists_of(map).first(wanted)));
}

PangoFontset* load_fontset(PangoFontMap* map, PangoContext* /*context*/, PangoFontDescription const* wanted,
                           PangoLanguage* /*language*/) {
  return static_cast<PangoFontset*>(g_object_ref(lists_of(map).list(wanted)));
}

void list_families(PangoFontMap* /*map*/, PangoFontFamily*** families, int* count) {
  if (families != nullptr) *families = nullptr;
  *count = 0;
}

void factsheet_font_map_init(FactsheetFontMap* /*map*/) {}

void factsheet_font_map_class_init(FactsheetFontMapClass* type) {
  type->parent.load_font = load_font;
  type->parent.load_fontset = load_fontset;
  type->parent.list_families = list_families;
  type->parent.get_serial = [](PangoFontMap*) -> guint { return 1; };
}

}  // namespace

DescriptionHandle FontLists::describe(FontList const& fonts) {
  auto const [entry, fresh] = numbers_.try_emplace(fonts, static_cast<int>(entries_.size()));
  if (fresh) {
    PangoFontsetSimple* const made = pango_fontset_simple_new(pango_language_from_string("en"));
    for (PangoFont* font : fonts) {
      pango_fontset_simple_append(made, static_cast<PangoFont*>(g_object_ref(font)));
    }
    entries_.push_back({ObjectHandle<PangoFontset>(PANGO_FONTSET(made)), fonts.front()});
  }
  DescriptionHandle description(pango_font_description_new());
  pango_font_description_set_size(description.get(), entry->second);
  return description;
}

FontLists::Entry const& FontLists::entry(PangoFontDescription const* description) const {
  return entries_[static_cast<std::size_t>(pango_font_description_get_size(description))];
}

PangoFontset* FontLists::list(PangoFontDescription const* description) const {
  return entry(description).fontset.get();
}

PangoFont* FontLists::first(PangoFontDescription const* description) const { return entry(description).first; }

ObjectHandle<PangoFontMap> make_pango_font_map(FontLists const& lists) {
  auto* const made = static_cast<FactsheetFontMap*>(g_object_new(factsheet_font_map_get_type(), nullptr));
  made->lists = &lists;
  return ObjectHandle<PangoFontMap>(&made->parent);
}

}  // namespace factsheet::text
