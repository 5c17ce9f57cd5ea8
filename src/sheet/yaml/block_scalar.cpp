#include "sheet/yaml/block_scalar.h"

#include "sheet/yaml/indentation.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

std::size_t indented_by(Cursor const& cursor, std::size_t line) {
  return std::min(cursor.text.find_first_not_of(' ', line), cursor.size()) - line;
}

/// Other readers take its spaces for the indentation of the text, and the text for what stands below it.
void refuse_wide_blank_line(Cursor& cursor, std::size_t line, std::size_t column, RawScalar const& raw) {
  std::size_t const end = cursor.source.line_end(line);
  cursor.report(line + column, end, "indentation", "this line of spaces is indented more than the text below it",
                "delete the spaces");
  cursor.found.text[line + column] = 'x';
  cursor.found.reported.push_back({raw.begin, end});
}

void refuse_less_indented(Cursor& cursor, std::size_t line, std::size_t content, RawScalar const& raw) {
  std::size_t const line_end = cursor.source.line_end(content);
  cursor.report(
      content, line_end, "indentation",
      fmt::format("\"{}\" is indented less than the first line of its text", cursor.shortened(content, line_end)),
      fmt::format("start it in column {}", raw.indent + 1));
  cursor.leave_out(line, line_end);
  cursor.found.reported.push_back({raw.begin, line_end});
}

std::size_t block_scalar_end(Cursor& cursor, RawScalar& raw, std::size_t parent) {
  std::size_t widest = cursor.at;  // of the lines of spaces above the text
  while (cursor.at < cursor.size()) {
    std::size_t const line = cursor.at;
    std::size_t const content = std::min(cursor.text.find_first_not_of(' ', line), cursor.size());
    std::size_t const column = content - line;
    if (content < cursor.size() && cursor.text[content] != '\n') {
      if (cursor.text[content] == '\t' && (column < raw.indent || column <= parent)) {
        refuse_tab(cursor, line, content);
        return line;
      }
      if (column <= parent) return line;
      if (raw.indent == 0 && indented_by(cursor, widest) > column) refuse_wide_blank_line(cursor, widest, column, raw);
      if (raw.indent == 0) raw.indent = column;
      if (column < raw.indent && cursor.text[content] == '#') return line;  // a comment ends the text
      if (column < raw.indent) refuse_less_indented(cursor, line, content, raw);
    } else if (column > indented_by(cursor, widest)) {
      widest = line;
    }
    cursor.next_line();
  }
  return cursor.size();
}

}  // namespace

bool is_block_header(std::string_view line) {
  std::size_t at = 1;
  while (at < line.size() && at < 3 && (line[at] == '-' || line[at] == '+' || (line[at] >= '1' && line[at] <= '9'))) {
    ++at;
  }
  std::size_t const rest = line.find_first_not_of(" \t", at);
  return rest == std::string_view::npos || (rest > at && line[rest] == '#');
}

void scan_block_scalar(Cursor& cursor, std::size_t begin, std::size_t parent) {
  RawScalar raw;
  raw.begin = begin;
  raw.content = cursor.at;
  raw.style = cursor.peek() == '|' ? Node::Style::literal : Node::Style::folded;
  std::size_t const line_end = cursor.source.line_end(cursor.at);
  std::size_t const digit = cursor.slice(cursor.at, std::min(cursor.at + 3, line_end)).find_first_of("123456789");
  if (digit != Cursor::npos) raw.indent = parent + static_cast<std::size_t>(cursor.text[cursor.at + digit] - '0');
  cursor.next_line();
  raw.end = block_scalar_end(cursor, raw, parent);
  if (begin < raw.content) {
    // yaml-cpp wants the lines of a text behind an anchor further in than the anchor: to it the text is one letter.
    auto const at = [&](std::size_t offset) { return cursor.found.text.begin() + static_cast<std::ptrdiff_t>(offset); };
    std::fill(at(raw.content), at(raw.end - 1), ' ');
    *at(raw.content) = 'x';
    raw.hidden = true;
  }
  cursor.add(raw);
  cursor.at = raw.end;
}

}  // namespace factsheet::sheet
