// Stretches of a page's contents that belong to one element, or to none (ISO 32000-1 §14.6).
#pragma once
#include "output/pdf/drawing.h"

#include <string>
#include <vector>

namespace factsheet::output {

bool same(scene::Tag a, scene::Tag b);

/// "/P <</MCID 3>> BDC", which begins a mark.
std::string begin_marked(Mark const& mark, std::vector<scene::StructureNode> const& nodes);

}  // namespace factsheet::output
