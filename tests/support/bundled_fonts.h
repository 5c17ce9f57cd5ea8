// The fonts that come with the program, opened once for all tests of an executable.
#pragma once
#include "core/text_style.h"
#include "text/shaper.h"

#include <memory>
#include <string>
#include <vector>

namespace factsheet::test {

/// The font files of fonts/, in a fixed order.
std::vector<std::string> bundled_font_files();
std::shared_ptr<text::Shaper const> bundled_shaper();
/// A style in the family; 10/14 pt.
TextStyle bundled_style(std::string const& family = "Source Sans 3", double size = 10, double leading = 14);

}  // namespace factsheet::test
