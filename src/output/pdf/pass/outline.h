// The step of the pass that writes the outline.
#pragma once
#include "output/pdf/pass/pass.h"

namespace factsheet::output {

/// The outline from the bookmarks.
void finish_outline(Pass& pass);

/// The place of a bookmark as an explicit destination.
Object destination(Pass& pass, scene::Bookmark const& bookmark);

}  // namespace factsheet::output
