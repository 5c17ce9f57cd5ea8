#include "sheet/yaml/node.h"

#include <algorithm>

namespace factsheet::sheet {

Node::Entry const* Node::find(std::string_view key) const {
  auto const is_it = [&](Entry const& entry) { return entry.key->text.text == key; };
  auto const found = std::find_if(entries.begin(), entries.end(), is_it);
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace factsheet::sheet
