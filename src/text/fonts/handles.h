// Owners of the C libraries' objects, so that each is given back whatever happens.
#pragma once
#include <memory>

#include <hb.h>
#include <pango/pango.h>

namespace factsheet::text {

/// Calls `Free` on the pointer.
template <auto Free>
struct Release {
  template <class T>
  void operator()(T* handle) const {
    Free(handle);
  }
};

using BlobHandle = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Release<hb_font_destroy>>;
using CharactersHandle = std::unique_ptr<hb_set_t, Release<hb_set_destroy>>;

/// An object of GLib's type system.
template <class T>
using ObjectHandle = std::unique_ptr<T, Release<g_object_unref>>;
using DescriptionHandle = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using AttributesHandle = std::unique_ptr<PangoAttrList, Release<pango_attr_list_unref>>;
using GlyphStringHandle = std::unique_ptr<PangoGlyphString, Release<pango_glyph_string_free>>;

inline void free_items(GList* items) {
  g_list_free_full(items, [](gpointer item) { pango_item_free(static_cast<PangoItem*>(item)); });
}
using ItemsHandle = std::unique_ptr<GList, Release<free_items>>;

}  // namespace factsheet::text
