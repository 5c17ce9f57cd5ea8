#include "scene/heard.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include <fmt/format.h>

namespace factsheet::scene {
namespace {

/// A node or a stretch of text in the order in which they are met.
struct Kid {
  NodeId node = no_node;
  std::string text;
};

/// The tree of one page, in the order of its items.
class PageTree {
 public:
  PageTree(Document const& document, Page const& page) : document_(document) {
    for (Item const& item : page.items) {
      if (item.tag.node == no_node) continue;
      reach(item.tag.node);
      if (auto const* run = std::get_if<GlyphRun>(&item.what)) add_text(item.tag.node, *run);
    }
  }

  [[nodiscard]] std::vector<Kid> const& kids(NodeId node) const {
    static std::vector<Kid> const none;
    auto const found = kids_.find(node);
    return found == kids_.end() ? none : found->second;
  }

 private:
  /// Puts the node below its parents where it is met first.
  void reach(NodeId node) {
    if (node == no_node || !reached_.insert(node).second) return;
    NodeId const parent = document_.nodes.at(static_cast<std::size_t>(node)).parent;
    reach(parent);
    if (parent != node) kids_[parent].push_back({node, {}});
  }

  void add_text(NodeId node, GlyphRun const& run) {
    if (run.text == "\u00AD") return;
    auto& kids = kids_[node];
    if (kids.empty() || kids.back().node != no_node) kids.push_back({});
    kids.back().text += run.text;
  }

  Document const& document_;
  std::set<NodeId> reached_;
  std::map<NodeId, std::vector<Kid>> kids_;
};

class Speaker {
 public:
  Speaker(Document const& document, PageTree const& tree) : document_(document), tree_(tree) {}

  std::string speak() {
    say(0);
    return std::move(said_);
  }

 private:
  [[nodiscard]] StructureNode const& node(NodeId id) const { return document_.nodes.at(static_cast<std::size_t>(id)); }

  [[nodiscard]] std::size_t count(NodeId id, Role role) const {
    auto const& kids = tree_.kids(id);
    return static_cast<std::size_t>(std::count_if(
        kids.begin(), kids.end(), [&](Kid const& kid) { return kid.node != no_node && node(kid.node).role == role; }));
  }

  void line(std::string const& words) { said_ += words + '\n'; }

  static std::string trimmed(std::string words) {
    while (words.ends_with(' ')) words.pop_back();
    return words;
  }

  /// All words of the node as one text; pictures in it say what they are.
  [[nodiscard]] std::string words_in(NodeId id) const {
    auto const& here = node(id);
    std::string words = here.alt;
    for (Kid const& kid : tree_.kids(id)) {
      if (kid.node == no_node) {
        words += kid.text;
      } else {
        bool const apart = !words.empty() && words.back() != ' ' && starts_line(node(kid.node).role);
        words += (apart ? " " : "") + words_in(kid.node);
      }
    }
    if (here.role == Role::link) {
      std::string const inside = trimmed(words);
      words = "[" + inside + "]" + words.substr(inside.size());
    }
    return words;
  }

  static bool starts_line(Role role) { return role != Role::span && role != Role::link; }

  [[nodiscard]] std::string language_of(NodeId id) const {
    std::string const& own = node(id).language;
    return own.empty() ? "" : "(" + own + ") ";
  }

  void say(NodeId id) {
    auto const& here = node(id);
    switch (here.role) {
      case Role::h1:
      case Role::h2:
      case Role::h3:
      case Role::h4:
      case Role::h5:
      case Role::h6:
        return line(fmt::format("heading {}: {}", static_cast<int>(here.role) - static_cast<int>(Role::h1) + 1,
                                language_of(id) + trimmed(words_in(id))));
      case Role::p:
      case Role::note:
      case Role::caption:
        return line(language_of(id) + trimmed(words_in(id)));
      case Role::figure:
        return line("picture: " + trimmed(words_in(id)));
      case Role::table_row:
        return say_row(id);
      case Role::list:
        line(fmt::format("list of {}", count(id, Role::list_item)));
        break;
      case Role::table:
        line(fmt::format("table of {} rows", count(id, Role::table_row)));
        break;
      case Role::list_item:
        return say_item(id);
      case Role::block_quote:
        line("quotation");
        break;
      default:
        break;
    }
    say_kids(id);
  }

  void say_kids(NodeId id) {
    for (Kid const& kid : tree_.kids(id)) {
      if (kid.node != no_node) {
        say(kid.node);
      } else if (!trimmed(kid.text).empty()) {
        line(trimmed(kid.text));
      }
    }
  }

  void say_row(NodeId id) {
    std::string row;
    for (Kid const& kid : tree_.kids(id)) {
      if (kid.node != no_node) row += (row.empty() ? "" : " | ") + trimmed(words_in(kid.node));
    }
    line(row);
  }

  /// The label stands before the first line of the body.
  void say_item(NodeId id) {
    std::string label;
    std::size_t const begin = said_.size();
    for (Kid const& kid : tree_.kids(id)) {
      if (kid.node == no_node) continue;
      if (node(kid.node).role == Role::label) {
        label = trimmed(words_in(kid.node)) + " ";
      } else {
        say(kid.node);
      }
    }
    said_.insert(begin, label.empty() ? "- " : label);
  }

  Document const& document_;
  PageTree const& tree_;
  std::string said_;
};

}  // namespace

std::vector<std::string> heard_pages(Document const& document) {
  std::vector<std::string> pages;
  for (Page const& page : document.pages) {
    PageTree const tree(document, page);
    pages.push_back(Speaker(document, tree).speak());
  }
  return pages;
}

}  // namespace factsheet::scene
