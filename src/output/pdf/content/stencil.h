// Modules within a page's contents.
#pragma once
#include "scene/frame.h"
#include "scene/modules.h"

#include <string>

namespace factsheet::output {

/// Operators that paint the dark modules in the colour that is set: a stencil mask of one bit per module as an inline
/// image (ISO 32000-1 §8.9.6.2, §8.9.7), its top left corner at `at` with y downwards. Sets the matrix.
std::string stencil(scene::Modules const& modules, Point at);

/// The same as outlines, whose corners are counted in modules.
std::string filled_outlines(scene::Modules const& modules, Point at);

}  // namespace factsheet::output
