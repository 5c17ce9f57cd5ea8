#include "sheet/yaml/plain_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool is_number_or_boolean(std::string_view value) {
  if (value == "true" || value == "false") return true;
  return !value.empty() && value.find_first_not_of("0123456789.-") == std::string_view::npos;
}

}  // namespace

bool is_plain_start(Cursor const& cursor, std::size_t offset, bool flow) {
  char const c = cursor.text[offset];
  if (c == '-' || c == '?' || c == ':') {
    bool const ends =
        cursor.blank_at(offset + 1) || (flow && flow_indicators.find(cursor.text[offset + 1]) != Cursor::npos);
    return !ends;
  }
  return std::string_view(",[]{}#&*!|>'\"%@`").find(c) == Cursor::npos;
}

RawScalar plain_on_line(Cursor const& cursor, std::size_t begin) {
  std::size_t const line_end = cursor.source.line_end(begin);
  std::size_t end = begin;
  for (std::size_t i = begin; i < line_end; ++i) {
    if (cursor.at_colon(i, false) || (cursor.text[i] == '#' && i > begin && cursor.blank_at(i - 1))) break;
    if (!cursor.blank_at(i)) end = i + 1;
  }
  RawScalar raw;
  raw.begin = raw.content = begin;
  raw.end = end;
  // A colon may stand behind spaces.
  std::size_t const next = std::min(cursor.text.find_first_not_of(' ', end), cursor.size());
  if (next > end && cursor.at_colon(next, false)) raw.end = next;
  return raw;
}

bool is_cut_off_text(Cursor const& cursor, std::size_t begin, std::size_t hash) {
  std::size_t const word = cursor.text.find_first_not_of('#', hash);
  if (cursor.blank_at(word)) return false;
  std::string_view value = cursor.slice(begin, hash);
  while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
  return !is_number_or_boolean(value);
}

void refuse_hash(Cursor& cursor, std::size_t begin, std::size_t end) {
  std::size_t const line = std::max(begin, cursor.source.line_begin(cursor.at));
  cursor.report(
      cursor.at, end, "cut-off-text",
      fmt::format("the text is cut off here: \"{}\" is read as a comment", cursor.shortened(cursor.at, end)),
      fmt::format("put the text in quotes: {}; a comment has a space after its #", cursor.in_quotes(line, end)));
  cursor.found.reported.push_back({begin, end});
}

void finish_plain(Cursor& cursor, std::size_t begin, std::size_t end) {
  std::size_t const line_end = cursor.source.line_end(end);
  cursor.at = end;
  cursor.skip_blanks();
  if (cursor.peek() == '#') {
    cursor.running.is = false;
    if (is_cut_off_text(cursor, begin, cursor.at)) refuse_hash(cursor, begin, line_end);
  }
  cursor.next_line();
}

void refuse_colon(Cursor& cursor, std::size_t begin, std::size_t colon, std::size_t end) {
  std::string help = fmt::format("put the text in quotes: {}", cursor.in_quotes(begin, end));
  std::string const message =
      end > colon + 1 ? fmt::format("the text \"{}\" contains a colon and a space", cursor.shortened(begin, end))
                      : fmt::format("the text \"{}\" ends with a colon", cursor.shortened(begin, end));
  cursor.report(colon, colon + 1, "colon-in-text", message, std::move(help));
}

void refuse_start(Cursor& cursor, std::size_t begin, std::size_t end) {
  bool const braces = cursor.text.substr(begin, 2) == "{{";
  bool const dash = cursor.text[begin] == '-';
  std::string const start = braces ? "{{" : dash ? "a dash" : std::string(1, cursor.text[begin]);
  std::string help = "put it in quotes: " + cursor.in_quotes(begin, end);
  if (dash) help += "; for a list write | here, and the list below";
  cursor.report(begin, begin + (braces ? 2 : 1), braces ? "unquoted-braces" : "quote-needed",
                fmt::format("a text that starts with {} must be in quotes", start), std::move(help));
}

}  // namespace factsheet::sheet
