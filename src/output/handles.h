// Owners of what Cairo gives: it is given back, whichever way a function ends.
#pragma once
#include "core/releaser.h"
#include "output/draw/cairo_module.h"

#include <memory>

namespace factsheet::output {

template <auto release>
using CairoReleaser = ModuleReleaser<cairo, release>;

using SurfaceHandle = std::unique_ptr<cairo_surface_t, CairoReleaser<&Cairo::surface_destroy>>;
using ContextHandle = std::unique_ptr<cairo_t, CairoReleaser<&Cairo::destroy>>;
using FontFaceHandle = std::unique_ptr<cairo_font_face_t, CairoReleaser<&Cairo::font_face_destroy>>;
using ScaledFontHandle = std::unique_ptr<cairo_scaled_font_t, CairoReleaser<&Cairo::scaled_font_destroy>>;
using FontOptionsHandle = std::unique_ptr<cairo_font_options_t, CairoReleaser<&Cairo::font_options_destroy>>;
using GlyphsHandle = std::unique_ptr<cairo_glyph_t, CairoReleaser<&Cairo::glyph_free>>;

}  // namespace factsheet::output
