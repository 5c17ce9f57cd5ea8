#include "markup/unread_words.h"

#include <algorithm>

namespace factsheet::text {

bool ReadBytes::is_unread_word(std::size_t i) const {
  char const c = source_.text[i];
  bool const word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
  return word && !read_[i];
}

std::optional<ReadBytes::Stretch> ReadBytes::first_unread() const {
  std::string const& text = source_.text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_unread_word(i)) continue;
    std::size_t const bracket = text.rfind('[', i);
    std::size_t const colon = text.find("]:", i);
    std::size_t const from = bracket == std::string::npos ? i : bracket;
    std::size_t const line = std::min(text.find_first_of("\r\n", colon == std::string::npos ? i : colon), text.size());
    return Stretch{from, line};
  }
  return std::nullopt;
}

}  // namespace factsheet::text
