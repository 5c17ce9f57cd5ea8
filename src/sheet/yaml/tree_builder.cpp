#include "sheet/yaml/tree_builder.h"

#include "core/utf8.h"
#include "sheet/yaml/characters.h"
#include "sheet/yaml/scalar_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

std::size_t offset_of(YAML::Mark const& mark) { return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos); }

std::string_view without_line_feeds(std::string_view text) {
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  return text;
}

/// yaml-cpp counts the empty lines at the end of a block otherwise; no text of a sheet means anything by them.
bool is_same(std::string_view ours, std::string_view of_yaml_cpp, Node::Style style) {
  bool const block = style == Node::Style::literal || style == Node::Style::folded;
  return ours == of_yaml_cpp || (block && without_line_feeds(ours) == without_line_feeds(of_yaml_cpp));
}

/// \_ and the like, of which some versions of yaml-cpp make single bytes.
bool has_escape_of_space(std::string_view quoted) {
  for (std::string_view const escape : {"\\_", "\\N", "\\L", "\\P"}) {
    if (quoted.find(escape) != std::string_view::npos) return true;
  }
  return false;
}

/// What a message shows of a text: its beginning, with line feeds as they are written in double quotes.
std::string in_one_line(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string shown = "\"";
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < longest; ++count) {
    char32_t const c = next_code_point(text, at);
    if (c == U'\n') {
      shown += "\\n";
    } else {
      append_utf8(shown, c);
    }
  }
  return visible(shown) + (at < text.size() ? "…\"" : "\"");
}

}  // namespace

void TreeBuilder::stop(Span at, std::string message, std::string help) {
  tree_.diagnostics.push_back(error(std::move(at), "limit", std::move(message), std::move(help)));
  throw LimitReached{};
}

void TreeBuilder::grow(std::size_t nodes, int height, Span const& at) {
  size_ += nodes;
  if (size_ > most_nodes) {
    bool const has_aliases = tree_.nodes.size() < most_nodes / 2;
    stop(at, fmt::format("{}the file has more than {} values", has_aliases ? "with its aliases " : "", most_nodes),
         has_aliases ? "write fewer aliases (the words that start with *)" : "split it into several files");
  }
  if (static_cast<int>(open_.size()) + height > deepest_nesting) {
    stop(at, fmt::format("the file is nested too deeply: more than {} levels", deepest_nesting),
         "use fewer levels of lists and maps");
  }
}

Node& TreeBuilder::make(YAML::Mark const& mark, YAML::anchor_t anchor) {
  Node& node = tree_.nodes.emplace_back();
  std::size_t const offset = offset_of(mark);
  node.at = source_.span(offset, offset);
  node.faulty = scan_.is_reported(offset, offset + 1);
  if (anchor != YAML::NullAnchor) anchors_[anchor] = &node;
  return node;
}

bool TreeBuilder::wants_key() const { return !open_.empty() && open_.back().node->is_map() && !open_.back().key; }

/// The scalar of a node that yaml-cpp has at `offset`: an anchor may stand before it, in a line of its own.
RawScalar const* TreeBuilder::scalar_at(std::size_t offset) const {
  RawScalar const* const raw = scan_.scalar_at(offset);
  std::string const& text = source_.text();
  if (raw || offset >= text.size() || text[offset] != '&') return raw;
  std::size_t const blank = std::min(text.find_first_of(" \t\n", offset), text.size());
  return scan_.scalar_at(std::min(text.find_first_not_of(" \t\n", blank), text.size()));
}

RawScalar const* TreeBuilder::typed_null(std::size_t offset) const {
  RawScalar const* const raw = scalar_at(offset);
  return raw && raw->is_key == wants_key() ? raw : nullptr;
}

void TreeBuilder::OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) {
  Node& node = make(mark, anchor);
  std::size_t const offset = offset_of(mark);
  if (RawScalar const* const raw = typed_null(offset)) {
    node.text = scalar_text(source_, *raw);
    node.at = node.text.at;
  } else if (!open_.empty()) {
    // The mark is that of whatever comes next.
    node.faulty = false;
    Open const& in = open_.back();
    std::size_t const dash = scan_.dash_before(offset);
    node.at = in.key ? in.key->at : source_.span(dash, dash + 1);
  }
  grow(1, 0, node.at);
  place(node);
}

void TreeBuilder::OnScalar(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                           std::string const& value) {
  Node& node = make(mark, anchor);
  set_text(node, offset_of(mark), value);
  if (wants_key() && !node.faulty) refuse_invisible_characters(node);
  grow(1, 0, node.at);
  place(node);
}

void TreeBuilder::OnAlias(YAML::Mark const& mark, YAML::anchor_t anchor) {
  std::size_t const offset = offset_of(mark);
  Span const at = source_.span(offset, offset + 1);
  Node const* const target = anchors_.at(anchor);
  bool const inside = std::any_of(open_.begin(), open_.end(), [&](Open const& o) { return o.node == target; });
  if (inside) {
    tree_.diagnostics.push_back(
        error(at, "alias", "this alias is inside the value that it refers to", "write out the value"));
    Node& node = make(mark, YAML::NullAnchor);
    node.faulty = true;
    place(node);
    return;
  }
  auto const found = extents_.find(target);
  Extent const extent = found == extents_.end() ? Extent{} : found->second;
  grow(extent.nodes, extent.height, at);
  place(*target);
}

void TreeBuilder::OnSequenceStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
  open(make(mark, anchor), Node::Kind::list, style == YAML::EmitterStyle::Flow);
}

void TreeBuilder::OnMapStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  open(make(mark, anchor), Node::Kind::map, style == YAML::EmitterStyle::Flow);
}

void TreeBuilder::open(Node& node, Node::Kind kind, bool flow) {
  node.kind = kind;
  node.flow = flow;
  grow(1, 1, node.at);
  Open entry;
  entry.node = &node;
  entry.nodes_before = size_ - 1;
  open_.push_back(std::move(entry));
}

void TreeBuilder::close() {
  Open const done = std::move(open_.back());
  open_.pop_back();
  extents_[done.node] = {size_ - done.nodes_before, done.height};
  place(*done.node);
}

void TreeBuilder::place(Node const& node) {
  if (open_.empty()) {
    tree_.root = &node;
    return;
  }
  Open& in = open_.back();
  if (in.node->is_map() && !in.key) return place_key(node);
  auto const extent = extents_.find(&node);
  if (extent != extents_.end()) in.height = std::max(in.height, extent->second.height + 1);
  in.node->at.end = std::max(in.node->at.end, node.at.end);
  if (in.node->is_list()) {
    in.node->items.push_back(&node);
    return;
  }
  if (in.keep_value) in.node->entries.push_back({in.key, &node});
  in.key = nullptr;
}

void TreeBuilder::place_key(Node const& node) {
  Open& in = open_.back();
  in.key = &node;
  in.keep_value = accept_key(in, node);
}

bool TreeBuilder::accept_key(Open& in, Node const& key) {
  if (key.faulty) {
    tree_.incomplete = true;
    return false;
  }
  if (!key.is_scalar()) {
    tree_.diagnostics.push_back(error(key.at, "syntax", "a list or a map cannot be a key",
                                      "write a word as the key; a text that starts with { or [ goes in quotes"));
    return false;
  }
  if (key.text.text == "<<" && key.is_plain()) {
    tree_.diagnostics.push_back(error(key.at, "merge-key", "the merge key \"<<\" is not part of the sheet language",
                                      "write out its keys instead"));
    return false;
  }
  auto const [first, fresh] = in.keys.emplace(key.text.text, key.at.begin);
  if (fresh) return true;
  std::string const lines = first->second.line == key.at.begin.line
                                ? fmt::format("twice in line {}", key.at.begin.line)
                                : fmt::format("in line {} and in line {}", first->second.line, key.at.begin.line);
  tree_.diagnostics.push_back(error(
      key.at, "duplicate-key", fmt::format("the key \"{}\" is given {}", first->first, lines), "keep one of them"));
  return false;
}

void TreeBuilder::refuse_invisible_characters(Node& key) {
  std::string const& text = key.text.text;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(text, at);
    if (!is_invisible(c)) continue;
    std::string shown = visible(text);
    tree_.diagnostics.push_back(
        error(key.text.span(begin, at - begin), "invisible-character",
              fmt::format("the key \"{}\" contains an invisible character: {}", shown, code_point_name(c)),
              "delete the key and type it again"));
    key.text.text = std::move(shown);
    key.text.pieces.clear();
    return;
  }
}

/// What was made harmless may be read in other ways; it has its message. Where nothing was, one of the readers is
/// wrong.
void TreeBuilder::refuse_two_readings(Node& node, std::string const& of_yaml_cpp) {
  std::string const ours = std::exchange(node.text.text, of_yaml_cpp);
  node.text.pieces.clear();
  node.text.at = node.at;
  if (node.faulty || !scan_.diagnostics.empty()) return;
  node.faulty = two_readings_ = true;
  bool const colon = ours + ":" == of_yaml_cpp;
  tree_.diagnostics.push_back(
      error(node.at, "two-readings",
            fmt::format("YAML readers take this text as {} or as {}", in_one_line(ours), in_one_line(of_yaml_cpp)),
            colon ? "write a space after the colon" : "write it in double quotes, on one line"));
}

bool TreeBuilder::is_read_alike(RawScalar const& raw, std::string const& value) const {
  if (raw.hidden) return true;
  bool const quoted = raw.style == Node::Style::quoted;
  std::string_view const written = std::string_view(scan_.text).substr(raw.begin, raw.end - raw.begin);
  return (quoted && has_escape_of_space(written)) ||
         is_same(scalar_text(source_, scan_.text, raw).text, value, raw.style);
}

void TreeBuilder::set_text(Node& node, std::size_t offset, std::string const& value) {
  RawScalar const* const raw = scalar_at(offset);
  if (raw) {
    node.style = raw->style;
    node.text = scalar_text(source_, *raw);
    node.at = node.text.at;
    node.faulty = scan_.is_reported(raw->begin, raw->end);
  }
  if (!raw || !is_read_alike(*raw, value)) refuse_two_readings(node, value);
  if (!node.faulty) refuse_control_characters(node);
}

void TreeBuilder::refuse_control_characters(Node& node) {
  std::string const& text = node.text.text;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(text, at);
    if (!is_control_character(c)) continue;
    node.faulty = true;
    tree_.diagnostics.push_back(error(node.text.span(begin, at - begin), "control-character",
                                      fmt::format("the text contains the control character {}", code_point_name(c)),
                                      "remove it"));
    return;
  }
}

void TreeBuilder::cut_off() {
  tree_.incomplete = true;
  while (!open_.empty()) {
    open_.back().key = nullptr;
    Open const done = std::move(open_.back());
    open_.pop_back();
    if (open_.empty()) {
      tree_.root = done.node;
    } else if (open_.back().node->is_list()) {
      open_.back().node->items.push_back(done.node);
    } else if (open_.back().key && open_.back().keep_value) {
      open_.back().node->entries.push_back({open_.back().key, done.node});
    }
  }
}

}  // namespace factsheet::sheet
