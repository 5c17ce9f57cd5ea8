#include "sheet/yaml/scanner.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool is_number_or_boolean(std::string_view value) {
  if (value == "true" || value == "false") return true;
  return !value.empty() && value.find_first_not_of("0123456789.-") == std::string_view::npos;
}

/// `|` or `>`, perhaps with an indentation and a chomping mark, alone in its line.
bool is_block_header(std::string_view line) {
  std::size_t at = 1;
  while (at < line.size() && at < 3 && (line[at] == '-' || line[at] == '+' || (line[at] >= '1' && line[at] <= '9'))) {
    ++at;
  }
  std::size_t const rest = line.find_first_not_of(" \t", at);
  return rest == std::string_view::npos || (rest > at && line[rest] == '#');
}

}  // namespace

bool Scanner::is_plain_start(std::size_t offset, bool flow) const {
  char const c = text_[offset];
  if (c == '-' || c == '?' || c == ':') {
    bool const ends = blank_at(offset + 1) || (flow && flow_indicators.find(text_[offset + 1]) != npos);
    return !ends;
  }
  return std::string_view(",[]{}#&*!|>'\"%@`").find(c) == npos;
}

RawScalar Scanner::plain_on_line(std::size_t begin) const {
  std::size_t const line_end = source_.line_end(begin);
  std::size_t end = begin;
  for (std::size_t i = begin; i < line_end; ++i) {
    if (at_colon(i, false) || (text_[i] == '#' && i > begin && blank_at(i - 1))) break;
    if (!blank_at(i)) end = i + 1;
  }
  RawScalar raw;
  raw.begin = raw.content = begin;
  raw.end = end;
  // A colon may stand behind spaces.
  std::size_t const next = std::min(text_.find_first_not_of(' ', end), end_);
  if (next > end && at_colon(next, false)) raw.end = next;
  return raw;
}

void Scanner::scan_anchor() {
  if (peek() != '&' || blank_at(at_ + 1)) return;
  std::size_t const begin = at_;
  while (!blank_at(at_) && flow_indicators.find(text_[at_]) == npos) ++at_;
  anchors_[std::string(slice(begin + 1, at_))] = {begin, false};
  skip_blanks();
}

bool Scanner::scan_alias(bool flow) {
  std::size_t const begin = at_;
  std::size_t end = begin + 1;
  while (!blank_at(end) && flow_indicators.find(text_[end]) == npos) ++end;
  std::size_t next = end;
  while (next < end_ && (text_[next] == ' ' || text_[next] == '\t')) ++next;
  bool const ends = next >= end_ || text_[next] == '\n' || (text_[next] == '#' && next > end) ||
                    (flow && flow_indicators.find(text_[next]) != npos);
  auto const anchor = anchors_.find(slice(begin + 1, end));
  if (!ends || anchor == anchors_.end()) return false;
  anchor->second.used = true;
  at_ = end;
  return true;
}

void Scanner::scan_value_here(std::size_t parent) {
  std::size_t const node = at_;
  scan_anchor();
  char const c = peek();
  std::size_t const line_end = source_.line_end(at_);
  bool const comment_behind_anchor = c == '#' && at_ > node;
  if ((c == '\n' || comment_behind_anchor) && has_lines_below(parent)) {
    levels_.back().awaits_value = true;
    return next_line();
  }
  if (c == '\n') at_ = node;
  if (c == '"' || c == '\'') {
    if (scan_quoted(node, parent, false)) finish_value(node);
    return;
  }
  if ((c == '|' || c == '>') && is_block_header(slice(at_, line_end))) return scan_block_scalar(node, parent);
  if ((c == '{' && peek(1) != '{') || c == '[') {
    if (scan_flow(parent)) finish_value(node);
    return;
  }
  if (c == '*' && scan_alias(false)) return finish_value(node);
  if (is_plain_start(at_, false)) return scan_plain_value(node, parent);
  refuse_start(at_, line_end);
  running_ = {true, add_reported(node, line_end), parent, true};
  next_line();
}

void Scanner::scan_plain_value(std::size_t begin, std::size_t parent) {
  std::size_t const line_end = source_.line_end(at_);
  RawScalar raw = plain_on_line(at_);
  raw.begin = begin;
  if (at_colon(raw.end, false)) {
    refuse_colon(at_, raw.end, line_end);
    running_ = {true, add_reported(begin, line_end), parent, true};
    return next_line();
  }
  running_ = {true, add(raw), parent, false};
  at_ = raw.end;
  skip_blanks();
  if (peek() == '#') {
    running_.is = false;
    if (is_cut_off_text(begin, at_)) refuse_hash(begin, line_end);
  }
  next_line();
}

bool Scanner::is_cut_off_text(std::size_t begin, std::size_t hash) const {
  std::size_t const word = text_.find_first_not_of('#', hash);
  if (blank_at(word)) return false;
  std::string_view value = slice(begin, hash);
  while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
  return !is_number_or_boolean(value);
}

void Scanner::refuse_hash(std::size_t begin, std::size_t end) {
  std::size_t const line = std::max(begin, source_.line_begin(at_));
  report(at_, end, "cut-off-text",
         fmt::format("the text is cut off here: \"{}\" is read as a comment", shortened(at_, end)),
         fmt::format("put the text in quotes: {}; a comment has a space after its #", in_quotes(line, end)));
  scan_.reported.push_back({begin, end});
}

/// Of the list or map whose keys or dashes stand in `column`: the next line belongs to its last value.
bool Scanner::has_lines_below(std::size_t column) const {
  std::size_t line = source_.line_end(at_) + 1;
  while (line < end_) {
    std::size_t const content = std::min(text_.find_first_not_of(' ', line), end_);
    bool const comment = content < end_ && (text_[content] == '#' || text_[content] == '\n');
    if (!comment) {
      bool const dash = content < end_ && text_[content] == '-' && blank_at(content + 1);
      return content - line > column || (dash && content - line == column && !levels_.back().is_list);
    }
    line = source_.line_end(content) + 1;
  }
  return false;
}

/// A `#` where a value could stand.
void Scanner::check_hash() {
  std::size_t const hash = at_;
  std::size_t const line_end = source_.line_end(hash);
  if (is_cut_off_text(hash, hash) && !has_lines_below(levels_.back().column)) {
    refuse_hash(hash, line_end);
    add_reported(hash, line_end);
    levels_.back().awaits_value = false;
  }
  next_line();
}

void Scanner::refuse_colon(std::size_t begin, std::size_t colon, std::size_t end) {
  std::string help = fmt::format("put the text in quotes: {}", in_quotes(begin, end));
  std::string const message = end > colon + 1
                                  ? fmt::format("a colon and a space stand in the text \"{}\"", shortened(begin, end))
                                  : fmt::format("a colon stands at the end of the text \"{}\"", shortened(begin, end));
  report(colon, colon + 1, "colon-in-text", message, std::move(help));
}

void Scanner::refuse_start(std::size_t begin, std::size_t end) {
  bool const braces = text_.substr(begin, 2) == "{{";
  bool const dash = text_[begin] == '-';
  std::string const start = braces ? "{{" : dash ? "a dash" : std::string(1, text_[begin]);
  std::string help = "put it in quotes: " + in_quotes(begin, end);
  if (dash) help += "; for a list write | here, and the list below";
  report(begin, begin + (braces ? 2 : 1), braces ? "unquoted-braces" : "quote-needed",
         fmt::format("a text that starts with {} must be in quotes", start), std::move(help));
}

/// What may follow a value in its line: nothing but a comment.
void Scanner::finish_value(std::size_t begin) {
  std::size_t const after = at_;
  skip_blanks();
  if (peek() == '\n' || (peek() == '#' && at_ > after)) return next_line();
  std::size_t const line_end = source_.line_end(at_);
  bool const one_line = begin >= source_.line_begin(at_);
  if (one_line && text_[begin] != '"' && text_[begin] != '\'') {
    refuse_start(begin, line_end);
    add_reported(begin, line_end);
  } else {
    report(at_, line_end, "syntax",
           fmt::format("\"{}\" stands behind a value that is closed", shortened(at_, line_end)),
           "remove it, or put it in a line of its own with a key");
    leave_out(at_, line_end);
  }
  next_line();
}

void Scanner::scan_block_scalar(std::size_t begin, std::size_t parent) {
  RawScalar raw;
  raw.begin = begin;
  raw.content = at_;
  raw.style = peek() == '|' ? Node::Style::literal : Node::Style::folded;
  std::size_t const line_end = source_.line_end(at_);
  std::size_t const digit = slice(at_, std::min(at_ + 3, line_end)).find_first_of("123456789");
  if (digit != npos) raw.indent = parent + static_cast<std::size_t>(text_[at_ + digit] - '0');
  next_line();
  raw.end = block_scalar_end(raw, parent);
  if (begin < raw.content) {
    // yaml-cpp wants the lines of a text behind an anchor further in than the anchor: to it the text is one letter.
    auto const at = [&](std::size_t offset) { return scan_.text.begin() + static_cast<std::ptrdiff_t>(offset); };
    std::fill(at(raw.content), at(raw.end - 1), ' ');
    *at(raw.content) = 'x';
    raw.hidden = true;
  }
  add(raw);
  at_ = raw.end;
}

std::size_t Scanner::block_scalar_end(RawScalar& raw, std::size_t parent) {
  std::size_t widest = at_;  // of the lines of spaces above the text
  while (at_ < end_) {
    std::size_t const line = at_;
    std::size_t const content = std::min(text_.find_first_not_of(' ', line), end_);
    std::size_t const column = content - line;
    if (content < end_ && text_[content] != '\n') {
      if (text_[content] == '\t' && (column < raw.indent || column <= parent)) {
        refuse_tab(line, content);
        return line;
      }
      if (column <= parent) return line;
      if (raw.indent == 0 && indented_by(widest) > column) refuse_wide_blank_line(widest, column, raw);
      if (raw.indent == 0) raw.indent = column;
      if (column < raw.indent && text_[content] == '#') return line;  // a comment ends the text
      if (column < raw.indent) refuse_less_indented(line, content, raw);
    } else if (column > indented_by(widest)) {
      widest = line;
    }
    next_line();
  }
  return end_;
}

std::size_t Scanner::indented_by(std::size_t line) const {
  return std::min(text_.find_first_not_of(' ', line), end_) - line;
}

/// Other readers take its spaces for the indentation of the text, and the text for what stands below it.
void Scanner::refuse_wide_blank_line(std::size_t line, std::size_t column, RawScalar const& raw) {
  std::size_t const end = source_.line_end(line);
  report(line + column, end, "indentation", "this line of spaces is indented more than the text below it",
         "delete the spaces");
  scan_.text[line + column] = 'x';
  scan_.reported.push_back({raw.begin, end});
}

void Scanner::refuse_less_indented(std::size_t line, std::size_t content, RawScalar const& raw) {
  std::size_t const line_end = source_.line_end(content);
  report(content, line_end, "indentation",
         fmt::format("\"{}\" is indented less than the first line of its text", shortened(content, line_end)),
         fmt::format("start it in column {}", raw.indent + 1));
  leave_out(line, line_end);
  scan_.reported.push_back({raw.begin, line_end});
}

}  // namespace factsheet::sheet
