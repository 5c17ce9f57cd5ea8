#include "text/typography/written_words.h"

#include "core/utf8.h"

#include <unicode/uchar.h>

namespace factsheet::text {

WrittenWords written_words(Letters const& letters) {
  WrittenWords words;
  for (std::size_t from = 0; from < letters.size();) {
    std::size_t to = from;
    WrittenWord word;
    while (to < letters.size() && !is_space(letters[to].character)) word.text += letters[to++].character;
    word.begin = from;
    word.end = to;
    if (to > from) words.push_back(std::move(word));
    from = to > from ? to : from + 1;
  }
  return words;
}

std::u32string in_small_letters(std::u32string_view text) {
  std::u32string small;
  small.reserve(text.size());
  for (char32_t const c : text) {
    small += c == U'\'' ? U'\u2019' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  }
  return small;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string wide;
  for (std::size_t at = 0; at < text.size();) wide += next_code_point(text, at);
  return wide;
}

std::u32string_view without_openers(std::u32string_view word) {
  constexpr std::u32string_view openers = U"([{\u2018\u201C\u201E\u00AB\"";
  while (!word.empty() && openers.find(word.front()) != std::u32string_view::npos) word.remove_prefix(1);
  return word;
}

std::u32string_view without_closers(std::u32string_view word) {
  constexpr std::u32string_view closers = U".,;:!?)]}\u2019\u201D\u00BB\u2026\"";
  while (!word.empty() && closers.find(word.back()) != std::u32string_view::npos) word.remove_suffix(1);
  return word;
}

bool hold_words(Letters& letters, WrittenWords const& words, std::size_t first, std::size_t last) {
  bool changed = false;
  for (std::size_t word = first; word < last; ++word) {
    for (std::size_t i = words[word].end; i < words[word + 1].begin; ++i) {
      if (letters[i].character != U' ') continue;
      letters[i].character = U'\u00A0';
      changed = true;
    }
  }
  return changed;
}

}  // namespace factsheet::text
