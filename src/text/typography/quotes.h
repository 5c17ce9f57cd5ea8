// Typographic quotes and apostrophes.
#pragma once
#include "core/language.h"
#include "text/typography/letters.h"

#include <string_view>

namespace factsheet::text {

/// Gives straight quotes their form, one after another through a paragraph.
class QuoteCurler {
 public:
  explicit QuoteCurler(Letters const& letters) : letters_(letters) {}

  /// What a straight quote at `at` becomes in the language; other characters stay. Asked for each letter in turn; the
  /// quotes before it have been curled.
  char32_t curl(std::size_t at, Language const& language);

 private:
  [[nodiscard]] char32_t curl_single(std::size_t at, Language const& language);
  [[nodiscard]] char32_t curl_double(std::size_t at, QuoteMarks const& marks);
  [[nodiscard]] bool opens_clipping(std::size_t at, std::string_view language) const;

  Letters const& letters_;
  int open_singles_ = 0, open_doubles_ = 0;
};

/// Does `word`, in small letters, lack its first letters in the language, so that an apostrophe stands before it?
bool is_clipped_word(std::u32string_view word, std::string_view language);

}  // namespace factsheet::text
