// The one place that decides which of a colour's builds a profile prints.
#pragma once
#include "core/colour.h"
#include "output/output.h"

namespace factsheet::output {

/// Red, green and blue from 0 to 1, as Cairo takes them.
struct Ink {
  double red = 0, green = 0, blue = 0;
};

Ink ink(Colour const& colour, Profile profile);

}  // namespace factsheet::output
