// The step of the pass that finishes fonts.
#pragma once
#include "output/pdf/pass/pass.h"

namespace factsheet::output {

/// Fonts: all embedded, none of Type 3, each with a map to plain text.
void finish_fonts(Pass& pass);

}  // namespace factsheet::output
