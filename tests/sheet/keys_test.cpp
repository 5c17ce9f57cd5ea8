// The table of keys, the parser and the schema have the same keys.
#include "sheet/keys/keys.h"

#include "sheet/keys/json_schema.h"
#include "sheet/read/parse.h"
#include "sheet/read/parse_data.h"
#include "sheet/read/parse_project.h"
#include "sheet/read/parse_sheet.h"
#include "sheet/read/parse_theme.h"
#include "sheet_test.h"

#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace factsheet::sheet {
namespace {

using Json = nlohmann::json;

/// A sound value for a key, in brackets.
class Sample {
 public:
  std::string value(Key const& key) {
    switch (key.kind) {
      case ValueKind::version:
        return "1";
      case ValueKind::text:
        return "{nl: a, en: b}";
      case ValueKind::texts:
        return "[a, {nl: a, en: b}]";
      case ValueKind::words:
        return fmt::format("[{}]", fmt::join(key.words, ", "));
      case ValueKind::names:
        return "[a, b]";
      case ValueKind::word:
        return std::string(key.words[0]);
      case ValueKind::integer:
        return fmt::format("{}", key.minimum);
      case ValueKind::number:
        return fmt::format("{}", key.minimum);
      case ValueKind::numbers:
        return fmt::format("[{}]", fmt::join(std::vector(static_cast<std::size_t>(key.length), key.minimum), ", "));
      case ValueKind::figure_value:
        return "12.5";
      case ValueKind::boolean:
        return "true";
      case ValueKind::date:
        return "2026-11-01";
      case ValueKind::rgb:
        return "\"#1A6878\"";
      case ValueKind::language:
        return "en";
      case ValueKind::id:
        return fmt::format("id-{}", ++ids_);
      case ValueKind::name:
        return "a";
      default:
        return nested(key);
    }
  }
  std::string map(Shape shape, std::string_view chosen = {}) {
    ShapeKeys const& keys = keys_of(shape);
    std::string text;
    for (std::string const& name : key_names(keys)) {
      if (is_excluded(keys, name, chosen)) continue;
      text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", name, value(*find_key(keys, name)));
    }
    return "{" + text + "}";
  }

 private:
  std::string nested(Key const& key) {
    switch (key.kind) {
      case ValueKind::map:
        return map(key.shape);
      case ValueKind::maps:
        return fmt::format("[{}]", fmt::join(variants(key.shape), ", "));
      case ValueKind::map_by_id:
        return by_id(key.shape);
      case ValueKind::map_by_word:
        return fmt::format("{{{}: {}}}", key.words[0], map(key.shape));
      case ValueKind::names_by_id:
        return "{a: b}";
      case ValueKind::name_by_text:
        return "{a b: c}";
      case ValueKind::names_by_text:
        return "{a b: [c, d]}";
      case ValueKind::numbers_by_id:
        return "{a: 1.5}";
      case ValueKind::blocks:
        return blocks();
      case ValueKind::cells:
        return "[[a], [1], [\"\"]]";
      default:
        return "";
    }
  }
  /// One map for each key of a choice of which only one may be.
  std::vector<std::string> variants(Shape shape) {
    std::vector<std::string> maps{map(shape)};
    for (Choice const& choice : keys_of(shape).choices) {
      if (choice.rule == Choice::Rule::at_least_one) continue;
      for (std::string_view key : choice.keys.subspan(1)) maps.push_back(map(shape, key));
    }
    return maps;
  }
  std::string by_id(Shape shape) {
    std::string text;
    for (std::string const& map : variants(shape))
      text += fmt::format("{}id-{}: {}", text.empty() ? "" : ", ", text.size(), map);
    return "{" + text + "}";
  }
  std::string blocks() {
    if (in_blocks_) return "[sources: ]";
    in_blocks_ = true;
    std::vector<std::string> entries;
    for (BlockKind const& kind : block_kinds()) {
      for (std::string const& map : variants(kind.shape)) entries.push_back(fmt::format("{}: {}", kind.name, map));
    }
    in_blocks_ = false;
    return fmt::format("[{}]", fmt::join(entries, ", "));
  }
  static bool is_excluded(ShapeKeys const& keys, std::string_view name, std::string_view chosen) {
    for (Choice const& choice : keys.choices) {
      if (choice.rule == Choice::Rule::at_least_one) continue;
      bool const of_choice = std::find(choice.keys.begin(), choice.keys.end(), name) != choice.keys.end();
      bool const has_chosen = std::find(choice.keys.begin(), choice.keys.end(), chosen) != choice.keys.end();
      if (of_choice) return name != (has_chosen ? chosen : choice.keys[0]);
    }
    return false;
  }
  bool in_blocks_ = false;

  int ids_ = 0;
};

std::string file_with_all_keys(Shape root) {
  Sample sample;
  std::string text;
  for (Key const& key : keys_of(root).keys) text += fmt::format("{}: {}\n", key.name, sample.value(key));
  return text;
}

std::set<Key const*> keys_below(Shape root) {
  std::set<Key const*> keys;
  std::vector<Shape> shapes{root};
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    ShapeKeys const& shape = keys_of(shapes[i]);
    std::vector<Shape> below;
    for (std::string const& name : key_names(shape)) {
      Key const* const key = find_key(shape, name);
      keys.insert(key);
      if (key->shape != Shape::none) below.push_back(key->shape);
      if (key->kind != ValueKind::blocks) continue;
      for (BlockKind const& kind : block_kinds()) below.push_back(kind.shape);
    }
    for (Shape shape_below : below) {
      if (std::find(shapes.begin(), shapes.end(), shape_below) == shapes.end()) shapes.push_back(shape_below);
    }
  }
  return keys;
}

std::vector<std::string> names_of(std::set<Key const*> const& keys, std::set<Key const*> const& less) {
  std::vector<std::string> names;
  for (Key const* key : keys) {
    if (less.count(key) == 0) names.emplace_back(key->name);
  }
  return names;
}

template <class Parser>
void expect_all_keys_are_read(Shape root, Parser const& parser) {
  std::set<Key const*> asked;
  auto const result = parser(test::file_of(file_with_all_keys(root)), &asked);
  EXPECT_EQ(test::messages_of(result.diagnostics), "");
  EXPECT_THAT(names_of(keys_below(root), asked), testing::IsEmpty()) << "keys that the parser never looks for";
  EXPECT_THAT(names_of(asked, keys_below(root)), testing::IsEmpty());
}

TEST(Keys, ASheetWithEveryKeyIsReadWhole) {
  expect_all_keys_are_read(Shape::sheet, [](auto const& file, auto* asked) { return parse_sheet(file, asked); });
}
TEST(Keys, ADataFileWithEveryKeyIsReadWhole) {
  expect_all_keys_are_read(Shape::data_file, [](auto const& file, auto* asked) { return parse_data(file, asked); });
}
TEST(Keys, AThemeWithEveryKeyIsReadWhole) {
  expect_all_keys_are_read(Shape::theme_file, [](auto const& file, auto* asked) { return parse_theme(file, asked); });
}

TEST(Keys, AProjectWithEveryKeyIsReadWhole) {
  expect_all_keys_are_read(Shape::project, [](auto const& file, auto* asked) { return parse_project(file, asked); });
}

TEST(Keys, AnUnknownOneIsAnsweredWithThoseThatAre) {
  EXPECT_EQ(
      test::messages_of(parse_project(test::file_of("regels: {old-figure: off}\n")).diagnostics),
      "test.sheet.yaml:1:1: error: unknown key \"regels\" in the settings of a folder; the only key of the settings of "
      "a folder is rules [unknown-key]\nregels: {old-figure: off}\n^~~~~~\n");
}

TEST(Keys, EachIsDocumentedInALine) {
  for (ShapeKeys const& shape : all_shapes()) {
    for (std::string const& name : key_names(shape)) {
      std::string_view const line = find_key(shape, name)->documentation;
      EXPECT_THAT(std::string(line), testing::MatchesRegex("[^\n]{5,100}")) << shape.title << " " << name;
    }
  }
}

/// All names of properties in the schema, with the descriptions that they have.
void collect(Json const& schema, std::map<std::string, std::set<std::string>>& properties) {
  if (schema.is_object() && schema.contains("properties")) {
    for (auto const& [name, value] : schema["properties"].items()) {
      // Keys that another one rules out are false.
      if (value.is_object()) properties[name].insert(value.value("description", ""));
    }
  }
  for (auto const& child : schema) {
    if (child.is_structured()) collect(child, properties);
  }
}

void expect_schema_has_all_keys(SchemaOf kind, Shape root) {
  Json const schema = Json::parse(json_schema(kind));
  EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  std::map<std::string, std::set<std::string>> properties;
  collect(schema, properties);
  for (Key const* key : keys_below(root)) {
    EXPECT_EQ(properties[std::string(key->name)].count(std::string(key->documentation)), 1u) << key->name;
  }
}

TEST(Keys, TheSchemaHasThemAllWithTheirDocumentation) {
  expect_schema_has_all_keys(SchemaOf::sheet, Shape::sheet);
  expect_schema_has_all_keys(SchemaOf::data, Shape::data_file);
  expect_schema_has_all_keys(SchemaOf::theme, Shape::theme_file);
  expect_schema_has_all_keys(SchemaOf::project, Shape::project);
}

TEST(Keys, TheSchemaNamesClosedSetsAndBlocks) {
  Json const schema = Json::parse(json_schema());
  EXPECT_EQ(schema["required"], Json({"sheet", "languages", "title", "pages"}));
  EXPECT_EQ(schema["$defs"]["panel"]["properties"]["tone"]["enum"], Json({"plain", "cool", "warm", "deep"}));
  EXPECT_EQ(schema["$defs"]["panel"]["properties"]["span"]["anyOf"][0]["maximum"], 12.0);
  EXPECT_EQ(schema["$defs"]["panel"]["additionalProperties"], false);
  EXPECT_EQ(schema["$defs"]["block"]["properties"].size(), block_kinds().size());
}

TEST(Keys, TheSchemaOffersWhatComesAlong) {
  Json const schema = Json::parse(json_schema(SchemaOf::sheet, {{"book", "eye"}, {"calm"}, {}}));
  EXPECT_EQ(schema["properties"]["theme"]["anyOf"][0]["enum"], Json({"calm"}));
  EXPECT_EQ(schema["$defs"]["panel"]["properties"]["icon"]["anyOf"][0]["enum"], Json({"book", "eye"}));
  EXPECT_EQ(schema["$defs"]["header"]["properties"]["icon"]["anyOf"][1]["patternErrorMessage"],
            "an icon is book or eye, or a file .svg");
}

TEST(Keys, TheSchemaOffersRulesWithTheirSeverities) {
  Json const known = Json::parse(json_schema(SchemaOf::project, {{}, {}, {"old-figure"}}))["$defs"]["severities"];
  EXPECT_EQ(known["properties"]["old-figure"]["enum"], Json({"off", "warning", "error"}));
  EXPECT_EQ(known["additionalProperties"], false);
  Json const sheet = Json::parse(json_schema(SchemaOf::sheet, {{}, {}, {"old-figure"}}));
  EXPECT_EQ(sheet["$defs"]["panel"]["properties"]["allow"]["$ref"], "#/$defs/reasons");
  EXPECT_EQ(sheet["$defs"]["reasons"]["properties"]["old-figure"]["type"], Json({"string", "number"}));
  Json const unknown = Json::parse(json_schema(SchemaOf::project));
  EXPECT_EQ(unknown["$defs"]["severities"]["additionalProperties"]["enum"], Json({"off", "warning", "error"}));
}

/// Every `$ref` leads somewhere.
void expect_references_hold(Json const& schema, Json const& root) {
  if (schema.is_object() && schema.contains("$ref")) {
    std::string const name = schema["$ref"];
    EXPECT_TRUE(root.contains(Json::json_pointer(name.substr(1)))) << name;
  }
  for (auto const& child : schema) {
    if (child.is_structured()) expect_references_hold(child, root);
  }
}

TEST(Keys, TheReferencesOfTheSchemaHold) {
  for (SchemaOf kind : {SchemaOf::sheet, SchemaOf::data, SchemaOf::theme, SchemaOf::project}) {
    Json const schema = Json::parse(json_schema(kind));
    expect_references_hold(schema, schema);
  }
}

}  // namespace
}  // namespace factsheet::sheet
