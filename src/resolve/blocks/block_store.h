// Blocks that nothing of a row goes into: they are made once for all copies of a sheet.
#pragma once
#include "resolve/blocks/block_maker.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace factsheet::resolve {

/// For copies of one sheet, whose blocks are known by where they stand in memory.
class BlockStore {
 public:
  /// Forgets what was made when works had other numbers.
  void begin(Citations const& citations);
  /// The block as `maker` makes it, or as it was made for an earlier copy.
  Block make(sheet::Block const& block, BlockMaker const& maker);

 private:
  struct Known {
    Block block;
    PageNumbers pages;  ///< that its texts name
  };
  std::vector<std::string> works_;
  std::map<std::pair<sheet::Block const*, std::string>, Known> known_;  ///< by language
};

}  // namespace factsheet::resolve
