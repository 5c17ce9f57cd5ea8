#include "core/markup.h"

namespace factsheet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

std::string escaped(std::string_view text) {
  constexpr std::string_view anywhere = "\\`*_[]<>&~!#{}";
  constexpr std::string_view at_start = "+-=";
  std::string result;
  bool only_digits = true;  // so far: a full stop or bracket would make them a list's number
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const c = text[i];
    bool const ends_number = i > 0 && only_digits && (c == '.' || c == ')');
    bool const before_space = i + 1 == text.size() || is_space(text[i + 1]);
    bool const starts_item = (i == 0 && at_start.find(c) != std::string_view::npos) || (ends_number && before_space);
    if (starts_item || anywhere.find(c) != std::string_view::npos) result += '\\';
    result += is_space(c) ? ' ' : c;
    only_digits = only_digits && is_digit(c);
  }
  return result;
}

}  // namespace factsheet
