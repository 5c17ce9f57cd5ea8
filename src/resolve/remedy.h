// What an author can do about a name that is not known.
#pragma once
#include "core/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::resolve {

/// `did you mean "teal"?`, else `use plain, cool or warm` when there are few, else nothing.
std::string remedy(std::string_view word, std::vector<std::string> const& known);

/// The keys of a map, in its order.
template <class Map>
std::vector<std::string> keys_of(Map const& map) {
  std::vector<std::string> keys;
  keys.reserve(map.size());
  for (auto const& entry : map) keys.push_back(entry.first);
  return keys;
}

/// As strings, for `remedy`.
template <class Names>
std::vector<std::string> words_of(Names const& names) {
  return {names.begin(), names.end()};
}

}  // namespace factsheet::resolve
