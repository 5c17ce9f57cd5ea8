#include "output/copies/structure_writer.h"

#include "core/web_address.h"
#include "output/copies/pdf_text.h"
#include "output/fault.h"
#include "output/pdf/link_places.h"
#include "output/pdf/structure_names.h"
#include "output/pdf/structure_tree.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

std::string place_of(TaggedFile const& to, scene::Bookmark const& bookmark) {
  auto const page = static_cast<std::size_t>(bookmark.page);
  std::string place = "[";
  append_reference(place, to.pages.at(page));
  place += " /XYZ 0 ";
  append_number(place, (to.document.pages[page].size.height - bookmark.at.y).pt());
  return place + " null]";
}

class TreeWriter {
 public:
  TreeWriter(TaggedFile& to, LinkObjects const& links)
      : to_(to), links_(links), kids_(order_kids(to.document, to.drawing)), contents_(to.pages.size()) {}

  int write() {
    root_ = to_.file.reserve();
    parents_ = to_.file.reserve();
    next_key_ = static_cast<int>(to_.pages.size());
    int const document = write_element(0, root_);
    std::string tree = fmt::format("<</Type /StructTreeRoot /K {} 0 R /ParentTree {} 0 R /ParentTreeNextKey {}",
                                   document, parents_, next_key_);
    if (!ids_.empty()) tree += fmt::format(" /IDTree <</Names [{}]>>", ids_);
    to_.file.put(root_, tree + ">>");
    to_.file.put(parents_, "<</Nums [" + numbers() + "]>>");
    return root_;
  }

 private:
  int write_element(scene::NodeId id, int parent) {
    scene::StructureNode const& node = to_.document.nodes[static_cast<std::size_t>(id)];
    int const object = to_.file.reserve();
    auto const page = first_page(id);
    constexpr std::size_t usual_length = 200;
    std::string body;
    body.reserve(usual_length);
    body += "<</S /";
    body += scene::name(node.role);
    body += " /P ";
    append_reference(body, parent);
    add_texts(body, node);
    add_attributes(body, node, page);
    if (node.role == scene::Role::note) add_id(body, object);
    if (page) {
      body += " /Pg ";
      append_reference(body, to_.pages[*page]);
    }
    add_kids(body, id, object, page);
    body += ">>";
    to_.file.put(object, std::move(body));
    return object;
  }

  void add_kids(std::string& body, scene::NodeId id, int object, std::optional<std::size_t> page) {
    auto const& kids = kids_[static_cast<std::size_t>(id)];
    if (kids.empty()) return;
    body += kids.size() == 1 ? " /K " : " /K [";
    for (std::size_t i = 0; i < kids.size(); ++i) {
      if (i > 0) body += ' ';
      std::visit(AddKid{*this, body, object, page}, kids[i]);
    }
    if (kids.size() > 1) body += ']';
  }

  struct AddKid {
    TreeWriter& tree;
    std::string& body;
    int parent;
    std::optional<std::size_t> page;  ///< the parent's own

    void operator()(ElementKid const& kid) const { append_reference(body, tree.write_element(kid.node, parent)); }
    void operator()(ContentKid const& kid) const {
      tree.contents_[kid.page].push_back(parent);
      if (kid.page == page) return append_integer(body, kid.content_id);
      body += "<</Type /MCR /Pg ";
      append_reference(body, tree.to_.pages[kid.page]);
      body += " /MCID ";
      append_integer(body, kid.content_id);
      body += ">>";
    }
    void operator()(LinkKid const& kid) const {
      int const annotation = tree.links_.by_item.at({kid.page, kid.item});
      tree.write_link(kid, annotation, parent);
      body += fmt::format("<</Type /OBJR /Obj {} 0 R /Pg {} 0 R>>", annotation, tree.to_.pages[kid.page]);
    }
  };

  void write_link(LinkKid const& kid, int annotation, int parent) {
    scene::Item const& item = to_.document.pages[kid.page].items[kid.item];
    auto const& link = std::get<scene::Link>(item.what);
    constexpr int print_flag = 4;
    std::string body = "<</Type /Annot /Subtype /Link /Rect ";
    append_rectangle(body, {item.at, link.size}, to_.document.pages[kid.page].size.height);
    body += fmt::format(" /F {} /Border [0 0 0] /P {} 0 R /StructParent {} /Contents ", print_flag, to_.pages[kid.page],
                        next_key_);
    append_text(body, link.contents.empty() ? link.uri : link.contents);
    if (link.uri.starts_with('#')) {
      body += " /Dest " + place_of(to_, find_place(to_.document, link.uri, item.span));
    } else {
      body += " /A <</S /URI /URI ";
      append_bytes(body, ascii_address(link.uri));
      body += ">>";
    }
    body += ">>";
    to_.file.put(annotation, std::move(body));
    link_parents_ += fmt::format(" {} {} 0 R", next_key_++, parent);
  }

  /// Of its own contents; elements of elements alone need none.
  [[nodiscard]] std::optional<std::size_t> first_page(scene::NodeId id) const {
    for (StructureKid const& kid : kids_[static_cast<std::size_t>(id)]) {
      if (auto const* const content = std::get_if<ContentKid>(&kid)) return content->page;
    }
    return std::nullopt;
  }

  static void add_texts(std::string& body, scene::StructureNode const& node) {
    if (node.role == scene::Role::figure && node.alt.empty()) {
      fail_internally(node.at, "a figure has no alternative text");
    }
    if (!node.alt.empty()) {
      body += " /Alt ";
      append_text(body, node.alt);
    }
    if (!node.language.empty()) {
      body += " /Lang ";
      append_bytes(body, node.language);
    }
  }

  void add_attributes(std::string& body, scene::StructureNode const& node, std::optional<std::size_t> page) const {
    if (node.role == scene::Role::list) {
      body += fmt::format(" /A <</O /List /ListNumbering /{}>>", numbering_name(node.numbering));
    } else if (node.role == scene::Role::header_cell || node.role == scene::Role::data_cell) {
      add_cell_attributes(body, node);
    } else if (node.role == scene::Role::figure && node.bbox && page) {
      body += " /A <</O /Layout /Placement /Block /BBox ";
      append_rectangle(body, *node.bbox, to_.document.pages[*page].size.height);
      body += ">>";
    }
  }

  static void add_cell_attributes(std::string& body, scene::StructureNode const& node) {
    bool const heads = node.role == scene::Role::header_cell;
    if (!heads && node.column_span == 1) return;
    body += " /A <</O /Table";
    if (heads) body += node.scope == scene::Scope::row ? " /Scope /Row" : " /Scope /Column";
    if (node.column_span != 1) body += fmt::format(" /ColSpan {}", node.column_span);
    body += ">>";
  }

  /// A note has an ID of its own (ISO 14289-1 §7.9). The digits keep the names of the tree in order.
  void add_id(std::string& body, int object) {
    std::string const id = fmt::format("(note-{:04})", ++notes_);
    body += " /ID " + id;
    ids_ += fmt::format("{} {} 0 R ", id, object);
  }

  /// Which element a piece of content or a link belongs to: pages first, then links.
  [[nodiscard]] std::string numbers() const {
    std::string list;
    for (std::size_t page = 0; page < contents_.size(); ++page) {
      append_integer(list, static_cast<long long>(page));
      list += " [";
      for (int const element : contents_[page]) {
        append_reference(list, element);
        list += ' ';
      }
      list += "] ";
    }
    return list + link_parents_;
  }

  TaggedFile& to_;
  LinkObjects const& links_;
  StructureKids kids_;
  std::vector<std::vector<int>> contents_;  ///< elements by page and MCID
  std::string link_parents_, ids_;
  int root_ = 0, parents_ = 0, next_key_ = 0, notes_ = 0;
};

/// An entry of the outline, and those below it.
struct OutlineEntry {
  int object = 0, level = 0;
  std::size_t parent = 0;
  std::vector<std::size_t> kids;
  std::size_t all_below = 0;
  scene::Bookmark const* bookmark = nullptr;
};

std::vector<OutlineEntry> outline_entries(TaggedFile& to) {
  std::vector<OutlineEntry> entries(1);
  std::vector<std::size_t> open{0};
  for (scene::Bookmark const& bookmark : to.document.bookmarks) {
    if (bookmark.level <= 0) continue;
    while (entries[open.back()].level >= bookmark.level) open.pop_back();
    for (std::size_t const above : open) ++entries[above].all_below;
    entries[open.back()].kids.push_back(entries.size());
    entries.push_back({0, bookmark.level, open.back(), {}, 0, &bookmark});
    open.push_back(entries.size() - 1);
  }
  if (entries.size() > 1) {
    for (OutlineEntry& entry : entries) entry.object = to.file.reserve();
  }
  return entries;
}

}  // namespace

LinkObjects reserve_links(TaggedFile& to) {
  LinkObjects links;
  for (std::size_t page = 0; page < to.pages.size(); ++page) {
    links.by_page.emplace_back();
    for (LinkArea const& area : to.drawing.pages[page].links) {
      links.by_page.back().push_back(to.file.reserve());
      links.by_item.emplace(std::pair{page, area.item}, links.by_page.back().back());
    }
  }
  return links;
}

int write_structure(TaggedFile& to, LinkObjects const& links) { return TreeWriter(to, links).write(); }

int write_outline(TaggedFile& to) {
  std::vector<OutlineEntry> const entries = outline_entries(to);
  for (OutlineEntry const& entry : entries) {
    if (entries.size() == 1) break;
    std::string body = "<<";
    if (entry.bookmark == nullptr) {
      body += "/Type /Outlines";
    } else {
      body += "/Title ";
      append_text(body, entry.bookmark->title);
      body += fmt::format(" /Parent {} 0 R /Dest {}", entries[entry.parent].object, place_of(to, *entry.bookmark));
      auto const& kids = entries[entry.parent].kids;
      auto const self =
          std::find_if(kids.begin(), kids.end(), [&](std::size_t kid) { return &entries[kid] == &entry; });
      if (self != kids.begin()) body += fmt::format(" /Prev {} 0 R", entries[*std::prev(self)].object);
      if (std::next(self) != kids.end()) body += fmt::format(" /Next {} 0 R", entries[*std::next(self)].object);
    }
    if (!entry.kids.empty()) {
      body += fmt::format(" /First {} 0 R /Last {} 0 R /Count {}", entries[entry.kids.front()].object,
                          entries[entry.kids.back()].object, entry.all_below);
    }
    body += ">>";
    to.file.put(entry.object, std::move(body));
  }
  return entries.size() == 1 ? 0 : entries.front().object;
}

}  // namespace factsheet::output
