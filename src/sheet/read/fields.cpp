#include "sheet/read/fields.h"

#include "core/ascii.h"
#include "core/enumeration.h"
#include "sheet/read/reading.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool is_one_of(ValueKind kind, std::initializer_list<ValueKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string join_path(std::string const& path, std::string_view key) {
  return path.empty() ? std::string(key) : fmt::format("{}.{}", path, key);
}

/// A line of documentation for the end of a help.
std::string gist(std::string_view documentation) {
  while (!documentation.empty() && documentation.back() == '.') documentation.remove_suffix(1);
  return with_small_start(documentation);
}

}  // namespace

Fields::Fields(Reading& reading, Node const* node, Shape shape, std::string path, Span at)
    : reading_(reading), node_(node), shape_(keys_of(shape)), path_(std::move(path)), at_(std::move(at)) {
  if (node_) reading_.maps.push_back({node_, shape, path_});
  if (!reading_.incomplete) check_required();
}

void Fields::say_missing(std::string_view key) {
  std::string const whose =
      path_.empty() ? fmt::format("the {}", shape_.title.substr(shape_.title.find(' ') + 1)) : path_;
  Diagnostic missing = error(at_, "missing-key", fmt::format("{} lacks \"{}\"", whose, key),
                             fmt::format("add it: {}", gist(find_key(shape_, key)->documentation)));
  reading_.missing.push_back({path_, {key}, std::move(missing)});
}

void Fields::check_required() {
  for (std::string_view name : shape_.required) {
    if (!has(name)) say_missing(name);
  }
  for (Choice const& choice : shape_.choices) check_choice(choice);
}

void Fields::check_choice(Choice const& choice) {
  std::vector<std::string_view> given;
  for (std::string_view name : choice.keys) {
    if (has(name)) given.push_back(name);
  }
  std::string const whose = path_.empty() ? std::string(shape_.title) : path_;
  if (given.empty() && choice.rule != Choice::Rule::at_most_one) {
    Diagnostic missing = error(
        at_, "missing-key", fmt::format("{} has none of the keys {}", whose, enumerated_in_quotes(choice.keys, "and")),
        choice.rule == Choice::Rule::exactly_one ? "add one of them" : "add one of them or more");
    reading_.missing.push_back({path_, {choice.keys.begin(), choice.keys.end()}, std::move(missing)});
  } else if (given.size() > 1 && choice.rule != Choice::Rule::at_least_one) {
    reading_.say(node_->find(given[1])->key->at, "too-many-keys",
                 fmt::format("{} has {}, but only one of them is allowed", whose, enumerated_in_quotes(given, "and")),
                 "keep one");
  }
}

Key const& Fields::key(std::string_view name) {
  Key const* const found = find_key(shape_, name);
  assert(found && "the table of keys has what the parser asks for");
  reading_.asked.insert(found);
  return *found;
}

Node const* Fields::value(std::string_view name) {
  Key const& wanted = key(name);
  Node::Entry const* const entry = node_ ? node_->find(name) : nullptr;
  if (!entry || entry->value->faulty) return nullptr;
  if (entry->value->is_empty()) {
    if (!reading_.incomplete) say_empty(*entry->key, wanted);
    return nullptr;
  }
  return entry->value;
}

void Fields::say_empty(Node const& name, Key const& wanted) {
  reading_.say(name.at, "empty-value", fmt::format("\"{}\" has no value", wanted.name),
               fmt::format("write it, or remove the key: {}", gist(wanted.documentation)));
}

std::optional<Text> Fields::text(std::string_view name) {
  assert(key(name).kind == ValueKind::text);
  Node const* const node = value(name);
  return node ? read_text(reading_, *node, name) : std::nullopt;
}

std::vector<Text> Fields::texts(std::string_view name) {
  assert(key(name).kind == ValueKind::texts);
  std::vector<Text> texts;
  items(name, [&](Node const& item, std::string const&) {
    if (auto text = read_text(reading_, item, name)) texts.push_back(*std::move(text));
  });
  return texts;
}

std::optional<Name> Fields::one_name(Node const& node, Key const& wanted) {
  auto found = read_name(reading_, node, wanted.name);
  if (!found) return std::nullopt;
  std::string const& word = found->value;
  bool const closed = is_one_of(wanted.kind, {ValueKind::word, ValueKind::words});
  if (closed && std::find(wanted.words.begin(), wanted.words.end(), word) == wanted.words.end()) {
    std::string const what = wanted.name == "languages" ? "language" : std::string(wanted.name);
    auto const near = did_you_mean(word, {wanted.words.begin(), wanted.words.end()});
    std::string help = "use " + enumerated(wanted.words, "or");
    if (near) help = fmt::format("did you mean \"{}\"?", *near);
    reading_.say(found->at, "unknown-value", fmt::format("unknown {} \"{}\"", what, word), std::move(help));
    return std::nullopt;
  }
  if (wanted.kind == ValueKind::id && !is_id(word)) {
    reading_.say(found->at, "unknown-value", fmt::format("\"{}\" cannot be an id", word),
                 "write letters without accents, digits, and - _ . between them");
    return std::nullopt;
  }
  if (wanted.kind == ValueKind::language && !is_language_tag(word)) {
    reading_.say(found->at, "unknown-language", fmt::format("\"{}\" is not the code of a language", word),
                 "write a code such as nl, en or tr");
    return std::nullopt;
  }
  if (wanted.kind == ValueKind::rgb && !is_rgb(word)) {
    reading_.say(found->at, "unknown-value", fmt::format("\"{}\" is not a colour", word),
                 "write # and six digits from 0 to F, in quotes: \"#1A6878\"");
    return std::nullopt;
  }
  return found;
}

std::optional<Name> Fields::name(std::string_view name) {
  Key const& wanted = key(name);
  assert(
      is_one_of(wanted.kind, {ValueKind::id, ValueKind::name, ValueKind::word, ValueKind::language, ValueKind::rgb}));
  Node const* const node = value(name);
  return node ? one_name(*node, wanted) : std::nullopt;
}

std::vector<Name> Fields::names(std::string_view name) {
  Key const& wanted = key(name);
  assert(is_one_of(wanted.kind, {ValueKind::names, ValueKind::words}));
  std::vector<Name> names;
  std::set<std::string> seen;
  auto const add = [&](Node const& node) {
    auto found = one_name(node, wanted);
    if (!found) return;
    bool const twice = !seen.insert(found->value).second;
    if (twice) {
      reading_.say(found->at, "duplicate-value", fmt::format("\"{}\" is listed twice in \"{}\"", found->value, name),
                   "remove one of them");
    } else {
      names.push_back(*std::move(found));
    }
  };
  Node const* const node = value(name);
  if (node && node->is_scalar()) add(*node);
  if (node && !node->is_scalar()) items(name, [&](Node const& item, std::string const&) { add(item); });
  return names;
}

std::optional<Spanned<double>> Fields::number(std::string_view name, int* decimals) {
  Key const& wanted = key(name);
  assert(is_one_of(wanted.kind, {ValueKind::number, ValueKind::integer, ValueKind::version}));
  Node const* const node = value(name);
  return node ? read_number_in(reading_, *node, wanted, decimals) : std::nullopt;
}

std::optional<Spanned<int>> Fields::integer(std::string_view name) {
  auto const found = number(name);
  if (!found) return std::nullopt;
  if (found->value != std::floor(found->value)) {
    Key const& wanted = key(name);
    reading_.say(found->at, "not-a-number", fmt::format("\"{}\" must be a whole number", name),
                 fmt::format("write a whole number from {} to {}", wanted.minimum, wanted.maximum));
    return std::nullopt;
  }
  return Spanned<int>{static_cast<int>(found->value), found->at};
}

std::vector<Spanned<double>> Fields::numbers(std::string_view name) {
  Key const& wanted = key(name);
  std::vector<Spanned<double>> numbers;
  Node const* const node = value(name);
  if (!node) return numbers;
  items(name, [&](Node const& item, std::string const&) {
    if (auto number = read_number_in(reading_, item, wanted)) numbers.push_back(*number);
  });
  if (node->is_list() && node->items.size() != static_cast<std::size_t>(wanted.length)) {
    reading_.say(node->at, "wrong-type",
                 fmt::format("\"{}\" has {} numbers, not {}", name, node->items.size(), wanted.length),
                 fmt::format("write {} numbers: {}", wanted.length, gist(wanted.documentation)));
    numbers.clear();
  }
  return numbers;
}

std::optional<Spanned<bool>> Fields::boolean(std::string_view name) {
  assert(key(name).kind == ValueKind::boolean);
  Node const* const node = value(name);
  if (!node) return std::nullopt;
  if (!node->is_scalar()) {
    reading_.say_wrong_type(*node, name, "true or false");
    return std::nullopt;
  }
  auto const read = read_boolean(*node);
  if (read.value) return Spanned<bool>{*read.value, node->at};
  reading_.say(node->at, "wrong-type", read.message, read.help);
  return std::nullopt;
}

std::optional<Spanned<Date>> Fields::date(std::string_view name) {
  Node const* const node = value(name);
  auto const word = node ? read_name(reading_, *node, name) : std::nullopt;
  if (!word) return std::nullopt;
  auto const read = read_date(word->value);
  if (read.value) return Spanned<Date>{*read.value, word->at};
  reading_.say(word->at, "unknown-value", read.message, read.help);
  return std::nullopt;
}

void Fields::read_version(std::string_view name) {
  Node const* const node = value(name);
  if (!node || (node->is_scalar() && node->text.text == "1")) return;
  std::string const what = node->is_scalar() ? fmt::format("\"{}\"", node->text.text) : std::string(kind_of(*node));
  reading_.say(node->at, "unknown-value", fmt::format("unknown version {} of the sheet language", what),
               fmt::format("write {}: 1", name));
}

void Fields::items(std::string_view name, std::function<void(Node const&, std::string const&)> const& read) {
  Node const* const node = value(name);
  if (!node) return;
  if (!node->is_list()) {
    return reading_.say_wrong_type(*node, name, "a list", "start each item with a dash, or write [ ] around them");
  }
  if (node->items.empty()) {
    return reading_.say(node->at, "empty-value", fmt::format("the list \"{}\" is empty", name),
                        "add an item, or remove the key");
  }
  for (std::size_t i = 0; i < node->items.size(); ++i) {
    if (!node->items[i]->faulty) read(*node->items[i], fmt::format("{}[{}]", join_path(path_, name), i + 1));
  }
}

void Fields::map(std::string_view name, std::function<void(Fields&)> const& read) {
  Key const& wanted = key(name);
  Node const* const node = value(name);
  if (!node) return;
  if (!node->is_map()) {
    return reading_.say_wrong_type(*node, name, "a map of keys", "write its keys below it, indented by 2");
  }
  Fields fields(reading_, node, wanted.shape, join_path(path_, name), node_->find(name)->key->at);
  read(fields);
}

void Fields::maps(std::string_view name, std::function<void(Fields&)> const& read) {
  Key const& wanted = key(name);
  items(name, [&](Node const& item, std::string const& path) {
    if (!item.is_map()) {
      std::string const what =
          item.is_empty() ? "has no keys" : fmt::format("must be a map of keys, not {}", kind_of(item));
      return reading_.say(item.at, "wrong-type", fmt::format("{} {}", path, what), told_keys(wanted.shape));
    }
    Fields fields(reading_, &item, wanted.shape, path, item.at);
    read(fields);
  });
}

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
                   near ? fmt::format("did you mean \"{}\"?", *near) : "use " + enumerated(wanted.words, "or"));
    } else if (!is_id(id)) {
      reading_.say(entry.key->at, "unknown-value", fmt::format("\"{}\" cannot be an id", id),
                   "write letters without accents, digits, and - _ . between them");
    } else if (entry.value->is_empty()) {
      reading_.say(entry.key->at, "empty-value", fmt::format("\"{}\" has no value", id), "write it, or remove it");
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
      return reading_.say_wrong_type(*entry.value, id, "a map of keys", told_keys(shape));
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

std::vector<std::pair<Name, std::vector<Name>>> Fields::names_by_text(std::string_view name) {
  std::vector<std::pair<Name, std::vector<Name>>> all;
  Node const* const node = value(name);
  if (!node) return all;
  if (!node->is_map()) {
    reading_.say_wrong_type(*node, name, "a map by name", "write a name and a colon before each value");
    return all;
  }
  for (Node::Entry const& entry : node->entries) {
    Name const key{entry.key->text.text, entry.key->at};
    std::vector<Name> names;
    auto const add = [&](Node const& item) {
      if (auto found = read_name(reading_, item, key.value)) names.push_back(*std::move(found));
    };
    if (entry.value->is_list()) {
      for (Node const* item : entry.value->items) add(*item);
    } else if (entry.value->is_empty()) {
      reading_.say(key.at, "empty-value", fmt::format("\"{}\" has no value", key.value), "write it, or remove it");
    } else {
      add(*entry.value);
    }
    if (!names.empty()) all.emplace_back(key, std::move(names));
  }
  return all;
}

std::vector<RuleRemark> Fields::remarks(std::string_view name, std::string_view what) {
  std::vector<RuleRemark> all;
  for (auto& [rule, words] : names_by_text(name)) {
    if (words.size() > 1) {
      reading_.say(words[1].at, "wrong-type", fmt::format("\"{}\" has more than one {}", rule.value, what),
                   fmt::format("write one {}, without a list", what));
    }
    all.push_back({rule, words.front()});
  }
  return all;
}

}  // namespace factsheet::sheet
