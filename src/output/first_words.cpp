#include "output/first_words.h"

#include "core/utf8.h"

namespace factsheet::output {

std::string first_words(std::string const& text) {
  constexpr std::size_t enough = 40;
  if (text.size() <= enough) return text;
  std::size_t end = text.find_last_of(' ', enough);
  if (end == std::string::npos) {
    end = enough;
    while (end > 0 && is_continuation_byte(text[end])) --end;
  }
  return text.substr(0, end) + "…";
}

}  // namespace factsheet::output
