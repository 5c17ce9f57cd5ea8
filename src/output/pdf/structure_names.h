// Names that the structure tree has for what the scene calls otherwise.
#pragma once
#include "scene/frame.h"

namespace factsheet::output {

/// "Disc" (ISO 32000-1 §14.8.5.5).
char const* numbering_name(scene::ListNumbering numbering);

}  // namespace factsheet::output
