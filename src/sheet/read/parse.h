// What the parsers of sheets, data files and themes share.
#pragma once
#include "sheet/read/fields.h"
#include "sheet/read/reading.h"
#include "sheet/yaml/tree.h"

#include <functional>
#include <memory>
#include <set>

namespace factsheet::sheet {

/// The root map of the file, or null where there is none; then the message was given.
Node const* root_map(Tree const& tree, std::shared_ptr<SourceFile const> const& file, Shape shape, Reading& reading);

/// Reads the tree, the keys of its root, and then looks for keys that no map has. `asked`, where given, is told which
/// keys of the table were looked for. `recorded`: see read_tree.
template <class T>
Result<T> parse(std::shared_ptr<SourceFile const> const& file, Shape shape, std::set<Key const*>* asked,
                std::function<T(Fields&)> const& read, std::string_view recorded = {}) {
  Tree const tree = read_tree(file, recorded);
  Reading reading(tree);
  Result<T> result;
  if (Node const* const root = root_map(tree, file, shape, reading)) {
    Fields fields(reading, root, shape, {}, Span{file, {1, 1}, {1, 1}});
    result.value = read(fields);
    reading.check_keys();
  }
  result.diagnostics = tree.diagnostics;
  result.diagnostics.insert(result.diagnostics.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  sort_and_unite(result.diagnostics);
  limit_messages(result.diagnostics);
  if (asked) *asked = std::move(reading.asked);
  return result;
}

}  // namespace factsheet::sheet
