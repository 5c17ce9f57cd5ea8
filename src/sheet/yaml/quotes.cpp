#include "sheet/yaml/quotes.h"

#include "core/utf8.h"
#include "sheet/keys/keys.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The key that the line starts with, behind dashes; empty where there is none that the language has.
bool starts_with_known_key(std::string_view line) {
  constexpr std::size_t longest = 80;  // a line may be very long
  line = line.substr(0, longest);
  while (!line.empty() && (line.front() == ' ' || line.front() == '-')) line.remove_prefix(1);
  std::size_t const colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  bool const is_key = colon + 1 == line.size() || line[colon + 1] == ' ';
  Words const languages = known_languages();
  std::string_view const key = line.substr(0, colon);
  return is_key && (is_known_key(key) || std::find(languages.begin(), languages.end(), key) != languages.end());
}

/// `'s`, `'t`, `'90`: an apostrophe at the start of a word.
bool is_apostrophe(std::string_view text) {
  if (text.size() < 3 || text[0] != '\'') return false;
  bool const year = text[1] >= '0' && text[1] <= '9' && text[2] >= '0' && text[2] <= '9';
  return year || (is_letter(text[1]) && !is_letter(text[2]));
}

/// A comma and a key of the language.
bool holds_next_entry(std::string_view text) {
  for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1)) {
    if (starts_with_known_key(text.substr(comma + 1))) return true;
  }
  return false;
}

enum class QuoteFault { none, not_closed, goes_on };

std::size_t closing_quote(Cursor const& cursor, std::size_t begin) {
  char const quote = cursor.text[begin];
  for (std::size_t i = begin + 1; i < cursor.size(); ++i) {
    if (quote == '"' && cursor.text[i] == '\\') {
      ++i;
    } else if (cursor.text[i] == quote) {
      if (quote == '"' || i + 1 >= cursor.size() || cursor.text[i + 1] != quote) return i;
      ++i;
    }
  }
  return Cursor::npos;
}

bool swallows_lines(Cursor const& cursor, std::size_t begin, std::size_t close, std::size_t parent, bool flow) {
  for (std::size_t line = cursor.source.line_end(begin) + 1; line < close; line = cursor.source.line_end(line) + 1) {
    std::size_t const content = std::min(cursor.text.find_first_not_of(' ', line), cursor.size());
    if (cursor.text[content] == '\n') continue;
    if (!flow && content - line <= parent && content != close) return true;
    if (starts_with_known_key(cursor.slice(line, cursor.source.line_end(line)))) return true;
  }
  return false;
}

QuoteFault quote_fault(Cursor const& cursor, std::size_t begin, std::size_t close, std::size_t parent, bool flow) {
  if (close == Cursor::npos || swallows_lines(cursor, begin, close, parent, flow)) return QuoteFault::not_closed;
  std::size_t const line_end = cursor.source.line_end(begin);
  if (flow && is_apostrophe(cursor.text.substr(begin, 3)) &&
      holds_next_entry(cursor.slice(begin, std::min(close, line_end)))) {
    return QuoteFault::not_closed;
  }
  std::size_t after = close + 1;
  while (after < cursor.size() && (cursor.text[after] == ' ' || cursor.text[after] == '\t')) ++after;
  char const next = after < cursor.size() ? cursor.text[after] : '\n';
  bool const ends = next == '\n' || (next == '#' && after > close + 1) ||
                    (flow && std::string_view(",]}:").find(next) != Cursor::npos);
  if (ends) return QuoteFault::none;
  bool const in_line = close < line_end && close < intended_end(cursor, begin, flow);
  return in_line ? QuoteFault::goes_on : QuoteFault::not_closed;
}

void refuse_quote(Cursor& cursor, std::size_t begin, std::size_t end, QuoteFault fault) {
  std::string const words = cursor.shortened(begin, end);
  if (fault == QuoteFault::goes_on) {
    cursor.report(begin, begin + 1, "unclosed-quote",
                  fmt::format("the text goes on after its closing quote: {}", words),
                  "put all of it in quotes: " + cursor.in_quotes(begin, end));
    return;
  }
  std::string const help = cursor.text[begin] == '"'
                               ? fmt::format("close it at the end of the text: {}\"", words)
                               : "put the whole text in double quotes: " + cursor.in_quotes(begin, end);
  cursor.report(begin, begin + 1, "unclosed-quote", fmt::format("this quote is never closed: {}", words), help);
}

/// yaml-cpp stops at an escape that it does not know.
void check_escapes(Cursor& cursor, RawScalar const& raw) {
  if (cursor.text[raw.content] != '"') return;
  constexpr std::string_view known = "0abt\tnvfre \"/'\\N_LP\n";
  for (std::size_t i = raw.content + 1; i + 1 < raw.end; ++i) {
    if (cursor.text[i] != '\\') continue;
    char const c = cursor.text[i + 1];
    std::size_t const letters = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    std::string_view const value = cursor.text.substr(std::min(i + 2, cursor.size()), letters);
    bool const hex =
        letters > 0 && value.size() == letters && value.find_first_not_of("0123456789abcdefABCDEF") == Cursor::npos;
    bool const pair = hex && c == 'u' && (value[0] == 'd' || value[0] == 'D') && value[1] >= '8';
    bool const large = hex && c == 'U' && value > "0010FFFF" && value > "0010ffff";
    if (known.find(c) == Cursor::npos && (!hex || pair || large)) {
      std::size_t end = i + 1;
      next_code_point(cursor.text, end);
      if (hex) end = i + 2 + letters;
      cursor.report(i, end, "syntax", fmt::format("\"{}\" is not a valid escape", cursor.slice(i, end)),
                    "write the character itself; a backslash is \\\\ in double quotes");
      cursor.make_harmless(i, end);
    }
    // yaml-cpp makes bytes of these that are no UTF-8.
    if (c == 'N' || c == '_') std::fill_n(cursor.found.text.begin() + static_cast<std::ptrdiff_t>(i), 2, 'x');
    ++i;
  }
}

}  // namespace

std::size_t intended_end(Cursor const& cursor, std::size_t begin, bool flow) {
  std::size_t const line_end = cursor.source.line_end(begin);
  if (!flow) return line_end;
  constexpr std::size_t longest = 2000;
  int depth = 0;
  std::size_t i = begin;
  for (; i < line_end && i < begin + longest; ++i) {
    char const c = cursor.text[i];
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth < 0) return i;
    if (c == ',' && depth == 0 && starts_with_known_key(cursor.slice(i + 1, line_end))) return i;
  }
  while (i < line_end && (static_cast<unsigned char>(cursor.text[i]) & 0xC0U) == 0x80U) ++i;
  return i;
}

RawScalar quoted_on_line(Cursor const& cursor, std::size_t begin) {
  RawScalar raw;
  raw.begin = raw.content = raw.end = begin;
  raw.style = Node::Style::quoted;
  std::size_t const close = closing_quote(cursor, begin);
  if (close < cursor.source.line_end(begin)) raw.end = close + 1;
  return raw;
}

bool scan_quoted(Cursor& cursor, std::size_t node, std::size_t parent, bool flow) {
  std::size_t const begin = cursor.at;
  std::size_t const close = closing_quote(cursor, begin);
  QuoteFault const fault = quote_fault(cursor, begin, close, parent, flow);
  if (fault != QuoteFault::none) {
    std::size_t const end = intended_end(cursor, begin, flow);
    refuse_quote(cursor, begin, end, fault);
    std::size_t const scalar = cursor.add_reported(node, end);
    if (!flow) cursor.running = {true, scalar, parent, true};
    cursor.at = end;
    if (!flow) cursor.next_line();
    return false;
  }
  RawScalar raw;
  raw.begin = node;
  raw.content = begin;
  raw.end = cursor.at = close + 1;
  raw.style = Node::Style::quoted;
  check_escapes(cursor, raw);
  cursor.add(raw);
  return true;
}

}  // namespace factsheet::sheet
