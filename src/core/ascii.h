// Letters of ASCII alone: words of the sheet language, names of files, schemes of addresses. Words of a language are
// ICU's.
#pragma once
#include <string>
#include <string_view>

namespace factsheet {

constexpr char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string in_small_letters(std::string_view text) {
  std::string made(text);
  for (char& c : made) c = small_letter(c);
  return made;
}

/// With its first letter small, for the middle of a sentence.
inline std::string with_small_start(std::string_view text) {
  std::string made(text);
  if (!made.empty()) made.front() = small_letter(made.front());
  return made;
}

}  // namespace factsheet
