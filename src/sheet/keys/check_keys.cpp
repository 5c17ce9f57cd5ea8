#include "sheet/read/reading.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool is_inside(Node const& inner, Node const& outer) {
  return &inner != &outer && outer.at.begin <= inner.at.begin && inner.at.end <= outer.at.end;
}

std::string columns_by(int count) { return fmt::format("{} column{}", count, count == 1 ? "" : "s"); }

/// The map that the key was most likely meant for: the last one above it, further in or further out.
ReadMap const* meant_map(std::vector<ReadMap> const& maps, ReadMap const& found_in, Node const& key) {
  ReadMap const* inner = nullptr;
  ReadMap const* outer = nullptr;
  auto const later = [](ReadMap const* a, ReadMap const& b) { return !a || a->node->at.begin < b.node->at.begin; };
  for (ReadMap const& map : maps) {
    if (!find_key(keys_of(map.shape), key.text.text) || map.node->find(key.text.text)) continue;
    bool const above = map.node->at.begin < key.at.begin && !map.node->flow;
    if (above && is_inside(*map.node, *found_in.node) && later(inner, map)) inner = &map;
    if (is_inside(*found_in.node, *map.node) && later(outer, map)) outer = &map;
  }
  return inner ? inner : outer;
}

std::string_view generic_title(ReadMap const& map) {
  bool const common = keys_of(map.shape).is_block;
  return common ? "a block" : keys_of(map.shape).title;
}

/// Of `title:Aanvang`, the key that was meant.
std::optional<std::string> key_before_colon(std::string const& word) {
  std::size_t const colon = word.find(':');
  if (colon == std::string::npos || !is_known_key(word.substr(0, colon))) return std::nullopt;
  return word.substr(0, colon);
}

void say_misplaced(Reading& reading, ReadMap const& found_in, ReadMap const& meant, Node const& key) {
  std::string_view const own = find_key(keys_of(meant.shape), key.text.text)->name;
  bool const common =
      keys_of(meant.shape).is_block && std::none_of(keys_of(meant.shape).keys.begin(), keys_of(meant.shape).keys.end(),
                                                    [&](Key const& k) { return k.name == own; });
  std::string_view const whose = common ? generic_title(meant) : keys_of(meant.shape).title;
  int const by = meant.node->at.begin.column - key.at.begin.column;
  std::string help = fmt::format("move it to {}", meant.path.empty() ? std::string(whose) : meant.path);
  if (!meant.node->flow && !found_in.node->flow && by != 0) {
    help = fmt::format("indent it by {} {}", columns_by(by > 0 ? by : -by), by > 0 ? "more" : "less");
  }
  std::string const where = found_in.path.empty() ? std::string(keys_of(found_in.shape).title) : found_in.path;
  reading.say(key.at, "indentation",
              fmt::format("\"{}\" stands under {}, but belongs to {}", key.text.text, where, whose), std::move(help));
}

}  // namespace

std::string listed_keys(Shape shape) {
  std::vector<std::string> const names = key_names(keys_of(shape));
  std::vector<std::string_view> const words(names.begin(), names.end());
  return joined_words(words, "and");
}

void Reading::forget_missing(std::string_view path, std::string_view key) {
  auto const is_it = [&](MissingKey const& entry) {
    return entry.path == path && std::find(entry.keys.begin(), entry.keys.end(), key) != entry.keys.end();
  };
  missing.erase(std::remove_if(missing.begin(), missing.end(), is_it), missing.end());
}

void Reading::check_keys() {
  // Each search goes through all maps: a file of nothing but unknown keys must not take the square of its length.
  int searches = 200;
  for (ReadMap const& map : maps) {
    ShapeKeys const& shape = keys_of(map.shape);
    for (Node::Entry const& entry : map.node->entries) {
      Node const& key = *entry.key;
      if (key.faulty || find_key(shape, key.text.text)) continue;
      std::string const message = fmt::format("unknown key \"{}\" in {}", key.text.text, shape.title);
      ReadMap const* const meant = searches-- > 0 ? meant_map(maps, map, key) : nullptr;
      if (meant) {
        say_misplaced(*this, map, *meant, key);
        forget_missing(meant->path, key.text.text);
      } else if (auto const word = key_before_colon(key.text.text)) {
        say(key.at, "syntax", fmt::format("\"{}\" lacks a space after the colon", key.text.text),
            fmt::format("write {}: and the value in quotes", *word));
      } else if (auto const near = did_you_mean(key.text.text, key_names(shape))) {
        say(key.at, "unknown-key", message, fmt::format("did you mean \"{}\"?", *near));
        forget_missing(map.path, *near);
      } else {
        say(key.at, "unknown-key", message, fmt::format("the keys of {} are {}", shape.title, listed_keys(map.shape)));
      }
    }
  }
  for (MissingKey& entry : missing) diagnostics.push_back(std::move(entry.message));
}

}  // namespace factsheet::sheet
