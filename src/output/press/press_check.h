// What a print shop would send back.
#pragma once
#include "core/diagnostic.h"
#include "scene/frame.h"

namespace factsheet::output {

/// Type under 7 pt and lines under 0.3 pt are errors; pictures with fewer than 300 pixels an inch, or with lines that
/// are too thin, are a warning. Each names its block.
Diagnostics check_press(scene::Document const& document);

}  // namespace factsheet::output
