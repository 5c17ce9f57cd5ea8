#include "sheet/read/reading.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {

void Fields::each_by_id(std::string_view name, std::function<void(Node::Entry const&)> const& read) {
  Key const& wanted = key(name);
  Node const* const node = value(name);
  if (!node) return;
  if (!node->is_map()) {
    return reading_.say_wrong_type(*node, name, "a map by name", "write a name and a colon before each value");
  }
  for (Node::Entry const& entry : node->entries) {
    std::string const& id = entry.key->text.text;
    bool const closed = wanted.kind == ValueKind::map_by_word;
    if (closed && std::find(wanted.words.begin(), wanted.words.end(), id) == wanted.words.end()) {
      auto const near = did_you_mean(id, {wanted.words.begin(), wanted.words.end()});
      reading_.say(entry.key->at, "unknown-key", fmt::format("unknown key \"{}\" in \"{}\"", id, name),
                   near ? fmt::format("did you mean \"{}\"?", *near) : "use " + joined_words(wanted.words));
    } else if (!is_id(id)) {
      reading_.say(entry.key->at, "unknown-value", fmt::format("\"{}\" cannot be an id", id),
                   "write letters without accents, digits, and - _ . between them");
    } else if (entry.value->is_empty()) {
      reading_.say(entry.key->at, "empty-value", fmt::format("\"{}\" has no value", id), "write it, or take it out");
    } else if (!entry.value->faulty) {
      read(entry);
    }
  }
}

void Fields::maps_by_id(std::string_view name, std::function<void(std::string const&, Fields&)> const& read) {
  Shape const shape = key(name).shape;
  each_by_id(name, [&](Node::Entry const& entry) {
    std::string const& id = entry.key->text.text;
    if (!entry.value->is_map()) {
      return reading_.say_wrong_type(*entry.value, id, "a map of keys",
                                     fmt::format("the keys of {} are {}", keys_of(shape).title, listed_keys(shape)));
    }
    Fields fields(reading_, entry.value, shape, fmt::format("{}.{}", name, id), entry.key->at);
    read(id, fields);
  });
}

std::vector<std::pair<std::string, Spanned<double>>> Fields::numbers_by_id(std::string_view name) {
  Key wanted = key(name);
  std::vector<std::pair<std::string, Spanned<double>>> numbers;
  each_by_id(name, [&](Node::Entry const& entry) {
    wanted.name = entry.key->text.text;
    if (auto number = read_number_in(reading_, *entry.value, wanted)) numbers.emplace_back(wanted.name, *number);
  });
  return numbers;
}

std::vector<std::pair<std::string, Name>> Fields::names_by_id(std::string_view name) {
  std::vector<std::pair<std::string, Name>> names;
  each_by_id(name, [&](Node::Entry const& entry) {
    std::string const& id = entry.key->text.text;
    if (auto found = read_name(reading_, *entry.value, id)) names.emplace_back(id, *std::move(found));
  });
  return names;
}

}  // namespace factsheet::sheet
