// The step of the pass that rewrites the contents of pages.
#pragma once
#include "output/pdf/pass/pass.h"

namespace factsheet::output {

/// Contents: marks become marked content, numbers of inks their builds.
void finish_contents(Pass& pass, ContentStyle const& style);

}  // namespace factsheet::output
