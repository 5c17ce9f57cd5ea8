#include "sheet/read/reading.h"

#include "core/enumeration.h"
#include "core/utf8.h"
#include "sheet/yaml/characters.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool is_language(std::string_view name) {
  Words const known = known_languages();
  return std::find(known.begin(), known.end(), name) != known.end();
}

/// The piece stands for a blank line between two others.
bool is_blank_line(SourceText const& text, std::size_t piece) {
  if (piece + 1 >= text.pieces.size()) return false;
  SourceText::Piece const& here = text.pieces[piece];
  SourceText::Piece const& next = text.pieces[piece + 1];
  bool const line_feed = next.offset == here.offset + 1 && text.text[here.offset] == '\n';
  return !here.verbatim && line_feed && next.from.begin.line > here.from.begin.line + 1;
}

/// A blank line between paragraphs is one line feed to YAML where the lines are folded, and a space to a reader of
/// markup. Authors mean a paragraph.
SourceText with_paragraphs(SourceText const& text) {
  if (text.pieces.empty()) return text;
  SourceText result;
  result.at = text.at;
  for (std::size_t i = 0; i < text.pieces.size(); ++i) {
    SourceText::Piece piece = text.pieces[i];
    std::size_t const end = i + 1 < text.pieces.size() ? text.pieces[i + 1].offset : text.text.size();
    std::size_t const length = end - piece.offset;
    std::string_view const words = std::string_view(text.text).substr(piece.offset, length);
    piece.offset = result.text.size();
    result.text += is_blank_line(text, i) ? "\n\n" : words;
    result.pieces.push_back(std::move(piece));
  }
  return result;
}

SourceText text_of(Node const& node) {
  return node.style == Node::Style::literal ? node.text : with_paragraphs(node.text);
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

void check_language(Reading& reading, Node const& key, std::string_view name) {
  std::string const& language = key.text.text;
  auto const& ours = reading.languages;
  if (!is_language(language)) {
    std::string const known = ours.empty() ? enumerated(known_languages(), "and") : enumerated(ours, "and");
    reading.say(key.at, "unknown-language", fmt::format("unknown language \"{}\" in \"{}\"", language, name),
                fmt::format("the languages are {}", known));
  } else if (!ours.empty() && std::find(ours.begin(), ours.end(), language) == ours.end()) {
    reading.say(key.at, "unknown-language",
                fmt::format("\"{}\" has a text in \"{}\", which is not a language of the sheet", name, language),
                fmt::format("add {} to \"languages\", or remove the text", language));
  }
}

std::optional<Text> texts_by_language(Reading& reading, Node const& map, std::string_view name) {
  if (map.entries.empty() && reading.languages.empty() && !reading.incomplete) {
    reading.say(map.at, "empty-value", fmt::format("\"{}\" has no text", name), "write the text, or remove the key");
    return std::nullopt;
  }
  Text text;
  text.at = map.at;
  for (Node::Entry const& entry : map.entries) {
    check_language(reading, *entry.key, name);
    if (entry.value->faulty) continue;
    std::string const whose = fmt::format("{}.{}", name, entry.key->text.text);
    if (!entry.value->is_scalar()) {
      reading.say_wrong_type(*entry.value, whose, "a text");
    } else if (is_blank(entry.value->text.text)) {
      reading.say(entry.key->at, "empty-value", fmt::format("\"{}\" has no text", whose), "write the text");
    } else {
      text.versions.push_back({entry.key->text.text, text_of(*entry.value)});
    }
  }
  for (std::string const& language : reading.languages) {
    if (reading.incomplete || map.find(language)) continue;
    reading.say(map.at, "missing-translation", fmt::format("\"{}\" has no text in \"{}\"", name, language),
                fmt::format("add {}: and the text, or write one text for all languages", language));
  }
  if (text.versions.empty()) return std::nullopt;
  return text;
}

}  // namespace

std::string_view kind_of(Node const& node) {
  if (node.is_list()) return "a list";
  return node.is_map() ? "a map" : "a text";
}

void Reading::say(Span at, std::string rule, std::string message, std::string help) {
  diagnostics.push_back(error(std::move(at), std::move(rule), std::move(message), std::move(help)));
}

void Reading::say_wrong_type(Node const& node, std::string_view name, std::string_view wanted, std::string help) {
  if (node.faulty) return;
  bool const is_path = name.find('[') != std::string_view::npos;
  std::string const whose = is_path ? std::string(name) : fmt::format("\"{}\"", name);
  say(node.at, "wrong-type", fmt::format("{} must be {}, not {}", whose, wanted, kind_of(node)), std::move(help));
}

std::optional<Text> read_text(Reading& reading, Node const& node, std::string_view name, bool may_be_empty) {
  if (node.faulty) return std::nullopt;
  if (node.is_map()) return texts_by_language(reading, node, name);
  if (node.is_list()) {
    reading.say_wrong_type(node, name, "a text", "for a list in the text write | and the lines below it");
    return std::nullopt;
  }
  if (!may_be_empty && is_blank(node.text.text)) {
    if (reading.incomplete) return std::nullopt;
    reading.say(node.at, "empty-value", fmt::format("\"{}\" has no text", name), "write the text, or remove the key");
    return std::nullopt;
  }
  Text text;
  text.at = node.at;
  text.versions.push_back({std::string(), text_of(node)});
  return text;
}

std::optional<Name> read_name(Reading& reading, Node const& node, std::string_view name) {
  if (node.faulty) return std::nullopt;
  if (!node.is_scalar()) {
    reading.say_wrong_type(node, name, "one word");
    return std::nullopt;
  }
  std::string const& value = node.text.text;
  if (is_blank(value)) {
    reading.say(node.at, "empty-value", fmt::format("\"{}\" has no value", name), "write one, or remove the key");
    return std::nullopt;
  }
  for (std::size_t at = 0; at < value.size();) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(value, at);
    if (!is_invisible(c)) continue;
    reading.say(node.text.span(begin, at - begin), "invisible-character",
                fmt::format("\"{}\" contains an invisible character: {}", visible(value), code_point_name(c)),
                "delete the word and type it again");
    return std::nullopt;
  }
  return Name{value, node.at};
}

std::optional<Spanned<double>> read_number_in(Reading& reading, Node const& node, Key const& key, int* decimals) {
  if (node.faulty) return std::nullopt;
  if (!node.is_scalar()) {
    reading.say_wrong_type(node, key.name, "a number");
    return std::nullopt;
  }
  auto const read = read_number(node);
  if (!read.value) {
    reading.say(node.at, "not-a-number", read.message, read.help);
    return std::nullopt;
  }
  bool const ranged = key.minimum != 0 || key.maximum != 0;
  if (ranged && (read.value->value < key.minimum || read.value->value > key.maximum)) {
    reading.say(node.at, "out-of-range", fmt::format("\"{}\" cannot be {}", key.name, node.text.text),
                fmt::format("write a number from {} to {}", key.minimum, key.maximum));
    return std::nullopt;
  }
  if (decimals) *decimals = read.value->decimals;
  return Spanned<double>{read.value->value, node.at};
}

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
  reading.say(key.at, "indentation", fmt::format("\"{}\" is under {}, but belongs to {}", key.text.text, where, whose),
              std::move(help));
}

}  // namespace

std::string told_keys(Shape shape) {
  std::vector<std::string> const names = key_names(keys_of(shape));
  std::vector<std::string_view> const words(names.begin(), names.end());
  bool const one = words.size() == 1;
  return fmt::format("the {} of {} {} {}", one ? "only key" : "keys", keys_of(shape).title, one ? "is" : "are",
                     enumerated(words, "and"));
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
        say(key.at, "unknown-key", message, told_keys(map.shape));
      }
    }
  }
  for (MissingKey& entry : missing) diagnostics.push_back(std::move(entry.message));
}

}  // namespace factsheet::sheet
