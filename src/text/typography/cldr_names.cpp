#include "text/typography/cldr_names.h"

#include "core/language_lists.h"

#include <algorithm>

namespace factsheet::text {

CldrNames const& CldrNames::of(std::string_view language) {
  static constexpr CldrNames none{};
  std::string_view const tag = base_language(language);
  auto const all = cldr_names();
  auto const found = std::find_if(all.begin(), all.end(), [&](CldrNames const& one) { return one.language == tag; });
  return found == all.end() ? none : *found;
}

bool CldrNames::is_unit(std::u32string_view word) const { return std::binary_search(units.begin(), units.end(), word); }

bool CldrNames::is_month(std::u32string_view word) const {
  return std::binary_search(months.begin(), months.end(), word);
}

}  // namespace factsheet::text
