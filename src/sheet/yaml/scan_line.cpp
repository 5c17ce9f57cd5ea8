#include "sheet/yaml/scan_line.h"

#include "sheet/keys/keys.h"
#include "sheet/yaml/anchors.h"
#include "sheet/yaml/brackets.h"
#include "sheet/yaml/indentation.h"
#include "sheet/yaml/plain_text.h"
#include "sheet/yaml/quotes.h"
#include "sheet/yaml/scan_value.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool at_document_mark(Cursor const& cursor) {
  std::string_view const mark = cursor.text.substr(cursor.at, 3);
  return (mark == "---" || mark == "...") && cursor.blank_at(cursor.at + 3);
}

void scan_document_mark(Cursor& cursor) {
  std::size_t const mark = cursor.at;
  if (cursor.text[mark] == '-' && !cursor.seen_content && !cursor.seen_document_mark) {
    cursor.seen_document_mark = true;
    cursor.at += 3;
    cursor.skip_blanks();
    if (cursor.peek() != '\n' && cursor.peek() != '#') {
      cursor.report(mark, mark + 3, "second-document", "a key or value is on the same line as \"---\"",
                    "start it on the next line");
      cursor.leave_out(mark, cursor.source.line_end(mark));
      cursor.found.incomplete = true;
    }
    cursor.next_line();
    return;
  }
  std::size_t rest = mark + 3;
  while (rest < cursor.size() && (cursor.blank_at(rest) || (cursor.text[rest] == '#' && cursor.blank_at(rest - 1)))) {
    rest = cursor.text[rest] == '#' ? cursor.source.line_end(rest) : rest + 1;
  }
  bool const more = rest < cursor.size();
  if (cursor.text[mark] == '-' || more) {
    cursor.report(mark, mark + 3, "second-document",
                  fmt::format("\"{}\" starts a second document{}", cursor.slice(mark, mark + 3),
                              more ? ", and everything below it would be ignored" : ""),
                  more ? "a file holds one document: remove this line, or what follows it" : "remove this line");
  }
  bool const incomplete = cursor.found.incomplete || more;
  cursor.cut_off(mark);
  cursor.found.incomplete = incomplete;
}

void scan_key(Cursor& cursor, std::size_t column, RawScalar raw, std::size_t colon) {
  if (!enter(cursor, column, false)) return;
  raw.is_key = true;
  while (raw.end > raw.content + 1 && cursor.text[raw.end - 1] == ' ') --raw.end;
  cursor.add(raw);
  cursor.levels.back().last_key = cursor.slice(raw.content, raw.end);
  cursor.at = colon + 1;
  cursor.skip_blanks();
  cursor.levels.back().awaits_value = true;
  if (cursor.peek() == '\n') return cursor.next_line();
  if (cursor.peek() == '#') return check_hash(cursor);
  cursor.levels.back().awaits_value = false;
  scan_value(cursor, column);
}

bool lacks_space_after_colon(Cursor const& cursor, std::size_t begin) {
  std::string_view const words = cursor.slice(begin, plain_on_line(cursor, begin).end);
  std::size_t const colon = words.find(':');
  return colon != Cursor::npos && is_known_key(words.substr(0, colon));
}

/// `title:Water` is one word to YAML. It is taken for the key and its value.
void scan_key_without_space(Cursor& cursor, std::size_t column, std::size_t begin) {
  std::size_t const line_end = cursor.source.line_end(begin);
  std::size_t const colon = cursor.text.find(':', begin);
  cursor.report(begin, line_end, "syntax",
                fmt::format("\"{}\" lacks a space after the colon", cursor.shortened(begin, line_end)),
                fmt::format("write {}: {}", cursor.slice(begin, colon), cursor.shortened(colon + 1, line_end)));
  RawScalar key;
  key.begin = key.content = begin;
  key.end = colon;
  key.is_key = true;
  if (!enter(cursor, column, false)) return;
  cursor.add(key);
  cursor.levels.back().last_key = cursor.slice(begin, colon);
  cursor.levels.back().awaits_value = false;
  cursor.running = {true, cursor.add_reported(colon + 1, line_end), column, true};
  // What yaml-cpp is shown has the space; a value of one letter gives way to it.
  cursor.found.text[colon + 1] = ' ';
  if (colon + 2 == line_end) cursor.found.incomplete = true;
  cursor.at = begin;
  cursor.next_line();
}

void refuse_no_colon(Cursor& cursor, std::size_t begin, std::size_t column) {
  RawScalar const raw = plain_on_line(cursor, begin);
  std::string_view const words = cursor.slice(begin, raw.end);
  std::string const shown = cursor.shortened(begin, raw.end);
  if (is_known_key(words)) {
    cursor.report(begin, raw.end, "syntax", fmt::format("\"{}\" lacks its colon", shown),
                  fmt::format("write {}:", words));
  } else {
    cursor.report(begin, raw.end, "syntax", fmt::format("expected a key, found \"{}\"", shown),
                  "write a key and a colon before it, or indent it to belong to the line above");
  }
  cursor.at = begin;
  skip_misplaced_lines(cursor, column + 1);
}

/// `%YAML 1.2` says nothing new. Readers pass over any other such line.
void scan_directive(Cursor& cursor) {
  std::size_t const line_end = cursor.source.line_end(cursor.at);
  std::string_view const line = cursor.slice(cursor.at, line_end);
  if (!line.starts_with("%YAML ")) {
    cursor.report(
        cursor.at, line_end, "syntax",
        fmt::format("\"{}\" is skipped: YAML takes a % here for a directive", cursor.shortened(cursor.at, line_end)),
        "remove the line, or put the key in quotes");
    cursor.leave_out(cursor.at, line_end);
    cursor.found.incomplete = true;
  }
  cursor.next_line();
}

/// The whole file is one map in brackets, as in JSON.
void scan_root_in_brackets(Cursor& cursor) {
  std::size_t const begin = cursor.at;
  cursor.seen_level = true;
  if (scan_brackets(cursor, 0)) finish_value(cursor, begin);
}

void scan_item(Cursor& cursor, std::size_t column, bool after_dash) {
  std::size_t const begin = cursor.at;
  scan_anchor(cursor);
  if (cursor.peek() == '\n' || (cursor.peek() == '#' && cursor.at > begin)) return cursor.next_line();
  bool const quoted = cursor.peek() == '"' || cursor.peek() == '\'';
  if (quoted || is_plain_start(cursor, cursor.at, false)) {
    RawScalar raw = quoted ? quoted_on_line(cursor, cursor.at) : plain_on_line(cursor, cursor.at);
    raw.begin = begin;
    std::size_t colon = raw.end;
    while (colon < cursor.size() && cursor.text[colon] == ' ') ++colon;
    if (raw.end > cursor.at && cursor.at_colon(colon, false)) return scan_key(cursor, column, raw, colon);
  }
  if (cursor.levels.empty() && !cursor.seen_level && (cursor.peek() == '{' || cursor.peek() == '[')) {
    return scan_root_in_brackets(cursor);
  }
  bool const is_value = after_dash || (!cursor.levels.empty() && cursor.levels.back().awaits_value &&
                                       column > cursor.levels.back().column);
  if (lacks_space_after_colon(cursor, begin)) return scan_key_without_space(cursor, column, begin);
  if (!is_value) return refuse_no_colon(cursor, begin, column);
  cursor.levels.back().awaits_value = false;
  cursor.at = begin;
  scan_value(cursor, cursor.levels.back().column);
}

void scan_entries(Cursor& cursor, std::size_t column) {
  std::size_t const line_begin = cursor.source.line_begin(cursor.at);
  bool after_dash = false;
  while (cursor.peek() == '-' && cursor.blank_at(cursor.at + 1)) {
    if (!enter(cursor, column, true)) return;
    cursor.found.dashes.push_back(cursor.at);
    after_dash = true;
    cursor.levels.back().awaits_value = true;
    std::size_t const dash = cursor.at++;
    cursor.skip_blanks();
    if (cursor.peek() == '\n' || cursor.peek() == '#') return check_hash(cursor);
    std::size_t const tab = cursor.text.find('\t', dash);
    if (tab < cursor.at) return refuse_tab(cursor, line_begin, tab);
    column = cursor.at - line_begin;
  }
  scan_item(cursor, column, after_dash);
}

void go_on(Cursor& cursor) {
  RawScalar const line = plain_on_line(cursor, cursor.at);
  std::size_t const line_end = cursor.source.line_end(cursor.at);
  std::size_t const begin = cursor.found.scalars[cursor.running.scalar].begin;
  if (cursor.running.reported) {
    cursor.make_harmless(cursor.at, line_end);
    cursor.found.scalars[cursor.running.scalar].end = line_end;
    return cursor.next_line();
  }
  if (cursor.peek() == '-' && cursor.blank_at(cursor.at + 1)) {
    cursor.report(
        cursor.at, cursor.at + 1, "indentation",
        fmt::format("this list is read as part of the text \"{}\" above it", cursor.shortened(begin, line_end)),
        "start the text with | in the line of its key, and put all of it below");
    cursor.running.reported = true;
    return go_on(cursor);
  }
  if (cursor.at_colon(line.end, false)) {
    std::string_view const key = cursor.slice(line.begin, line.end);
    if (is_known_key(key) || key.find(' ') == Cursor::npos) return refuse_key_in_text(cursor, line);
    refuse_colon(cursor, cursor.at, line.end, line_end);
    cursor.running.reported = true;
    return go_on(cursor);
  }
  RawScalar& scalar = cursor.found.scalars[cursor.running.scalar];
  scalar.end = line.end;
  if (scalar.begin < scalar.content) {
    // yaml-cpp ends a text behind an anchor with its line.
    std::replace(cursor.found.text.begin() + static_cast<std::ptrdiff_t>(scalar.content),
                 cursor.found.text.begin() + static_cast<std::ptrdiff_t>(line.begin), '\n', ' ');
    scalar.hidden = true;
  }
  finish_plain(cursor, begin, line.end);
}

}  // namespace

void scan_line(Cursor& cursor) {
  std::size_t const begin = cursor.at;
  while (cursor.peek() == ' ') ++cursor.at;
  std::size_t const first = cursor.at;
  cursor.skip_blanks();
  if (cursor.peek() == '\n' || cursor.peek() == '#') {
    if (cursor.peek() == '#') cursor.running.is = false;
    cursor.next_line();
    return;
  }
  if (cursor.at != first) return refuse_tab(cursor, begin, first);
  if (first == begin && at_document_mark(cursor)) return scan_document_mark(cursor);
  if (first == begin && cursor.peek() == '%' && !cursor.seen_content) return scan_directive(cursor);
  cursor.seen_content = true;
  std::size_t const column = first - begin;
  if (cursor.running.is && column > cursor.running.parent) return go_on(cursor);
  cursor.running.is = false;
  scan_entries(cursor, column);
}

}  // namespace factsheet::sheet
