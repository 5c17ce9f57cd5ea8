// A shaper without fonts: each character is half an em wide, so that tests can tell widths in their heads. Lines are
// broken by the program's own code.
#pragma once
#include "text/shaper.h"

#include <memory>

namespace factsheet::text {
class GlyphSource;
}

namespace factsheet::test {

/// Style for tests: `size` and `leading` in points; each character takes size / 2.
TextStyle fake_style(double size = 10, double leading = 14);

/// Knows every character but U+E000–U+F8FF, every family and every weight. Ascent 0.8 em, descent 0.2, cap height 0.7,
/// x-height 0.5. Glyph numbers are code points. It does not hyphenate unless told where the patterns are.
std::shared_ptr<text::Shaper const> make_fake_shaper();
std::shared_ptr<text::Shaper const> make_fake_shaper_that_hyphenates();

/// What it takes its letters from.
std::shared_ptr<text::GlyphSource const> make_fake_glyphs();

/// The words of each line as they would be extracted, one string a line; a hyphen that the break put there is "¬".
std::vector<std::string> lines_of(text::TextBlock const& block);

}  // namespace factsheet::test
