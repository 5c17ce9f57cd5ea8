// The structure tree in reading order, from the scene and the marks of the drawing.
#pragma once
#include "output/pdf/drawing.h"

#include <variant>
#include <vector>

namespace factsheet::output {

struct ElementKid {
  scene::NodeId node;
};
struct ContentKid {
  std::size_t page;
  int content_id;
};
struct LinkKid {
  std::size_t page;
  std::size_t item;
};
using StructureKid = std::variant<ElementKid, ContentKid, LinkKid>;

/// Kids by node, in the order in which the items were drawn. Nodes without any content have no parent that names them,
/// except cells of a table, which stand in their row by their number.
using StructureKids = std::vector<std::vector<StructureKid>>;
StructureKids order_kids(scene::Document const& document, PdfDrawing const& drawing);

}  // namespace factsheet::output
