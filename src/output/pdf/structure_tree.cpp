#include "output/pdf/structure_tree.h"

#include "output/fault.h"

#include <algorithm>

namespace factsheet::output {
namespace {

bool is_cell(scene::StructureNode const& node) {
  return node.role == scene::Role::header_cell || node.role == scene::Role::data_cell;
}

class Builder {
 public:
  Builder(scene::Document const& document, PdfDrawing const& drawing)
      : nodes_(document.nodes), drawing_(drawing), kids_(nodes_.size()), hung_(nodes_.size(), false) {
    if (nodes_.empty() || nodes_[0].role != scene::Role::document) fail_internally({}, "the document has no root");
    hung_[0] = true;
  }

  StructureKids build() {
    for (std::size_t page = 0; page < drawing_.pages.size(); ++page) add_page(page);
    for (scene::NodeId id = 1; id < static_cast<scene::NodeId>(nodes_.size()); ++id) add_empty_cell(id);
    return std::move(kids_);
  }

 private:
  void add_page(std::size_t page) {
    Marks const& marks = drawing_.pages[page].marks;
    std::vector<LinkArea> const& links = drawing_.pages[page].links;
    auto link = links.begin();
    for (std::size_t i = 0; i < marks.size(); ++i) {
      for (; link != links.end() && link->after == i; ++link) add_link(page, *link);
      if (marks[i].tag.node != scene::no_node)
        add(marks[i].tag.node, ContentKid{page, marks[i].content_id}, marks[i].at);
    }
    for (; link != links.end(); ++link) add_link(page, *link);
  }

  void add_link(std::size_t page, LinkArea const& link) {
    if (link.node == scene::no_node || node(link.node, link.at).role != scene::Role::link) {
      fail_internally(link.at, "a link's area belongs to no link");
    }
    add(link.node, LinkKid{page, link.item}, link.at);
  }

  void add(scene::NodeId id, StructureKid kid, Span const& at) {
    hang(id, at);
    kids_[static_cast<std::size_t>(id)].push_back(kid);
  }

  /// Makes the node a kid of its parent when its first content comes, and so all the way up.
  void hang(scene::NodeId id, Span const& at) {
    scene::StructureNode const& child = node(id, at);
    if (hung_[static_cast<std::size_t>(id)]) return;
    if (child.parent < 0 || child.parent >= id) fail_internally(at, "an element of the structure has no parent");
    hang(child.parent, at);
    kids_[static_cast<std::size_t>(child.parent)].emplace_back(ElementKid{id});
    hung_[static_cast<std::size_t>(id)] = true;
  }

  /// A row has all its cells (ISO 14289-1 §7.5), also the one with nothing in it.
  void add_empty_cell(scene::NodeId id) {
    auto const index = static_cast<std::size_t>(id);
    if (hung_[index] || !is_cell(nodes_[index])) return;
    auto const row = static_cast<std::size_t>(nodes_[index].parent);
    if (!hung_.at(row)) return;
    auto const later = std::find_if(kids_[row].begin(), kids_[row].end(), [id](StructureKid const& kid) {
      auto const* const element = std::get_if<ElementKid>(&kid);
      return element != nullptr && element->node > id;
    });
    kids_[row].insert(later, ElementKid{id});
    hung_[index] = true;
  }

  [[nodiscard]] scene::StructureNode const& node(scene::NodeId id, Span const& at) const {
    if (id < 0 || id >= static_cast<scene::NodeId>(nodes_.size())) fail_internally(at, "an item has no element");
    return nodes_[static_cast<std::size_t>(id)];
  }

  std::vector<scene::StructureNode> const& nodes_;
  PdfDrawing const& drawing_;
  StructureKids kids_;
  std::vector<bool> hung_;
};

}  // namespace

StructureKids order_kids(scene::Document const& document, PdfDrawing const& drawing) {
  return Builder(document, drawing).build();
}

}  // namespace factsheet::output
