// Lists of words within a sentence of a message.
#pragma once
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace factsheet {

/// "a", "a or b", "a, b or c", with `last` for "or". The words are strings or views.
template <class Strings>
std::string enumerated(Strings const& words, std::string_view last) {
  std::string list;
  std::size_t left = std::size(words);
  for (std::string_view const word : words) {
    if (!list.empty()) list += left > 1 ? std::string(", ") : " " + std::string(last) + " ";
    list += word;
    --left;
  }
  return list;
}

}  // namespace factsheet
