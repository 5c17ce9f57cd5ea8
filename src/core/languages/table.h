// The table of languages. A new one is a header beside this one, and its name below.
#pragma once
#include "core/languages/dutch.h"
#include "core/languages/english.h"

namespace factsheet::languages {

inline constexpr std::array table{dutch, english};

inline constexpr auto tags = [] {
  std::array<std::string_view, table.size()> made;
  for (std::size_t i = 0; i < table.size(); ++i) made[i] = table[i].tag;
  return made;
}();

}  // namespace factsheet::languages
