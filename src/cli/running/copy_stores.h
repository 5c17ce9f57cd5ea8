// What the copies of one sheet have from one another.
#pragma once
#include "layout/pages/known_pieces.h"
#include "output/copies/copy_renderer.h"

namespace factsheet::cli {

/// Each keeps what follows from its input alone, so a copy has the same bytes whatever was made before it.
struct CopyStores {
  layout::LayoutStore layout;
  output::CopyRenderer renderer;
};

}  // namespace factsheet::cli
