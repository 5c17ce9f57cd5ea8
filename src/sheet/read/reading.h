// Reads the keys of a map as the table of keys has them. What is wrong is noted once, and reading goes on.
#pragma once
#include "sheet/keys/keys.h"
#include "sheet/read/values.h"
#include "sheet/sheet.h"
#include "sheet/yaml/node.h"
#include "sheet/yaml/tree.h"

#include <functional>
#include <map>
#include <set>
#include <utility>

namespace factsheet::sheet {

/// A map that was read, for the search after keys that stand in the wrong one.
struct ReadMap {
  Node const* node = nullptr;
  Shape shape = Shape::none;
  std::string path;
};

/// A key that a map should have. It may yet be found in a neighbour, or misspelt.
struct MissingKey {
  std::string path;
  std::vector<std::string_view> keys;  ///< any of them would do
  Diagnostic message;
};

/// What is known while a file is read.
struct Reading {
  explicit Reading(Tree const& tree) : incomplete(tree.incomplete) {}

  void say(Span at, std::string rule, std::string message, std::string help);
  /// `"title" must be a text, not a list`
  void say_wrong_type(Node const& node, std::string_view name, std::string_view wanted, std::string help = {});
  /// After all maps were read: keys that they do not know, and those that they lack.
  void check_keys();

  /// No message that `path` lacks `key`: its fault has been told otherwise.
  void forget_missing(std::string_view path, std::string_view key);

  Diagnostics diagnostics;
  bool incomplete = false;             ///< what is missing cannot be told
  std::vector<std::string> languages;  ///< of the sheet; empty: any that is known
  std::vector<ReadMap> maps;
  std::vector<MissingKey> missing;
  std::set<Key const*> asked;             ///< keys that the parser has looked for
  std::map<std::string, Span> block_ids;  ///< where they stand
};

/// `the keys of a card are title, text and icon`
std::string told_keys(Shape shape);
/// A text or texts by language; `may_be_empty` for the cells of a table.
std::optional<Text> read_text(Reading& reading, Node const& node, std::string_view name, bool may_be_empty = false);
std::optional<Spanned<double>> read_number_in(Reading& reading, Node const& node, Key const& key,
                                              int* decimals = nullptr);
std::optional<Name> read_name(Reading& reading, Node const& node, std::string_view name);
/// `a list`, `a map`, `a text`
std::string_view kind_of(Node const& node);

}  // namespace factsheet::sheet
