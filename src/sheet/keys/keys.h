// The one table of keys: names, kinds of value, closed sets, nesting and a line of documentation each. The parser, the
// suggestions for misspelt keys and the JSON Schema all come from it.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::sheet {

/// What may stand at a key.
enum class ValueKind {
  version,       ///< the number 1
  text,          ///< one text, or one by language
  texts,         ///< a list of them
  id,            ///< letters, digits, `-`, `_`, `.`
  name,          ///< one word or line: an id of something else, a file, a web address
  names,         ///< one, or a list
  word,          ///< one of `words`
  words,         ///< one, or a list
  language,      ///< a BCP 47 tag
  integer,       ///< `minimum` to `maximum`
  number,        ///< a plain decimal number
  numbers,       ///< a list of `length`
  figure_value,  ///< a number, or a text where the format is text
  boolean,       ///< true or false
  date,          ///< 2026-11-01
  rgb,           ///< "#1A6878"
  map,           ///< keys of `shape`
  maps,          ///< a list of them
  map_by_id,     ///< ids, and keys of `shape` under each
  map_by_word,   ///< the same with `words` for ids
  names_by_id,
  numbers_by_id,
  name_by_text,   ///< any text, and one name or text under each
  names_by_text,  ///< any text, and one name or a list of them under each
  blocks,         ///< a list of blocks
  cells,          ///< a list of lists of cells
};

/// A map with its own keys.
enum class Shape {
  none,
  sheet,
  page,
  header,
  footer,
  press,
  holds,
  merge,
  merge_figure,
  panel,
  card,
  callout,
  quote,
  definitions,
  definition,
  pie,
  bar,
  pictogram,
  share,
  table,
  column,
  image,
  contact,
  contact_entry,
  sources,
  qr,
  stack,
  project,
  data_file,
  source,
  source_link,
  figure,
  share_of,
  sum_of,
  difference_of,
  ratio_of,
  series,
  series_row,
  csv,
  theme_file,
  font,
  ink,
  tone,
  style,
  body,
  paper,
};

using Words = std::span<std::string_view const>;

/// Names that come along with the program, which an editor offers although others may stand there.
enum class Offer { none, icons, themes, rules };

struct Key {
  std::string_view name;
  ValueKind kind{};
  std::string_view documentation;
  Shape shape = Shape::none;
  Words words{};
  double minimum = 0;
  double maximum = 0;  ///< both 0: any number
  int length = 0;
  Offer offer = Offer::none;
};

/// Keys of which one must, or only one may, be given.
struct Choice {
  enum class Rule { exactly_one, at_least_one, at_most_one };
  Rule rule{};
  Words keys{};
};

struct ShapeKeys {
  Shape shape{};
  std::string_view title;  ///< "a panel"
  std::span<Key const> keys{};
  bool is_block = false;  ///< has the keys of every block too
  Words required{};
  std::span<Choice const> choices{};
};

struct BlockKind {
  std::string_view name;
  Shape shape{};
  std::string_view documentation;
};

ShapeKeys const& keys_of(Shape shape);
/// All shapes, in the order of the enumeration.
std::span<ShapeKeys const> all_shapes();
std::span<Key const> keys_of_every_block();
std::span<BlockKind const> block_kinds();
/// The languages that a sheet can be in.
Words known_languages();

/// The shape's own key or, for a block, the common one of that name.
Key const* find_key(ShapeKeys const& shape, std::string_view name);
std::vector<std::string> key_names(ShapeKeys const& shape);
BlockKind const* find_block_kind(std::string_view name);
/// Any shape has such a key, or it is the name of a block.
bool is_known_key(std::string_view name);

}  // namespace factsheet::sheet
