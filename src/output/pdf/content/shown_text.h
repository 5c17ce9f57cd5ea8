// A run's glyphs, each with the letters it stands for.
#pragma once
#include "scene/frame.h"

#include <string>
#include <vector>

namespace factsheet::output {

struct ShownGlyph {
  scene::Glyph glyph;
  std::string text;
};

/// Gives every glyph of the run a text of its own, since a PDF font maps glyph by glyph: a cluster of as many glyphs as
/// letters (a letter with its mark) is paired off, a ligature keeps all its letters, surplus letters go with the first
/// glyph and surplus glyphs stand for a word joiner (U+2060), which is nothing to see or hear. Soft hyphens that are
/// not a cluster of their own were not used, and go; a no-break space, which has done its work, is a space.
std::vector<ShownGlyph> pair_glyphs_with_text(scene::GlyphRun const& run);

}  // namespace factsheet::output
