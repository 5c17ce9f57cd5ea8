#include "output/pdf/structure_tree.h"

#include "output/fault.h"

#include <gtest/gtest.h>

namespace factsheet::output {
namespace {

using scene::Role;
using scene::Tag;

struct Describe {
  StructureKids const& kids;
  std::string operator()(ElementKid const& kid) const;
  std::string operator()(ContentKid const& kid) const {
    return std::to_string(kid.page) + "." + std::to_string(kid.content_id);
  }
  std::string operator()(LinkKid const& kid) const { return "link" + std::to_string(kid.item); }
};

std::string describe(StructureKids const& kids, scene::NodeId node) {
  std::string text = std::to_string(node) + "(";
  for (auto const& kid : kids[static_cast<std::size_t>(node)]) text += std::visit(Describe{kids}, kid) + " ";
  if (text.back() == ' ') text.pop_back();
  return text + ")";
}
std::string Describe::operator()(ElementKid const& kid) const { return describe(kids, kid.node); }

scene::Document document_with(std::vector<std::pair<Role, scene::NodeId>> const& nodes) {
  scene::Document document;
  for (auto const& [role, parent] : nodes) {
    scene::StructureNode node;
    node.role = role;
    node.parent = parent;
    document.nodes.push_back(node);
  }
  return document;
}

Mark mark(scene::NodeId node, int id) { return {Tag::of(node), id, {}, std::nullopt}; }

TEST(StructureTree, FollowsTheOrderOfDrawing) {
  auto const document =
      document_with({{Role::document, -1}, {Role::sect, 0}, {Role::p, 1}, {Role::p, 1}, {Role::h1, 0}});
  PdfDrawing drawing;
  drawing.pages = {{{mark(4, 0), mark(3, 1), mark(2, 2)}, {}, {}}, {{mark(3, 0)}, {}, {}}};
  EXPECT_EQ(describe(order_kids(document, drawing), 0), "0(4(0.0) 1(3(0.1 1.0) 2(0.2)))");
}

TEST(StructureTree, PutsLinksBehindTheirWords) {
  auto const document = document_with({{Role::document, -1}, {Role::p, 0}, {Role::link, 1}});
  PdfDrawing drawing;
  drawing.pages = {{{mark(1, 0), mark(2, 1), mark(1, 2)}, {}, {{2, 5, 2, {}}}}};
  EXPECT_EQ(describe(order_kids(document, drawing), 0), "0(1(0.0 2(0.1 link5) 0.2))");
}

TEST(StructureTree, KeepsEmptyCellsInTheirPlace) {
  auto const document = document_with({{Role::document, -1},
                                       {Role::table, 0},
                                       {Role::table_row, 1},
                                       {Role::data_cell, 2},
                                       {Role::data_cell, 2},
                                       {Role::data_cell, 2},
                                       {Role::p, 0}});
  PdfDrawing drawing;
  drawing.pages = {{{mark(3, 0), mark(5, 1)}, {}, {}}};
  EXPECT_EQ(describe(order_kids(document, drawing), 0), "0(1(2(3(0.0) 4() 5(0.1))))");
}

TEST(StructureTree, RefusesItemsOfNoElement) {
  auto const document = document_with({{Role::document, -1}, {Role::p, 0}});
  PdfDrawing drawing;
  drawing.pages = {{{mark(7, 0)}, {}, {}}};
  EXPECT_THROW(order_kids(document, drawing), Fault);
  drawing.pages = {{{mark(1, 0)}, {}, {{1, 0, 1, {}}}}};  // a link's area in a paragraph
  EXPECT_THROW(order_kids(document, drawing), Fault);
  EXPECT_THROW(order_kids(document_with({{Role::p, -1}}), drawing), Fault);
}

}  // namespace
}  // namespace factsheet::output
