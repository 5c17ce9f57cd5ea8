#include "output/pdf/pass/structure.h"

#include "output/fault.h"
#include "output/pdf/pass/links.h"
#include "output/pdf/pass/pass.h"
#include "output/pdf/structure_names.h"
#include "output/pdf/structure_tree.h"

#include <optional>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

class StructureWriter {
 public:
  StructureWriter(Pass& pass, Annotations& annotations)
      : pass_(pass),
        annotations_(annotations),
        kids_(order_kids(pass.document, pass.drawing)),
        contents_(pass.pages.size()) {}

  void write() {
    Object tree = pass_.pdf.makeIndirectObject(pdf_dictionary({{"/Type", pdf_name("StructTreeRoot")}}));
    tree.replaceKey("/K", element(0, tree));
    write_parents(tree);
    if (ids_.getArrayNItems() > 0) {
      tree.replaceKey("/IDTree", pass_.pdf.makeIndirectObject(pdf_dictionary({{"/Names", ids_}})));
    }
    Object root = pass_.pdf.getRoot();
    root.replaceKey("/StructTreeRoot", tree);
    root.replaceKey("/MarkInfo", pdf_dictionary({{"/Marked", Object::newBool(true)}}));
  }

 private:
  Object element(scene::NodeId id, Object const& parent) {
    scene::StructureNode const& node = pass_.document.nodes[static_cast<std::size_t>(id)];
    Object made =
        pass_.pdf.makeIndirectObject(pdf_dictionary({{"/S", pdf_name(scene::name(node.role))}, {"/P", parent}}));
    auto const page = first_page(id);
    add_texts(made, node);
    add_attributes(made, node, page);
    if (node.role == scene::Role::note) add_id(made);
    if (page) made.replaceKey("/Pg", pass_.pages[*page]);
    Object list = Object::newArray();
    for (StructureKid const& kid : kids_[static_cast<std::size_t>(id)]) {
      list.appendItem(std::visit(WriteKid{*this, made, page}, kid));
    }
    if (list.getArrayNItems() > 0) made.replaceKey("/K", list.getArrayNItems() == 1 ? list.getArrayItem(0) : list);
    return made;
  }

  struct WriteKid {
    StructureWriter& writer;
    Object& parent;
    std::optional<std::size_t> page;  ///< the parent's own

    Object operator()(ElementKid const& kid) const { return writer.element(kid.node, parent); }
    Object operator()(ContentKid const& kid) const {
      writer.contents_[kid.page].push_back(parent);
      Object id = pdf_integer(kid.content_id);
      if (kid.page == page) return id;
      return pdf_dictionary({{"/Type", pdf_name("MCR")}, {"/Pg", writer.pass_.pages[kid.page]}, {"/MCID", id}});
    }
    Object operator()(LinkKid const& kid) const {
      Object annotation = writer.annotations_.at({kid.page, kid.item});
      writer.link_parents_.emplace_back(annotation, parent);
      return pdf_dictionary({{"/Type", pdf_name("OBJR")}, {"/Obj", annotation}, {"/Pg", writer.pass_.pages[kid.page]}});
    }
  };

  /// Of its own contents; elements of elements alone need none.
  [[nodiscard]] std::optional<std::size_t> first_page(scene::NodeId id) const {
    for (StructureKid const& kid : kids_[static_cast<std::size_t>(id)]) {
      if (auto const* const content = std::get_if<ContentKid>(&kid)) return content->page;
    }
    return std::nullopt;
  }

  static void add_texts(Object& made, scene::StructureNode const& node) {
    if (node.role == scene::Role::figure && node.alt.empty()) {
      fail_internally(node.at, "a figure has no alternative text");
    }
    if (!node.alt.empty()) made.replaceKey("/Alt", pdf_text(node.alt));
    if (!node.language.empty()) made.replaceKey("/Lang", Object::newString(node.language));
  }

  void add_attributes(Object& made, scene::StructureNode const& node, std::optional<std::size_t> page) const {
    Object attributes = Object::newDictionary();
    if (node.role == scene::Role::list) {
      attributes =
          pdf_dictionary({{"/O", pdf_name("List")}, {"/ListNumbering", pdf_name(numbering_name(node.numbering))}});
    } else if (node.role == scene::Role::header_cell || node.role == scene::Role::data_cell) {
      add_cell_attributes(attributes, node);
    } else if (node.role == scene::Role::figure && node.bbox && page) {
      attributes = pdf_dictionary({{"/O", pdf_name("Layout")},
                                   {"/Placement", pdf_name("Block")},
                                   {"/BBox", pdf_rectangle(*node.bbox, pass_.page_height(*page))}});
    }
    if (!attributes.getKeys().empty()) made.replaceKey("/A", attributes);
  }

  static void add_cell_attributes(Object& attributes, scene::StructureNode const& node) {
    bool const heads = node.role == scene::Role::header_cell;
    if (!heads && node.column_span == 1) return;
    attributes.replaceKey("/O", pdf_name("Table"));
    if (heads) attributes.replaceKey("/Scope", pdf_name(node.scope == scene::Scope::row ? "Row" : "Column"));
    if (node.column_span != 1) attributes.replaceKey("/ColSpan", pdf_integer(node.column_span));
  }

  /// A note has an ID of its own (ISO 14289-1 §7.9). The digits keep the names of the tree in order.
  void add_id(Object& made) {
    Object id = Object::newString(fmt::format("note-{:04}", ids_.getArrayNItems() / 2 + 1));
    made.replaceKey("/ID", id);
    ids_.appendItem(id);
    ids_.appendItem(made);
  }

  /// Which element a piece of content or a link belongs to: pages first, then links.
  void write_parents(Object& tree) {
    Object numbers = Object::newArray();
    int key = 0;
    for (std::size_t page = 0; page < pass_.pages.size(); ++page, ++key) {
      numbers.appendItem(pdf_integer(key));
      numbers.appendItem(pass_.pdf.makeIndirectObject(Object::newArray(contents_[page])));
      pass_.pages[page].replaceKey("/StructParents", pdf_integer(key));
      pass_.pages[page].replaceKey("/Tabs", pdf_name("S"));
    }
    for (auto& [annotation, parent] : link_parents_) {
      numbers.appendItem(pdf_integer(key));
      numbers.appendItem(parent);
      annotation.replaceKey("/StructParent", pdf_integer(key++));
    }
    tree.replaceKey("/ParentTree", pass_.pdf.makeIndirectObject(pdf_dictionary({{"/Nums", numbers}})));
    tree.replaceKey("/ParentTreeNextKey", pdf_integer(key));
  }

  Pass& pass_;
  Annotations& annotations_;
  StructureKids kids_;
  std::vector<std::vector<Object>> contents_;            ///< elements by page and MCID
  std::vector<std::pair<Object, Object>> link_parents_;  ///< annotation and Link element
  Object ids_ = Object::newArray();
};

}  // namespace

void finish_structure(Pass& pass, Annotations& annotations) { StructureWriter(pass, annotations).write(); }

}  // namespace factsheet::output
