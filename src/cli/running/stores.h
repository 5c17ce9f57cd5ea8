// What sheets have from one another.
#pragma once
#include "layout/pages/known_pieces.h"
#include "output/copies/copy_renderer.h"

#include <optional>

namespace factsheet::cli {

/// Each keeps what follows from its input alone, so a sheet has the same bytes whatever was made before it.
struct Stores {
  output::CopyRenderer renderer;
  std::optional<layout::LayoutStore> layout;  ///< for copies of one sheet
};

}  // namespace factsheet::cli
