// The JSON Schema of sheets, data files and themes, made from the table of keys.
#pragma once
#include <string>

namespace factsheet::sheet {

enum class SchemaOf { sheet, data, theme };
/// JSON Schema (draft 2020-12) of the sheet language, from the same table of keys as the parser.
std::string json_schema(SchemaOf kind = SchemaOf::sheet);

}  // namespace factsheet::sheet
