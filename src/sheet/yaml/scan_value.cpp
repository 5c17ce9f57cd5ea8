#include "sheet/yaml/scan_value.h"

#include "sheet/yaml/anchors.h"
#include "sheet/yaml/block_scalar.h"
#include "sheet/yaml/brackets.h"
#include "sheet/yaml/plain_text.h"
#include "sheet/yaml/quotes.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

/// Of the list or map whose keys or dashes stand in `column`: the next line belongs to its last value.
bool has_lines_below(Cursor const& cursor, std::size_t column) {
  std::size_t line = cursor.source.line_end(cursor.at) + 1;
  while (line < cursor.size()) {
    std::size_t const content = std::min(cursor.text.find_first_not_of(' ', line), cursor.size());
    bool const comment = content < cursor.size() && (cursor.text[content] == '#' || cursor.text[content] == '\n');
    if (!comment) {
      bool const dash = content < cursor.size() && cursor.text[content] == '-' && cursor.blank_at(content + 1);
      return content - line > column || (dash && content - line == column && !cursor.levels.back().is_list);
    }
    line = cursor.source.line_end(content) + 1;
  }
  return false;
}

void scan_plain_value(Cursor& cursor, std::size_t begin, std::size_t parent) {
  std::size_t const line_end = cursor.source.line_end(cursor.at);
  RawScalar raw = plain_on_line(cursor, cursor.at);
  raw.begin = begin;
  if (cursor.at_colon(raw.end, false)) {
    refuse_colon(cursor, cursor.at, raw.end, line_end);
    cursor.running = {true, cursor.add_reported(begin, line_end), parent, true};
    return cursor.next_line();
  }
  cursor.running = {true, cursor.add(raw), parent, false};
  finish_plain(cursor, begin, raw.end);
}

}  // namespace

void finish_value(Cursor& cursor, std::size_t begin) {
  std::size_t const after = cursor.at;
  cursor.skip_blanks();
  if (cursor.peek() == '\n' || (cursor.peek() == '#' && cursor.at > after)) return cursor.next_line();
  std::size_t const line_end = cursor.source.line_end(cursor.at);
  bool const one_line = begin >= cursor.source.line_begin(cursor.at);
  if (one_line && cursor.text[begin] != '"' && cursor.text[begin] != '\'') {
    refuse_start(cursor, begin, line_end);
    cursor.add_reported(begin, line_end);
  } else {
    cursor.report(cursor.at, line_end, "syntax",
                  fmt::format("\"{}\" follows a complete value", cursor.shortened(cursor.at, line_end)),
                  "remove it, or put it on a line of its own with a key");
    cursor.leave_out(cursor.at, line_end);
  }
  cursor.next_line();
}

void scan_value(Cursor& cursor, std::size_t parent) {
  std::size_t const node = cursor.at;
  scan_anchor(cursor);
  char const c = cursor.peek();
  std::size_t const line_end = cursor.source.line_end(cursor.at);
  bool const comment_behind_anchor = c == '#' && cursor.at > node;
  if ((c == '\n' || comment_behind_anchor) && has_lines_below(cursor, parent)) {
    cursor.levels.back().awaits_value = true;
    return cursor.next_line();
  }
  if (c == '\n') cursor.at = node;
  if (c == '"' || c == '\'') {
    if (scan_quoted(cursor, node, parent, false)) finish_value(cursor, node);
    return;
  }
  if ((c == '|' || c == '>') && is_block_header(cursor.slice(cursor.at, line_end)))
    return scan_block_scalar(cursor, node, parent);
  if ((c == '{' && cursor.peek(1) != '{') || c == '[') {
    if (scan_brackets(cursor, parent)) finish_value(cursor, node);
    return;
  }
  if (c == '*' && scan_alias(cursor, false)) return finish_value(cursor, node);
  if (is_plain_start(cursor, cursor.at, false)) return scan_plain_value(cursor, node, parent);
  refuse_start(cursor, cursor.at, line_end);
  cursor.running = {true, cursor.add_reported(node, line_end), parent, true};
  cursor.next_line();
}

void check_hash(Cursor& cursor) {
  std::size_t const hash = cursor.at;
  std::size_t const line_end = cursor.source.line_end(hash);
  if (is_cut_off_text(cursor, hash, hash) && !has_lines_below(cursor, cursor.levels.back().column)) {
    refuse_hash(cursor, hash, line_end);
    cursor.add_reported(hash, line_end);
    cursor.levels.back().awaits_value = false;
  }
  cursor.next_line();
}

}  // namespace factsheet::sheet
