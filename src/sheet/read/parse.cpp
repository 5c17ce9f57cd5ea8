#include "sheet/read/parse.h"

#include "sheet/yaml/tree.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

std::string first_lines(Shape shape) {
  switch (shape) {
    case Shape::data_file:
      return "write its figures below \"figures:\", its series below \"series:\"";
    case Shape::theme_file:
      return "write the name of the theme that it changes: \"extends: calm\"";
    case Shape::project:
      return "write the severity of a rule below \"rules:\", such as \"old-figure: off\"";
    default:
      return "start it with \"sheet: 1\" and \"languages: [nl, en]\"";
  }
}

std::string name_of(Shape shape) {
  switch (shape) {
    case Shape::data_file:
      return "data file";
    case Shape::theme_file:
      return "theme";
    case Shape::project:
      return "project file";
    default:
      return "sheet";
  }
}

}  // namespace

Node const* root_map(Tree const& tree, std::shared_ptr<SourceFile const> const& file, Shape shape, Reading& reading) {
  if (tree.root && tree.root->is_map()) return tree.root;
  if (has_errors(tree.diagnostics)) return nullptr;
  Span const start{file, {1, 1}, {1, 1}};
  if (!tree.root || tree.root->is_empty()) {
    reading.say(start, "empty-file", fmt::format("the {} is empty", name_of(shape)), first_lines(shape));
  } else {
    reading.say(tree.root->at, "wrong-type",
                fmt::format("the {} is {}, not a map of keys", name_of(shape), kind_of(*tree.root)),
                first_lines(shape));
  }
  return nullptr;
}

}  // namespace factsheet::sheet
