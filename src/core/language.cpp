#include "core/language.h"

#include "core/languages/table.h"

#include <algorithm>
#include <cassert>

namespace factsheet {

std::span<Language const> all_languages() { return languages::table; }

Language const* find_language(std::string_view tag) {
  auto const base = tag.substr(0, tag.find('-'));
  auto const found = std::find_if(languages::table.begin(), languages::table.end(),
                                  [&](Language const& language) { return language.tag == base; });
  return found == languages::table.end() ? nullptr : &*found;
}

Language const& language_of(std::string_view tag) {
  auto const* const found = find_language(tag);
  assert(found != nullptr);
  return *found;
}

Language const& language_of_locale(std::string_view locale) {
  std::size_t const end = locale.find_first_of("_-.@");
  auto const* const found = find_language(locale.substr(0, end));
  return found == nullptr ? languages::english : *found;
}

std::string language_name(std::string_view tag) {
  auto const* const found = find_language(tag);
  return std::string(found == nullptr ? tag : found->name);
}

}  // namespace factsheet
