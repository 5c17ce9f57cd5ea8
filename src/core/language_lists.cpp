#include "core/language_lists.h"

#include <algorithm>

namespace factsheet {

std::string_view base_language(std::string_view language) { return language.substr(0, language.find('-')); }

std::vector<std::string_view> language_list(std::string_view language, std::string_view list) {
  std::string const name = std::string(base_language(language)) + "/" + std::string(list) + ".txt";
  std::string_view const text = language_file(name);
  std::vector<std::string_view> entries;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find('\n', at), text.size());
    std::string_view const line = text.substr(at, end - at);
    if (!line.empty() && line.front() != '#') entries.push_back(line);
    at = end + 1;
  }
  return entries;
}

}  // namespace factsheet
