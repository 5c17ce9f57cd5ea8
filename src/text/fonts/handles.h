// Owners of the C libraries' objects, so that each is given back whatever happens.
#pragma once
#include "core/releaser.h"

#include <memory>

#include <hb.h>
#include <pango/pango.h>

namespace factsheet::text {

using BlobHandle = std::unique_ptr<hb_blob_t, Releaser<hb_blob_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Releaser<hb_face_destroy>>;
using FontHandle = std::unique_ptr<hb_font_t, Releaser<hb_font_destroy>>;
using CharactersHandle = std::unique_ptr<hb_set_t, Releaser<hb_set_destroy>>;

/// An object of GLib's type system.
template <class T>
using ObjectHandle = std::unique_ptr<T, Releaser<g_object_unref>>;
using DescriptionHandle = std::unique_ptr<PangoFontDescription, Releaser<pango_font_description_free>>;
using AttributesHandle = std::unique_ptr<PangoAttrList, Releaser<pango_attr_list_unref>>;
using GlyphStringHandle = std::unique_ptr<PangoGlyphString, Releaser<pango_glyph_string_free>>;

inline void free_items(GList* items) {
  g_list_free_full(items, [](gpointer item) { pango_item_free(static_cast<PangoItem*>(item)); });
}
using ItemsHandle = std::unique_ptr<GList, Releaser<free_items>>;

}  // namespace factsheet::text
