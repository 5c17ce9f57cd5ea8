// A whole YAML file as a tree.
#pragma once
#include "sheet/yaml/node.h"

#include <deque>
#include <memory>
#include <string>
#include <string_view>

namespace factsheet::sheet {

/// Owns the nodes. Those of an alias are shared, so that a tree of few nodes can stand for many: `root` is null where
/// they are more than the limit.
struct Tree {
  std::deque<Node> nodes;
  Node const* root = nullptr;
  bool incomplete = false;  ///< not all of the file could be read: what is missing cannot be told
  Diagnostics diagnostics;
};

/// Reads a YAML file. All that is wrong with it as YAML is in `diagnostics`; what could be read stands in the tree.
/// `recorded`, where given, is what `record_events` made of the same bytes; it spares most of the work.
Tree read_tree(std::shared_ptr<SourceFile const> const& file, std::string_view recorded = {});

/// What yaml-cpp says of a file that has no faults.
std::string record_events(std::shared_ptr<SourceFile const> const& file);

}  // namespace factsheet::sheet
