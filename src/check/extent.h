// Which lines of a sheet a block takes.
#pragma once
#include "core/span.h"
#include "sheet/sheet.h"

#include <vector>

namespace factsheet::check {

/// From the block's key to the place after its last line.
struct Extent {
  sheet::Block const* block = nullptr;
  Position begin, end;

  [[nodiscard]] bool holds(Span const& at) const {
    return at.file == block->common.at.file && begin <= at.begin && at.begin < end;
  }
};

/// Of all blocks, each before those in it.
std::vector<Extent> extents_of(sheet::Sheet const& sheet);

}  // namespace factsheet::check
