// Lists of words within a sentence of a message.
#pragma once
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

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

/// The same with each word in quotes.
template <class Strings>
std::string enumerated_in_quotes(Strings const& words, std::string_view last) {
  std::vector<std::string> quoted;
  for (std::string_view const word : words) quoted.push_back("\"" + std::string(word) + "\"");
  return enumerated(quoted, last);
}

}  // namespace factsheet
