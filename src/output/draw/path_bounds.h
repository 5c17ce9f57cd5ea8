// How much of a page an item takes.
#pragma once
#include "scene/frame.h"

namespace factsheet::output {

/// The least rectangle around the points that a path passes through.
Rect path_bounds(scene::Path const& path, Point at);
/// Around a run's letters: from over the capitals to under the descenders.
Rect text_bounds(scene::GlyphRun const& run, Point at);

}  // namespace factsheet::output
