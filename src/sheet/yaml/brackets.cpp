#include "sheet/yaml/brackets.h"

#include "sheet/keys/keys.h"
#include "sheet/yaml/anchors.h"
#include "sheet/yaml/plain_text.h"
#include "sheet/yaml/quotes.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A list or map that is open.
struct Bracket {
  enum class State { entry, after_key, value, after_value };
  std::size_t at = 0;
  bool is_map = false;
  State state = State::entry;
  std::size_t last = Cursor::npos;  // index of the scalar that stands before, where it is a plain one
  std::size_t entry = 0;            // where the entry starts
  std::size_t comma = Cursor::npos;
};

/// A sign of percent is none of the digits: the format says it.
std::string with_point(std::string const& whole, std::string fraction) {
  std::size_t const sign = fraction.find_first_of("% ");
  bool const is_percent = fraction.find('%') != std::string::npos;
  if (is_percent) fraction.erase(sign);
  return fmt::format("write the number with a point: {}.{}{}", whole, fraction,
                     is_percent ? "; the sign comes from the format percent" : "");
}

bool awaits_value(Bracket const& in) {
  return in.state == Bracket::State::value || (!in.is_map && in.state == Bracket::State::entry);
}

/// Stops at a `#` where a value is awaited and a text was meant.
void skip_flow_space(Cursor& cursor, bool before_value) {
  while (cursor.at < cursor.size()) {
    if (cursor.text[cursor.at] == '#' && cursor.blank_at(cursor.at - 1)) {
      if (before_value && is_cut_off_text(cursor, cursor.at, cursor.at)) return;
      cursor.at = cursor.source.line_end(cursor.at);
    } else if (cursor.blank_at(cursor.at)) {
      ++cursor.at;
    } else {
      return;
    }
  }
}

/// A text that goes on with what ends it: `Zie [de site](https://…)`, `Let op: nu`, `{{figure}} meldingen`.
void refuse_flow_text(Cursor& cursor, Bracket& in, std::size_t begin, bool bracket) {
  std::size_t const end = std::max(intended_end(cursor, begin, true), begin + 1);
  while (!cursor.found.scalars.empty() && cursor.found.scalars.back().begin >= begin) cursor.found.scalars.pop_back();
  if (bracket) {
    cursor.report(cursor.at, cursor.at + 1, "quote-needed",
                  fmt::format("the text \"{}\" contains a {}", cursor.shortened(begin, end), cursor.text[cursor.at]),
                  "put the text in quotes: " + cursor.in_quotes(begin, end));
  } else if (cursor.text[cursor.at] == ':') {
    refuse_colon(cursor, begin, cursor.at, end);
  } else if (in.state == Bracket::State::after_value && in.last == Cursor::npos) {
    cursor.report(cursor.at, end, "syntax",
                  fmt::format("\"{}\" follows a complete value", cursor.shortened(cursor.at, end)),
                  "put a comma before it, or remove it");
    cursor.leave_out(cursor.at, end);
    cursor.at = end;
    return;
  } else {
    refuse_start(cursor, begin, end);
  }
  cursor.add_reported(begin, end);
  bool const is_value = in.state == Bracket::State::value || in.state == Bracket::State::after_value || !in.is_map;
  in.state = is_value ? Bracket::State::after_value : Bracket::State::after_key;
  in.last = Cursor::npos;
  cursor.at = end;
}

void refuse_hash_in_flow(Cursor& cursor, Bracket& in, std::size_t begin) {
  std::size_t const end = intended_end(cursor, begin, true);
  refuse_hash(cursor, begin, end);
  while (!cursor.found.scalars.empty() && cursor.found.scalars.back().begin >= begin) cursor.found.scalars.pop_back();
  cursor.add_reported(begin, end);
  in.state = Bracket::State::after_value;
  in.last = Cursor::npos;
  cursor.at = end;
}

/// A plain scalar in brackets ends at a comma or a bracket, or at a colon with a space.
void scan_flow_plain(Cursor& cursor, Bracket& in, std::size_t node) {
  bool const is_value = in.state == Bracket::State::value;
  RawScalar raw;
  raw.begin = node;
  raw.content = cursor.at;
  raw.end = cursor.at;
  for (; cursor.at < cursor.size(); ++cursor.at) {
    char const c = cursor.text[cursor.at];
    if (flow_indicators.find(c) != Cursor::npos || cursor.at_colon(cursor.at, true)) break;
    if (c == '#' && cursor.blank_at(cursor.at - 1)) break;
    // yaml-cpp takes a question mark in brackets for the end of the text.
    if (c == '?') cursor.found.text[cursor.at] = 'x';
    if (!cursor.blank_at(cursor.at)) raw.end = cursor.at + 1;
  }
  raw.is_key = in.is_map && !is_value;
  in.last = cursor.add(raw);
  char const next = cursor.at < cursor.size() ? cursor.text[cursor.at] : '\n';
  bool const colon_in_value = is_value && next == ':';
  if (next == '[' || next == '{' || colon_in_value) return refuse_flow_text(cursor, in, raw.begin, !colon_in_value);
  if (next == '#' && is_cut_off_text(cursor, raw.content, cursor.at)) return refuse_hash_in_flow(cursor, in, raw.begin);
  in.state = is_value || (!in.is_map && next != ':') ? Bracket::State::after_value : Bracket::State::after_key;
}

void scan_flow_scalar(Cursor& cursor, Bracket& in, std::size_t parent) {
  std::size_t const node = cursor.at;
  scan_anchor(cursor);
  skip_flow_space(cursor, false);
  if (cursor.at >= cursor.size()) return;
  char const c = cursor.text[cursor.at];
  bool const is_value = in.state == Bracket::State::value || !in.is_map;
  if (flow_indicators.find(c) != Cursor::npos && !(c == '{' && cursor.peek(1) == '{')) return;
  if (c == '*' && scan_alias(cursor, true)) {
    in.state = is_value ? Bracket::State::after_value : Bracket::State::after_key;
    in.last = Cursor::npos;
  } else if (c == '"' || c == '\'') {
    bool const whole = scan_quoted(cursor, node, parent, true);
    in.state = is_value ? Bracket::State::after_value : Bracket::State::after_key;
    in.last = Cursor::npos;
    if (whole) cursor.found.scalars.back().is_key = in.is_map && !is_value;
  } else if (is_plain_start(cursor, cursor.at, true)) {
    scan_flow_plain(cursor, in, node);
  } else {
    refuse_flow_text(cursor, in, cursor.at, false);
  }
}

void refuse_entry_without_colon(Cursor& cursor, Bracket const& in, std::size_t end) {
  std::size_t const begin = std::min(cursor.text.find_first_not_of(" \n", in.entry), end);
  std::string const words = cursor.shortened(begin, end);
  std::size_t const colon = words.find(':');
  RawScalar const* before = in.comma == Cursor::npos ? nullptr : cursor.found.value_before(in.comma);
  if (before && (before->is_key || before->style != Node::Style::plain)) before = nullptr;
  bool const is_language = colon == 2 && words.find(':', colon + 1) == std::string::npos;
  if (colon != std::string::npos && (is_language || is_known_key(std::string_view(words).substr(0, colon)))) {
    cursor.report(begin, end, "syntax", fmt::format("\"{}\" lacks a space after the colon", words),
                  fmt::format("write {}: {}", words.substr(0, colon), words.substr(colon + 1)));
  } else if (before && is_digit(cursor.text[in.comma - 1]) && begin == in.comma + 1) {
    cursor.report(before->begin, end, "not-a-number",
                  fmt::format("the comma ends the value \"{}\"", cursor.shortened(before->begin, in.comma)),
                  with_point(cursor.shortened(before->begin, in.comma), words));
  } else if (before) {
    cursor.report(in.comma, in.comma + 1, "cut-off-text",
                  fmt::format("the comma ends the text \"{}\"", cursor.shortened(before->begin, in.comma)),
                  "put the text in quotes: " + cursor.in_quotes(before->begin, end));
  } else {
    cursor.report(begin, end, "syntax", fmt::format("\"{}\" has no colon and no value", words),
                  fmt::format("write a key and its value, as in {}: …", words));
  }
  if (before) cursor.found.reported.push_back({before->begin, end});
  if (!before) cursor.found.incomplete = true;
  // A map must not start with a comma.
  bool const first = in.comma == Cursor::npos;
  cursor.leave_out(first ? begin : in.comma, first && end < cursor.size() && cursor.text[end] == ',' ? end + 1 : end);
}

void end_entry(Cursor& cursor, Bracket& in) {
  if (in.is_map && in.state == Bracket::State::after_key) refuse_entry_without_colon(cursor, in, cursor.at);
}

/// yaml-cpp takes what is not there for an empty value.
void refuse_lone_comma(Cursor& cursor, Bracket const& in) {
  cursor.report(cursor.at, cursor.at + 1, "syntax",
                fmt::format("there is no {} before this comma", in.is_map ? "key" : "value"),
                in.is_map ? "remove the comma, or write the key and its value"
                          : "remove the comma, or write the value; one without text is \"\"");
  std::size_t const next = std::min(cursor.text.find_first_not_of(" \n", cursor.at + 1), cursor.size());
  if (in.is_map || (next < cursor.size() && cursor.text[next] == ']')) cursor.leave_out(cursor.at, cursor.at + 1);
}

void scan_comma(Cursor& cursor, Bracket& in) {
  if (in.state == Bracket::State::entry) refuse_lone_comma(cursor, in);
  end_entry(cursor, in);
  in.comma = cursor.at;
  in.state = Bracket::State::entry;
  ++cursor.at;
  in.entry = cursor.at;
}

bool open_bracket(Cursor& cursor, std::vector<Bracket>& brackets) {
  Bracket opened;
  opened.at = cursor.at;
  opened.is_map = cursor.text[cursor.at] == '{';
  opened.entry = cursor.at + 1;
  brackets.push_back(opened);
  cursor.check_depth(brackets.size());
  ++cursor.at;
  return true;
}

bool close_bracket(Cursor& cursor, std::vector<Bracket>& brackets) {
  if (brackets.back().is_map != (cursor.text[cursor.at] == '}')) return false;
  end_entry(cursor, brackets.back());
  brackets.pop_back();
  ++cursor.at;
  if (!brackets.empty()) {
    brackets.back().state = Bracket::State::after_value;
    brackets.back().last = Cursor::npos;
  }
  return true;
}

/// One comma, colon, bracket or scalar. False where a bracket does not match.
bool scan_flow_token(Cursor& cursor, std::vector<Bracket>& brackets, std::size_t parent) {
  Bracket& in = brackets.back();
  char const c = cursor.text[cursor.at];
  if (c == '#') {
    refuse_hash_in_flow(cursor, in, cursor.at);
    return true;
  }
  if (c == '}' || c == ']') return close_bracket(cursor, brackets);
  if (c == ',') {
    scan_comma(cursor, in);
    return true;
  }
  bool const after_quote = in.state == Bracket::State::after_key;
  if (c == ':' && (after_quote || cursor.at_colon(cursor.at, true))) {
    in.state = Bracket::State::value;
    in.last = Cursor::npos;
    ++cursor.at;
    return true;
  }
  if (in.state == Bracket::State::after_key || in.state == Bracket::State::after_value) {
    refuse_flow_text(cursor, in, in.last == Cursor::npos ? cursor.at : cursor.found.scalars[in.last].begin,
                     c == '[' || c == '{');
    return true;
  }
  bool const braces = c == '{' && cursor.peek(1) == '{';
  if ((c == '{' && !braces) || c == '[') return open_bracket(cursor, brackets);
  scan_flow_scalar(cursor, in, parent);
  return true;
}

void refuse_open_bracket(Cursor& cursor, std::size_t at) {
  char const open = cursor.text[at];
  cursor.report(at, at + 1, "syntax", fmt::format("this {} is never closed", open),
                fmt::format("write {} where the {} ends", open == '{' ? '}' : ']', open == '{' ? "map" : "list"));
}

}  // namespace

bool scan_brackets(Cursor& cursor, std::size_t parent) {
  std::vector<Bracket> brackets;
  std::size_t const begin = cursor.at;
  std::size_t const scalars = cursor.found.scalars.size();
  std::size_t const messages = cursor.found.diagnostics.size();
  open_bracket(cursor, brackets);
  while (!brackets.empty() && cursor.found.readable) {
    skip_flow_space(cursor, awaits_value(brackets.back()));
    if (cursor.at >= cursor.size() || !scan_flow_token(cursor, brackets, parent)) {
      // What was found inside depends on where the bracket should have been closed.
      cursor.found.scalars.resize(scalars);
      cursor.found.diagnostics.resize(messages);
      std::size_t const culprit = cursor.at >= cursor.size() ? begin : brackets.back().at;
      cursor.at = begin;
      refuse_open_bracket(cursor, culprit);
      // Each search for the end goes through the file.
      constexpr int enough = 20;
      if (++cursor.open_brackets > enough) {
        cursor.cut_off(begin);
        return false;
      }
      cursor.running = {true, cursor.add_reported(begin, cursor.source.line_end(begin)), parent, true};
      cursor.next_line();
      return false;
    }
  }
  return cursor.found.readable;
}

}  // namespace factsheet::sheet
