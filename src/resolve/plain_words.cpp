// Markup as seen from outside: what to leave out. The text folder alone reads it in earnest.
#include "resolve/source_text.h"

#include <vector>

namespace factsheet::resolve {

namespace {

constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

struct Stripper {
  std::string_view markup;
  std::size_t at = 0;
  std::string words;
  std::vector<std::size_t> open_brackets;  // where in `words` a bracket stands that may turn out to be markup

  [[nodiscard]] char peek(std::size_t index) const { return index < markup.size() ? markup[index] : ' '; }

  void add(char c) {
    if (!is_space(c)) {
      words += c;
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }

  /// Asterisks and underscores that touch a word are emphasis; underscores inside a word are not.
  void emphasis() {
    auto const sign = markup[at];
    auto const end = std::min(markup.find_first_not_of(sign, at), markup.size());
    auto const before = at == 0 ? ' ' : markup[at - 1];
    bool const alone = is_space(before) && is_space(peek(end));
    bool const inside = sign == '_' && is_word(before) && is_word(peek(end));
    if (alone || inside) words.append(end - at, sign);
    at = end;
  }

  /// `[words](address)` and `[words]{lang=en}` are their words.
  void close_bracket() {
    auto const next = peek(at + 1);
    auto const end = markup.find(next == '(' ? ')' : '}', at);
    bool const is_markup = (next == '(' || next == '{') && end != std::string_view::npos && !open_brackets.empty();
    if (is_markup) {
      words.erase(open_brackets.back(), 1);
      at = end + 1;
    } else {
      add(markup[at++]);
    }
    if (!open_brackets.empty()) open_brackets.pop_back();
  }

  void step() {
    auto const c = markup[at];
    if (c == '\\' && punctuation.find(peek(at + 1)) != std::string_view::npos) {
      add(markup[at + 1]);
      at += 2;
    } else if (c == '*' || c == '_') {
      emphasis();
    } else if (c == ']') {
      close_bracket();
    } else {
      if (c == '[') open_brackets.push_back(words.size());
      add(c);
      ++at;
    }
  }
};

}  // namespace

std::string plain_words(std::string_view markup) {
  Stripper strip{markup, 0, {}, {}};
  while (strip.at < markup.size()) strip.step();
  while (!strip.words.empty() && strip.words.back() == ' ') strip.words.pop_back();
  return std::move(strip.words);
}

}  // namespace factsheet::resolve
