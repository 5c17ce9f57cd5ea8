#include "scene/frame.h"

#include <cassert>
#include <utility>

namespace factsheet::scene {
namespace {

void move(StructureNode& node, Point by) {
  if (node.bbox) node.bbox->at = node.bbox->at + by;
}

}  // namespace

NodeId Frame::add_node(StructureNode node) {
  assert(node.parent < static_cast<NodeId>(nodes.size()));
  nodes.push_back(std::move(node));
  return static_cast<NodeId>(nodes.size()) - 1;
}

NodeId Frame::add_node(Role role, NodeId parent, Span at) {
  StructureNode node;
  node.role = role;
  node.parent = parent;
  node.at = std::move(at);
  return add_node(std::move(node));
}

void Frame::append(Frame other, Point at, NodeId under) {
  auto const first = static_cast<NodeId>(nodes.size());
  for (StructureNode& node : other.nodes) {
    node.parent = node.parent == no_node ? under : node.parent + first;
    move(node, at);
    nodes.push_back(std::move(node));
  }
  for (Item& item : other.items) {
    item.at = item.at + at;
    if (item.tag.node != no_node) item.tag.node += first;
    items.push_back(std::move(item));
  }
  for (Bookmark& bookmark : other.bookmarks) {
    bookmark.at = bookmark.at + at;
    bookmarks.push_back(std::move(bookmark));
  }
}

void Frame::graft(Frame const& other, Point at, NodeId under) {
  auto const shift = static_cast<NodeId>(nodes.size()) - 1;
  auto const here = [&](NodeId node) { return node == no_node ? no_node : node == 0 ? under : node + shift; };
  nodes.reserve(nodes.size() + other.nodes.size());
  for (std::size_t i = 1; i < other.nodes.size(); ++i) {
    nodes.push_back(other.nodes[i]);
    nodes.back().parent = here(nodes.back().parent);
    move(nodes.back(), at);
  }
  items.reserve(items.size() + other.items.size());
  for (Item const& item : other.items) {
    items.push_back(item);
    items.back().at = item.at + at;
    items.back().tag.node = here(item.tag.node);
  }
  for (Bookmark const& bookmark : other.bookmarks) {
    bookmarks.push_back(bookmark);
    bookmarks.back().at = bookmark.at + at;
  }
}

void Document::add_page(Frame frame, double fullness) {
  if (nodes.empty()) {
    StructureNode root;
    root.role = Role::document;
    nodes.push_back(std::move(root));
  }
  auto const first = static_cast<NodeId>(nodes.size());
  auto const page = static_cast<int>(pages.size());
  for (StructureNode& node : frame.nodes) {
    node.parent = node.parent == no_node ? 0 : node.parent + first;
    nodes.push_back(std::move(node));
  }
  Page made{frame.size, std::move(frame.items), fullness, std::move(frame.parts)};
  for (Item& item : made.items) {
    if (item.tag.node != no_node) item.tag.node += first;
  }
  pages.push_back(std::move(made));
  for (Bookmark& bookmark : frame.bookmarks) {
    bookmark.page = page;
    bookmarks.push_back(std::move(bookmark));
  }
}

}  // namespace factsheet::scene
