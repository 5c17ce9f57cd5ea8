// The keys of one map, read as the table of keys has them.
#pragma once
#include "sheet/read/reading.h"

#include <functional>
#include <utility>

namespace factsheet::sheet {

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
  /// Calls `read` with each entry of a map whose keys are ids.
  void each_by_id(std::string_view name, std::function<void(Node::Entry const&)> const& read);
  /// Names, or one, under keys of any text.
  std::vector<std::pair<Name, std::vector<Name>>> names_by_text(std::string_view name);
  /// The same of rules, with one word or text under each; `what` is what it is called in messages.
  std::vector<RuleRemark> remarks(std::string_view name, std::string_view what);
  /// The items of a list, with their path.
  void items(std::string_view name, std::function<void(Node const&, std::string const&)> const& read);
  /// The value as it is, where there is one to read.
  Node const* value(std::string_view name);
  void read_version(std::string_view name);

 private:
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

}  // namespace factsheet::sheet
