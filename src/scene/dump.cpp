
#include "scene/dump.h"

#include "scene/modules.h"

#include <iterator>

#include <fmt/format.h>

namespace factsheet::scene {
namespace {

char const* name(Artifact artifact) {
  switch (artifact) {
    case Artifact::background:
      return "background";
    case Artifact::layout:
      return "layout";
    case Artifact::guide:
      return "guide";
    case Artifact::header:
      return "header";
    case Artifact::footer:
      return "footer";
  }
  return "?";
}

/// "Document/Sect/P", or the kind of artifact.
std::string role_path(std::vector<StructureNode> const& nodes, Tag tag) {
  if (tag.node == no_node) return name(tag.artifact);
  std::string path;
  for (NodeId id = tag.node; id != no_node; id = nodes[static_cast<std::size_t>(id)].parent) {
    auto const& node = nodes[static_cast<std::size_t>(id)];
    path = name(node.role) + (path.empty() ? "" : "/" + path);
  }
  return path;
}

struct Describe {
  std::string operator()(GlyphRun const& run) const {
    return fmt::format("text \"{}\" {:.2f}pt {} {} width {:.2f}", run.text, run.size.pt(),
                       run.face ? run.face->weight : 0, run.colour.name, run.advance.pt());
  }
  std::string operator()(Path const& path) const {
    std::string text = fmt::format("path of {}", path.segments.size());
    if (path.fill) text += " fill " + path.fill->colour.name;
    if (path.stroke) text += fmt::format(" stroke {} {:.2f}pt", path.stroke->colour.name, path.stroke->width.pt());
    return text;
  }
  std::string operator()(Modules const& modules) const {
    return fmt::format("{0}×{0} modules of {1:.2f}pt {2}", modules.side, modules.module.pt(), modules.colour.name);
  }
  std::string operator()(Image const& image) const {
    Crop const& crop = image.crop;
    std::string const part =
        crop.is_whole() ? std::string()
                        : fmt::format(" of {:.3f},{:.3f} {:.3f}×{:.3f}", crop.left, crop.top, crop.width, crop.height);
    return fmt::format("image {} {:.2f}×{:.2f}{}", image.file ? image.file->path : "", image.size.width.pt(),
                       image.size.height.pt(), part);
  }
  std::string operator()(Link const& link) const {
    return fmt::format("link {} \"{}\" {:.2f}×{:.2f}", link.uri, link.contents, link.size.width.pt(),
                       link.size.height.pt());
  }
};

std::string dump(std::vector<Item> const& items, std::vector<StructureNode> const& nodes) {
  std::string text;
  for (Item const& item : items) {
    fmt::format_to(std::back_inserter(text), "{:.2f},{:.2f} {} {}\n", item.at.x.pt(), item.at.y.pt(),
                   role_path(nodes, item.tag), std::visit(Describe{}, item.what));
  }
  return text;
}

}  // namespace

char const* name(Role role) {
  switch (role) {
    case Role::document:
      return "Document";
    case Role::sect:
      return "Sect";
    case Role::h1:
      return "H1";
    case Role::h2:
      return "H2";
    case Role::h3:
      return "H3";
    case Role::h4:
      return "H4";
    case Role::h5:
      return "H5";
    case Role::h6:
      return "H6";
    case Role::p:
      return "P";
    case Role::list:
      return "L";
    case Role::list_item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::list_body:
      return "LBody";
    case Role::table:
      return "Table";
    case Role::table_row:
      return "TR";
    case Role::header_cell:
      return "TH";
    case Role::data_cell:
      return "TD";
    case Role::figure:
      return "Figure";
    case Role::caption:
      return "Caption";
    case Role::block_quote:
      return "BlockQuote";
    case Role::link:
      return "Link";
    case Role::note:
      return "Note";
    case Role::span:
      return "Span";
  }
  return "?";
}

std::string dump(Frame const& frame) {
  return fmt::format("frame {:.2f}×{:.2f}\n", frame.size.width.pt(), frame.size.height.pt()) +
         dump(frame.items, frame.nodes);
}

std::string dump(Document const& document) {
  std::string text;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    text += fmt::format("page {} {:.2f} full\n", i + 1, document.pages[i].fullness);
    text += dump(document.pages[i].items, document.nodes);
  }
  return text;
}

}  // namespace factsheet::scene
