#include "sheet/read/read_block.h"

#include "core/enumeration.h"
#include "sheet/read/fields.h"
#include "sheet/read/read_condition.h"
#include "sheet/read/read_image.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

std::string kinds_of_block() {
  std::vector<std::string_view> names;
  for (BlockKind const& kind : block_kinds()) names.push_back(kind.name);
  return enumerated(names, "or");
}

std::optional<std::string> near_kind(std::string_view word) {
  std::vector<std::string> names;
  for (BlockKind const& kind : block_kinds()) names.emplace_back(kind.name);
  return did_you_mean(word, names);
}

void say_not_a_block(Reading& reading, Node const& node) {
  if (node.is_list()) {
    return reading.say(node.at, "wrong-type", "expected a block, found a list",
                       "write one dash for each block: \"- panel:\"");
  }
  std::string const& word = node.text.text;
  if (node.is_empty()) {
    reading.say(node.at, "wrong-type", "nothing follows this dash", "write a block after it, such as \"panel:\"");
  } else if (find_block_kind(word)) {
    reading.say(node.at, "wrong-type", fmt::format("the block \"{}\" lacks its colon", word),
                fmt::format("write \"- {}:\"", word));
  } else {
    reading.say(node.at, "wrong-type", fmt::format("expected a block, found the text \"{}\"", word),
                "write \"- panel:\", and below it \"text:\" and the text");
  }
}

bool is_key_of_a_block(std::string_view name) {
  return std::any_of(block_kinds().begin(), block_kinds().end(),
                     [&](BlockKind const& kind) { return find_key(keys_of(kind.shape), name) != nullptr; });
}

void say_no_kind(Reading& reading, Node const& map) {
  Node const& first = map.entries.empty() ? map : *map.entries.front().key;
  std::string const word = map.entries.empty() ? std::string() : first.text.text;
  if (word.empty() || is_key_of_a_block(word)) {
    std::string const with = word.empty() ? "" : fmt::format(", which starts with \"{}\",", word);
    reading.say(first.at, "missing-kind", fmt::format("the block{} does not say what it is", with),
                "write its kind first, such as \"- panel:\", and its keys below, indented by 4");
    return;
  }
  auto const near = near_kind(word);
  reading.say(first.at, "unknown-block", fmt::format("unknown block \"{}\"", word),
              near ? fmt::format("did you mean \"{}\"?", *near) : "use " + kinds_of_block());
}

void say_two_kinds(Reading& reading, Node const& first, Node const& second) {
  reading.say(second.at, "two-kinds",
              fmt::format("\"{}\" and \"{}\" are in one block", first.text.text, second.text.text),
              fmt::format("start \"{}\" with its own dash", second.text.text));
}

void say_beside(Reading& reading, Node const& map, Node::Entry const& kind, Node const& key) {
  std::string const& name = kind.key->text.text;
  std::string help = fmt::format("put it inside the braces of \"{}\"", name);
  if (!map.flow) {
    bool const has_keys = kind.value->is_map() && !kind.value->flow;
    int const wanted = has_keys ? kind.value->at.begin.column : kind.key->at.begin.column + 2;
    int const by = std::max(wanted - key.at.begin.column, 1);
    help = fmt::format("indent it by {} column{} more", by, by == 1 ? "" : "s");
  }
  reading.say(key.at, "indentation",
              fmt::format("\"{}\" is at the same level as \"{}\", but belongs below it", key.text.text, name),
              std::move(help));
}

/// The entry that says what the block is, where there is one and nothing beside it.
Node::Entry const* kind_entry(Reading& reading, Node const& map) {
  Node::Entry const* kind = nullptr;
  bool alone = true;
  for (Node::Entry const& entry : map.entries) {
    if (!find_block_kind(entry.key->text.text)) continue;
    if (kind) say_two_kinds(reading, *kind->key, *entry.key);
    if (!kind) kind = &entry;
  }
  if (!kind) {
    say_no_kind(reading, map);
    return nullptr;
  }
  for (Node::Entry const& entry : map.entries) {
    if (find_block_kind(entry.key->text.text)) continue;
    say_beside(reading, map, *kind, *entry.key);
    alone = false;
  }
  // What stands beside it may be what it seems to lack.
  return alone || kind->value->is_map() ? kind : nullptr;
}

/// A block that an alias repeats may have its id again.
void check_id(Reading& reading, Name const& id) {
  auto const [first, is_new] = reading.block_ids.emplace(id.value, id.at);
  if (is_new || first->second.begin == id.at.begin) return;
  reading.say(id.at, "duplicate-id",
              fmt::format("the block in line {} has the id \"{}\" too", first->second.begin.line, id.value),
              "give each block its own id");
}

std::vector<Claim> read_claims(Fields& in) {
  std::vector<Claim> claims;
  in.map("holds", [&](Fields& relations) {
    for (Key const& key : keys_of(Shape::holds).keys) {
      auto of = relations.names(key.name);
      if (!of.empty()) claims.push_back({key.name, std::move(of)});
    }
  });
  return claims;
}

Common read_common(Fields& in) {
  Common common;
  common.id = in.name("id");
  if (common.id) check_id(in.reading(), *common.id);
  common.span = in.integer("span");
  common.tone = in.name("tone");
  common.icon = in.name("icon");
  common.language = in.name("lang");
  common.title = in.text("title");
  common.text = in.text("text");
  common.source = in.names("source");
  common.source_note = in.text("source-note");
  common.holds = read_claims(in);
  common.allow = in.remarks("allow", "reason");
  common.keep = in.boolean("keep");
  common.when = read_condition(in);
  common.at = in.at();
  return common;
}

Panel read_panel(Fields& in) {
  Panel panel;
  panel.lead = in.text("lead");
  in.maps("cards", [&](Fields& card) {
    panel.cards.push_back({card.text("title"), card.text("text"), card.name("icon"), card.at()});
  });
  panel.blocks = read_blocks(in, "blocks");
  return panel;
}

Callout read_callout(Fields& in) { return {in.name("figure"), in.text("word"), in.text("unit")}; }

Definitions read_definitions(Fields& in) {
  Definitions definitions;
  in.maps("items", [&](Fields& item) {
    definitions.items.push_back({item.text("term"), item.text("meaning"), item.at()});
  });
  definitions.columns = in.integer("columns");
  return definitions;
}

Pie read_pie(Fields& in) {
  return {in.name("series"), in.boolean("hole"), in.integer("round"), in.text("measure"), in.text("alt")};
}

Bar read_bar(Fields& in) {
  return {in.names("series"), in.name("direction"), in.boolean("stacked"), in.boolean("multiples"), in.boolean("axis"),
          in.text("measure"), in.text("alt"),       in.names("highlight"), in.boolean("scale")};
}

Pictogram read_pictogram(Fields& in) {
  Pictogram pictogram;
  pictogram.figure = in.name("figure");
  pictogram.of = in.integer("of");
  in.maps("shares", [&](Fields& share) {
    pictogram.shares.push_back({share.name("figure"), share.number("value"), share.text("label"), share.at()});
  });
  pictogram.measure = in.text("measure");
  pictogram.alt = in.text("alt");
  return pictogram;
}

/// A plain decimal number is one, all else is text as typed.
Cell read_cell(Reading& reading, Node const& node) {
  Cell cell;
  cell.at = node.at;
  auto const number = node.is_plain() && !node.faulty ? read_number(node) : ReadValue<Number>{};
  if (number.value) {
    cell.number = Spanned<double>{number.value->value, node.at};
    cell.typed_decimals = number.value->decimals;
    cell.typed = node.text.text;
  } else {
    cell.text = read_text(reading, node, "rows", true);
  }
  return cell;
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

void check_cells(Fields& in, Table const& table, Node const& row, std::string const& path) {
  if (table.columns.empty() || row.items.size() == table.columns.size()) return;
  in.reading().say(row.at, "wrong-type",
                   fmt::format("{} has {}, and the table has {}", path, counted(row.items.size(), "cell"),
                               counted(table.columns.size(), "column")),
                   "write one cell for each column; an empty one is \"\"");
}

Table read_table(Fields& in) {
  Table table;
  in.maps("columns", [&](Fields& column) {
    table.columns.push_back({column.text("title"), column.name("align"), column.name("format"), column.at()});
  });
  in.items("rows", [&](Node const& row, std::string const& path) {
    if (!row.is_list()) return in.reading().say_wrong_type(row, path, "a list of cells", "write [ ] around the cells");
    check_cells(in, table, row, path);
    std::vector<Cell>& cells = table.rows.emplace_back();
    for (Node const* const cell : row.items) cells.push_back(read_cell(in.reading(), *cell));
  });
  if (in.has("rows") && !in.has("columns") && !in.reading().incomplete) {
    in.reading().say(in.at(), "missing-key", fmt::format("{} has \"rows\" and lacks \"columns\"", in.path()),
                     "add a heading for each: columns: [{title: …}, {title: …}]");
  }
  table.series = in.names("series");
  table.measure = in.text("measure");
  return table;
}

Contact read_contact_keys(Fields& in) {
  Contact contact;
  contact.brief = in.boolean("short");
  contact.short_text = in.text("short-text");
  contact.note = in.text("note");
  in.maps("entries", [&](Fields& entry) {
    contact.entries.push_back({entry.text("name"), entry.text("phone"), entry.text("text"), entry.text("hours"),
                               entry.name("link"), entry.boolean("danger"), entry.at()});
  });
  return contact;
}

decltype(Block::content) read_content(Shape shape, Fields& in) {
  switch (shape) {
    case Shape::callout:
      return read_callout(in);
    case Shape::quote:
      return Quote{in.text("by"), in.boolean("verbatim")};
    case Shape::definitions:
      return read_definitions(in);
    case Shape::pie:
      return read_pie(in);
    case Shape::bar:
      return read_bar(in);
    case Shape::pictogram:
      return read_pictogram(in);
    case Shape::table:
      return read_table(in);
    case Shape::image:
      return read_image(in);
    case Shape::contact:
      return read_contact_keys(in);
    case Shape::sources:
      return Sources{in.integer("columns")};
    case Shape::qr:
      return Qr{in.name("link")};
    case Shape::stack:
      return Stack{read_blocks(in, "blocks")};
    default:
      return read_panel(in);
  }
}

std::optional<Block> read_block(Reading& reading, Node const& node, std::string const& path) {
  if (!node.is_map()) {
    say_not_a_block(reading, node);
    return std::nullopt;
  }
  Node::Entry const* const entry = kind_entry(reading, node);
  if (!entry || entry->value->faulty) return std::nullopt;
  BlockKind const& kind = *find_block_kind(entry->key->text.text);
  if (!entry->value->is_map() && !entry->value->is_empty()) {
    reading.say_wrong_type(*entry->value, kind.name, "a map of keys", "write its keys below it, indented by 4");
    return std::nullopt;
  }
  Node const* const keys = entry->value->is_map() ? entry->value : nullptr;
  Fields in(reading, keys, kind.shape, fmt::format("{}.{}", path, kind.name), entry->key->at);
  return Block{read_common(in), read_content(kind.shape, in)};
}

}  // namespace

Block read_contact(Fields& in) { return {read_common(in), read_contact_keys(in)}; }

Blocks read_blocks(Fields& in, std::string_view name) {
  Blocks blocks;
  in.items(name, [&](Node const& node, std::string const& path) {
    if (auto block = read_block(in.reading(), node, path)) blocks.push_back(*std::move(block));
  });
  return blocks;
}

}  // namespace factsheet::sheet
