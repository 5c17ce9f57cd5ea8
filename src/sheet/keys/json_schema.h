// The JSON Schema of sheets, data files, themes and settings, made from the table of keys.
#pragma once
#include <string>
#include <vector>

namespace factsheet::sheet {

enum class SchemaOf { sheet, data, theme, project };
/// What comes along with the program, for editors to offer.
struct OfferedNames {
  std::vector<std::string> icons, themes;
  std::vector<std::string> rules;  ///< whose severity can be set
};
/// JSON Schema (draft 2020-12) of the sheet language, from the same table of keys as the parser.
std::string json_schema(SchemaOf kind = SchemaOf::sheet, OfferedNames const& offered = {});

}  // namespace factsheet::sheet
