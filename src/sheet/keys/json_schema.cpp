#include "sheet/keys/json_schema.h"

#include "core/enumeration.h"
#include "sheet/keys/keys.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace factsheet::sheet {
namespace {

using Json = nlohmann::ordered_json;

std::string schema_name(Shape shape) {
  std::string name(keys_of(shape).title);
  name.erase(0, name.find(' ') + 1);
  for (char& c : name) {
    if (c == ' ') c = '-';
  }
  return name;
}

Json reference(std::string_view definition) { return {{"$ref", fmt::format("#/$defs/{}", definition)}}; }
Json list_of(Json item) { return {{"type", "array"}, {"items", std::move(item)}, {"minItems", 1}}; }
Json one_or_list_of(Json const& item) { return {{"anyOf", {item, list_of(item)}}}; }

Json one_of_words(Words words) {
  Json json{{"enum", Json::array()}};
  for (std::string_view word : words) json["enum"].push_back(word);
  return json;
}

/// Where the type of a key is a number, editors put in a nought for it; within `anyOf` they leave that to the author.
Json number_schema(Key const& key, std::string_view type) {
  Json json{{"type", type}};
  if (key.minimum != 0 || key.maximum != 0) {
    json["minimum"] = key.minimum;
    json["maximum"] = key.maximum;
  }
  return {{"anyOf", Json::array({std::move(json)})}};
}

/// Editors take `no`, `112` and `~` for something other than text; here they are the text as typed.
Json typed_text() { return {{"type", {"string", "number", "boolean", "null"}}}; }
Json word_schema() { return {{"type", {"string", "number"}}}; }

/// Names that are offered, beside others that the author may have.
Json name_schema(Key const& key, OfferedNames const& offered) {
  if (key.offer == Offer::none) return word_schema();
  std::vector<std::string> const& names = key.offer == Offer::icons ? offered.icons : offered.themes;
  if (names.empty()) return word_schema();
  Json others = word_schema();
  if (key.offer == Offer::icons) {
    // The reason for both, since an editor gives that of one.
    std::string const reason = fmt::format("an icon is {}, or a file .svg", enumerated(names, "or"));
    others = Json{{"type", "string"}, {"pattern", "\\.[sS][vV][gG]$"}, {"patternErrorMessage", reason}};
    return {{"anyOf", {Json{{"enum", names}, {"errorMessage", reason}}, std::move(others)}}};
  }
  return {{"anyOf", {Json{{"enum", names}}, std::move(others)}}};
}

Json by_id(Json value) {
  Json json{{"type", "object"}};
  json["propertyNames"] = {{"pattern", "^[A-Za-z0-9][A-Za-z0-9_.-]*$"}};
  json["additionalProperties"] = std::move(value);
  return json;
}

Json by_word(Key const& key) {
  Json json{{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}};
  for (std::string_view word : key.words) json["properties"][std::string(word)] = reference(schema_name(key.shape));
  return json;
}

std::string_view name_of_remarks(Key const& key) { return key.words.empty() ? "reasons" : "severities"; }

/// Under the names of rules. Names that are no rules are faults where the rules are known.
Json remarks_schema(Key const& key, OfferedNames const& offered) {
  Json remark = key.words.empty() ? word_schema() : one_of_words(key.words);
  Json json{{"type", "object"}};
  if (offered.rules.empty()) {
    json["additionalProperties"] = std::move(remark);
    return json;
  }
  std::string_view const about = key.words.empty() ? "Why the block may break" : "How severe the sheet takes";
  for (std::string const& rule : offered.rules) {
    Json described{{"description", fmt::format("{} the rule {}, which docs/rules.md explains.", about, rule)}};
    described.update(remark);
    json["properties"][rule] = std::move(described);
  }
  json["additionalProperties"] = false;
  return json;
}

Json scalar_schema(Key const& key, OfferedNames const& offered) {
  switch (key.kind) {
    case ValueKind::version:
      return {{"const", 1}};
    case ValueKind::text:
      return reference("text");
    case ValueKind::texts:
      return list_of(reference("text"));
    case ValueKind::id:
      return {{"type", {"string", "number"}}, {"pattern", "^[A-Za-z0-9][A-Za-z0-9_.-]*$"}};
    case ValueKind::names:
      return one_or_list_of(word_schema());
    case ValueKind::word:
      return one_of_words(key.words);
    case ValueKind::words:
      return one_or_list_of(one_of_words(key.words));
    case ValueKind::language:
      return {{"type", "string"}, {"pattern", "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"}};
    case ValueKind::integer:
      return number_schema(key, "integer");
    case ValueKind::number:
      return number_schema(key, "number");
    case ValueKind::figure_value:
      return {{"anyOf", {Json{{"type", "number"}}, reference("text")}}};
    case ValueKind::boolean:
      return {{"type", "boolean"}};
    case ValueKind::date:
      return {{"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
    case ValueKind::rgb:
      return {{"type", "string"}, {"pattern", "^#[0-9A-Fa-f]{6}$"}};
    default:
      return name_schema(key, offered);
  }
}

Json numbers_schema(Key const& key) {
  Json json = list_of(number_schema(key, "number"));
  json["minItems"] = key.length;
  json["maxItems"] = key.length;
  return json;
}

Json value_schema(Key const& key, OfferedNames const& offered) {
  switch (key.kind) {
    case ValueKind::numbers:
      return numbers_schema(key);
    case ValueKind::map:
      return reference(schema_name(key.shape));
    case ValueKind::maps:
      return list_of(reference(schema_name(key.shape)));
    case ValueKind::map_by_id:
      return by_id(reference(schema_name(key.shape)));
    case ValueKind::map_by_word:
      return by_word(key);
    case ValueKind::names_by_id:
      return by_id(word_schema());
    case ValueKind::names_by_text:
      return {{"type", "object"}, {"additionalProperties", one_or_list_of(word_schema())}};
    case ValueKind::name_by_text:
      if (key.offer == Offer::rules) return reference(name_of_remarks(key));
      return {{"type", "object"}, {"additionalProperties", word_schema()}};
    case ValueKind::numbers_by_id:
      return by_id({{"type", "number"}});
    case ValueKind::blocks:
      return list_of(reference("block"));
    case ValueKind::cells:
      return list_of(list_of(reference("text")));
    default:
      return scalar_schema(key, offered);
  }
}

/// One reason for each fault: with `oneOf` and `not`, editors would only say that something matched too much.
void add_choice(Json& all, ShapeKeys const& shape, Choice const& choice) {
  if (choice.rule != Choice::Rule::at_most_one) {
    std::string const reason = fmt::format("{} needs {}", shape.title, enumerated(choice.keys, "or"));
    Json any = Json::array();
    for (std::string_view key : choice.keys) any.push_back({{"required", {key}}, {"errorMessage", reason}});
    all.push_back({{"anyOf", std::move(any)}});
  }
  if (choice.rule == Choice::Rule::at_least_one) return;
  for (std::size_t i = 0; i < choice.keys.size(); ++i) {
    Json others = Json::object();
    for (std::string_view key : choice.keys.subspan(i + 1)) others[std::string(key)] = false;
    if (others.empty()) break;
    std::string const reason = fmt::format("{} has only one of {}", shape.title, enumerated(choice.keys, "and"));
    all.push_back({{"if", {{"required", {choice.keys[i]}}}},
                   {"then", {{"properties", std::move(others)}, {"errorMessage", reason}}}});
  }
}

void add_property(Json& properties, Key const& key, OfferedNames const& offered) {
  Json value = value_schema(key, offered);
  Json described{{"description", key.documentation}};
  described.update(value);
  properties[std::string(key.name)] = std::move(described);
}

Json shape_schema(ShapeKeys const& shape, OfferedNames const& offered) {
  Json json{{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}};
  for (Key const& key : shape.keys) add_property(json["properties"], key, offered);
  if (shape.is_block) {
    for (Key const& key : keys_of_every_block()) add_property(json["properties"], key, offered);
  }
  for (std::string_view name : shape.required) json["required"].push_back(name);
  for (Choice const& choice : shape.choices) add_choice(json["allOf"], shape, choice);
  return json;
}

Json block_schema() {
  Json json{{"description", "A block: its kind, and its keys below it."}, {"type", "object"}};
  json["properties"] = Json::object();
  json["additionalProperties"] = false;
  json["minProperties"] = 1;
  json["maxProperties"] = 1;
  for (BlockKind const& kind : block_kinds()) {
    Json value{{"description", kind.documentation}};
    ShapeKeys const& shape = keys_of(kind.shape);
    bool const may_be_empty = shape.required.empty() && shape.choices.empty();
    if (may_be_empty) {
      value["anyOf"] = {reference(schema_name(kind.shape)), Json{{"type", "null"}}};
    } else {
      value.update(reference(schema_name(kind.shape)));
    }
    json["properties"][std::string(kind.name)] = std::move(value);
  }
  return json;
}

Json text_schema() {
  Json by_language{{"type", "object"}, {"properties", Json::object()}, {"additionalProperties", false}};
  for (std::string_view language : known_languages()) {
    by_language["properties"][std::string(language)] = typed_text();
  }
  by_language["minProperties"] = 1;
  Json json{{"description", "One text for all languages, or a text for each: {nl: …, en: …}."}};
  json["anyOf"] = {typed_text(), std::move(by_language)};
  return json;
}

/// What of all shapes can be reached from the root.
void collect(Shape shape, std::vector<bool>& reached) {
  if (reached[static_cast<std::size_t>(shape)]) return;
  reached[static_cast<std::size_t>(shape)] = true;
  for (Key const& key : keys_of(shape).keys) {
    if (key.shape != Shape::none) collect(key.shape, reached);
    if (key.kind != ValueKind::blocks) continue;
    for (BlockKind const& kind : block_kinds()) collect(kind.shape, reached);
  }
  if (!keys_of(shape).is_block) return;
  for (Key const& key : keys_of_every_block()) {
    if (key.shape != Shape::none) collect(key.shape, reached);
  }
}

std::string_view title_of(Shape root) {
  switch (root) {
    case Shape::data_file:
      return "Factsheet data file";
    case Shape::theme_file:
      return "Factsheet theme";
    case Shape::project:
      return "Factsheet settings";
    default:
      return "Factsheet sheet";
  }
}

void add_remarks(std::span<Key const> keys, OfferedNames const& offered, Json& definitions) {
  for (Key const& key : keys) {
    if (key.offer == Offer::rules) definitions[std::string(name_of_remarks(key))] = remarks_schema(key, offered);
  }
}

Json schema_of(Shape root, OfferedNames const& offered) {
  Json json{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title_of(root)}};
  json.update(shape_schema(keys_of(root), offered));
  json["$defs"]["text"] = text_schema();
  if (root == Shape::sheet) json["$defs"]["block"] = block_schema();
  std::vector<bool> reached(all_shapes().size());
  collect(root, reached);
  add_remarks(keys_of(root).keys, offered, json["$defs"]);
  if (root == Shape::sheet) add_remarks(keys_of_every_block(), offered, json["$defs"]);
  for (ShapeKeys const& shape : all_shapes()) {
    bool const used = shape.shape != root && reached[static_cast<std::size_t>(shape.shape)];
    if (used) json["$defs"][schema_name(shape.shape)] = shape_schema(shape, offered);
  }
  return json;
}

Shape root_of(SchemaOf kind) {
  switch (kind) {
    case SchemaOf::sheet:
      return Shape::sheet;
    case SchemaOf::data:
      return Shape::data_file;
    case SchemaOf::theme:
      return Shape::theme_file;
    case SchemaOf::project:
      return Shape::project;
  }
  return Shape::none;
}

}  // namespace

std::string json_schema(SchemaOf kind, OfferedNames const& offered) {
  return schema_of(root_of(kind), offered).dump(2) + "\n";
}

}  // namespace factsheet::sheet
