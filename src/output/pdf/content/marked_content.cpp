#include "output/pdf/content/marked_content.h"

#include <fmt/format.h>

namespace factsheet::output {

bool same(scene::Tag a, scene::Tag b) {
  return a.node == b.node && (a.node != scene::no_node || a.artifact == b.artifact);
}

std::string begin_marked(Mark const& mark, std::vector<scene::StructureNode> const& nodes) {
  if (mark.tag.node != scene::no_node) {
    auto const& node = nodes.at(static_cast<std::size_t>(mark.tag.node));
    return fmt::format("/{} <</MCID {}>> BDC\n", scene::name(node.role), mark.content_id);
  }
  switch (mark.tag.artifact) {
    case scene::Artifact::background:  // "background screens" are layout; Background itself is for whole pages
    case scene::Artifact::layout:
    case scene::Artifact::guide:
      return "/Artifact <</Type /Layout>> BDC\n";
    case scene::Artifact::header:
      return "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n";
    case scene::Artifact::footer:
      return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n";
  }
  return {};
}

}  // namespace factsheet::output
