// Where black may not be laid over what is below it.
#pragma once
#include "scene/frame.h"

namespace factsheet::output {

/// Black letters and areas overprint. Where the inks below and black together are more than the press takes, they are
/// given a black that knocks out.
void knock_out_of_heavy_inks(scene::Page& page);

}  // namespace factsheet::output
