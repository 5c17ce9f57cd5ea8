// Owners of cmark's objects.
#pragma once
#include <memory>

#include <cmark.h>

namespace factsheet::text {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using DocumentHandle = std::unique_ptr<cmark_node, FreeNode>;

}  // namespace factsheet::text
