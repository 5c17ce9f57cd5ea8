#include "sheet/read/reading.h"

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

std::string quoted_list(std::vector<std::string> const& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " and " : ", ";
    list += words[i];
  }
  return list;
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
    std::string const known = ours.empty() ? joined_words(known_languages(), "and") : quoted_list(ours);
    reading.say(key.at, "unknown-language", fmt::format("unknown language \"{}\" in \"{}\"", language, name),
                fmt::format("the languages are {}", known));
  } else if (!ours.empty() && std::find(ours.begin(), ours.end(), language) == ours.end()) {
    reading.say(key.at, "unknown-language",
                fmt::format("\"{}\" has a text in \"{}\", which is not a language of the sheet", name, language),
                fmt::format("add {} to \"languages\", or take the text out", language));
  }
}

std::optional<Text> texts_by_language(Reading& reading, Node const& map, std::string_view name) {
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
  if (reading.incomplete) return text;
  for (std::string const& language : reading.languages) {
    if (map.find(language)) continue;
    reading.say(map.at, "missing-translation", fmt::format("\"{}\" has no text in \"{}\"", name, language),
                fmt::format("add {}: and the text, or write one text for all languages", language));
  }
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
    reading.say(node.at, "empty-value", fmt::format("\"{}\" has no text", name), "write the text, or take the key out");
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
    reading.say(node.at, "empty-value", fmt::format("\"{}\" has no value", name), "write one, or take the key out");
    return std::nullopt;
  }
  for (std::size_t at = 0; at < value.size();) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(value, at);
    if (!is_invisible(c)) continue;
    reading.say(node.text.span(begin, at - begin), "invisible-character",
                fmt::format("\"{}\" holds a character that cannot be seen: {}", visible(value), code_point_name(c)),
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

}  // namespace factsheet::sheet
