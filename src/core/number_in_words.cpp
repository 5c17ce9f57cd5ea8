#include "core/number_in_words.h"

namespace factsheet {
namespace {

bool is_figure_of_number(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool names_number(std::string_view words, std::string_view number) {
  if (number.empty()) return false;
  for (auto at = words.find(number); at != std::string_view::npos; at = words.find(number, at + 1)) {
    auto const end = at + number.size();
    char const before = at == 0 ? ' ' : words[at - 1];
    bool const starts = !is_figure_of_number(before) && before != ',' && before != '.';
    if (starts && (end == words.size() || !is_figure_of_number(words[end]))) return true;
  }
  return false;
}

}  // namespace factsheet
