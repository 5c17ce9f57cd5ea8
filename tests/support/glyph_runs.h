// Text for a scene without a shaper: one glyph a character, side by side, from a bundled face.
#pragma once
#include "scene/frame.h"

#include <memory>
#include <string>

namespace factsheet::test {

/// Source Sans 3 from fonts/; `style` as in the file's name ("400Regular", "700Bold").
std::shared_ptr<scene::FontFace const> source_sans(std::string const& style = "400Regular");

/// A run with one cluster a character and the face's own advances.
scene::GlyphRun glyph_run(std::string const& text, double size_pt, Colour const& colour,
                          std::shared_ptr<scene::FontFace const> face = source_sans());

}  // namespace factsheet::test
