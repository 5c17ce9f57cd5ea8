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

/// "a, b, c"
template <class Strings>
std::string comma_separated(Strings const& words) {
  std::string list;
  for (std::string_view const word : words) {
    if (!list.empty()) list += ", ";
    list += word;
  }
  return list;
}

/// The same of what `show` makes of each.
template <class Things, class Show>
std::string comma_separated(Things const& things, Show const& show) {
  std::vector<std::string> words;
  for (auto const& thing : things) words.push_back(show(thing));
  return comma_separated(words);
}

}  // namespace factsheet
