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

/// The keys of one map.
class Fields {
 public:
  /// `node` may be null: a map without keys. `path` is that of the map: `pages[0].blocks[2].pie`.
  Fields(Reading& reading, Node const* node, Shape shape, std::string path, Span at);

  [[nodiscard]] bool has(std::string_view name) const { return node_ && node_->find(name); }
  [[nodiscard]] Span const& at() const { return at_; }
  [[nodiscard]] std::string const& path() const { return path_; }
  [[nodiscard]] Reading& reading() { return reading_; }

  std::optional<Text> text(std::string_view name);
  std::vector<Text> texts(std::string_view name);
  std::optional<Name> name(std::string_view name);  ///< of the kinds id, name, word, language, rgb
  std::vector<Name> names(std::string_view name);   ///< of the kinds names, words
  std::optional<Spanned<int>> integer(std::string_view name);
  std::optional<Spanned<double>> number(std::string_view name, int* decimals = nullptr);
  std::vector<Spanned<double>> numbers(std::string_view name);
  std::optional<Spanned<bool>> boolean(std::string_view name);
  std::optional<Spanned<Date>> date(std::string_view name);
  /// Calls `read` with the fields of the map, or of each map of the list or by id.
  void map(std::string_view name, std::function<void(Fields&)> const& read);
  void maps(std::string_view name, std::function<void(Fields&)> const& read);
  void maps_by_id(std::string_view name, std::function<void(std::string const&, Fields&)> const& read);
  std::vector<std::pair<std::string, Spanned<double>>> numbers_by_id(std::string_view name);
  std::vector<std::pair<std::string, Name>> names_by_id(std::string_view name);
  /// Names, or one, under keys of any text.
  std::vector<std::pair<Name, std::vector<Name>>> names_by_text(std::string_view name);
  /// The items of a list, with their path.
  void items(std::string_view name, std::function<void(Node const&, std::string const&)> const& read);
  /// The value as it is, where there is one to read.
  Node const* value(std::string_view name);
  void read_version(std::string_view name);

 private:
  void each_by_id(std::string_view name, std::function<void(Node::Entry const&)> const& read);
  void check_required();
  void check_choice(Choice const& choice);
  void say_empty(Node const& name, Key const& wanted);
  void say_missing(std::string_view key);
  Key const& key(std::string_view name);
  std::optional<Name> one_name(Node const& node, Key const& key);

  Reading& reading_;
  Node const* node_;
  ShapeKeys const& shape_;
  std::string path_;
  Span at_;
};

/// `title, text and icon`
std::string listed_keys(Shape shape);
/// A text or texts by language; `may_be_empty` for the cells of a table.
std::optional<Text> read_text(Reading& reading, Node const& node, std::string_view name, bool may_be_empty = false);
std::optional<Spanned<double>> read_number_in(Reading& reading, Node const& node, Key const& key,
                                              int* decimals = nullptr);
std::optional<Name> read_name(Reading& reading, Node const& node, std::string_view name);
/// `a list`, `a map`, `a text`
std::string_view kind_of(Node const& node);

}  // namespace factsheet::sheet
