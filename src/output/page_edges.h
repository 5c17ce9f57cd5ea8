// Whether everything lies on the paper.
#pragma once
#include "core/diagnostic.h"
#include "output/output.h"
#include "scene/frame.h"

namespace factsheet::output {

/// An error for each text, code, picture or drawing that reaches past the trim, or that stands nearer to it than the
/// profile can print: 5 mm for the press, whose cut can be off, and for a copier, which does not reach the edge. What
/// is meant to bleed reaches past the trim by the whole bleed, and is told when it does not.
Diagnostics check_edges(scene::Document const& document, Profile profile);

}  // namespace factsheet::output
