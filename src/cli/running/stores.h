// What sheets have from one another.
#pragma once
#include "layout/pages/known_pieces.h"
#include "output/copies/copy_renderer.h"
#include "resolve/blocks/block_store.h"

#include <optional>

namespace factsheet::cli {

/// For copies of one sheet.
struct CopyStore {
  resolve::BlockStore blocks;
  layout::LayoutStore layout;
};

/// Each keeps what follows from its input alone, so a sheet has the same bytes whatever was made before it.
struct Stores {
  output::CopyRenderer renderer;
  std::optional<CopyStore> copies;
};

}  // namespace factsheet::cli
