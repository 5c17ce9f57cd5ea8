#include "sheet/keys/keys.h"
#include "sheet/yaml/scanner.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {

void Scanner::scan_line() {
  std::size_t const begin = at_;
  while (peek() == ' ') ++at_;
  std::size_t const first = at_;
  skip_blanks();
  if (peek() == '\n' || peek() == '#') {
    if (peek() == '#') running_.is = false;
    next_line();
    return;
  }
  if (at_ != first) return refuse_tab(begin, first);
  if (first == begin && at_document_mark()) return scan_document_mark();
  if (first == begin && peek() == '%' && !seen_content_) return scan_directive();
  seen_content_ = true;
  std::size_t const column = first - begin;
  if (running_.is && column > running_.parent) return go_on();
  running_.is = false;
  scan_entries(column);
}

bool Scanner::at_document_mark() const {
  std::string_view const mark = text_.substr(at_, 3);
  return (mark == "---" || mark == "...") && blank_at(at_ + 3);
}

void Scanner::scan_document_mark() {
  std::size_t const mark = at_;
  if (text_[mark] == '-' && !seen_content_ && !seen_document_mark_) {
    seen_document_mark_ = true;
    at_ += 3;
    skip_blanks();
    if (peek() != '\n' && peek() != '#') {
      report(mark, mark + 3, "second-document", "a key or value stands in the same line as \"---\"",
             "start it in the next line");
      leave_out(mark, source_.line_end(mark));
      scan_.incomplete = true;
    }
    next_line();
    return;
  }
  std::size_t rest = mark + 3;
  while (rest < end_ && (blank_at(rest) || (text_[rest] == '#' && blank_at(rest - 1)))) {
    rest = text_[rest] == '#' ? source_.line_end(rest) : rest + 1;
  }
  bool const more = rest < end_;
  if (text_[mark] == '-' || more) {
    report(mark, mark + 3, "second-document",
           fmt::format("\"{}\" starts a second document{}", slice(mark, mark + 3),
                       more ? ", and everything below it would be ignored" : ""),
           more ? "a file holds one document: remove this line, or what follows it" : "remove this line");
  }
  bool const incomplete = scan_.incomplete || more;
  cut_off(mark);
  scan_.incomplete = incomplete;
}

/// `%YAML 1.2` says nothing new. Readers pass over any other such line.
void Scanner::scan_directive() {
  std::size_t const line_end = source_.line_end(at_);
  std::string_view const line = slice(at_, line_end);
  if (!line.starts_with("%YAML ")) {
    report(at_, line_end, "syntax",
           fmt::format("\"{}\" is passed over: YAML takes a % here for an instruction", shortened(at_, line_end)),
           "remove the line, or put the key in quotes");
    leave_out(at_, line_end);
    scan_.incomplete = true;
  }
  next_line();
}

void Scanner::refuse_tab(std::size_t line_begin, std::size_t first) {
  std::size_t more = 0;
  for (std::size_t line = source_.line_end(first) + 1; line < end_; line = source_.line_end(line) + 1) {
    std::size_t const content = std::min(text_.find_first_not_of(' ', line), end_);
    if (content < end_ && text_[content] == '\t') ++more;
  }
  std::string const others = more == 0 ? "" : fmt::format(", as in {} further line{}", more, more == 1 ? "" : "s");
  report(first, first + 1, "tab", fmt::format("the line is indented with a tab{}", others),
         "use spaces, two for each level");
  cut_off(line_begin);
}

void Scanner::scan_entries(std::size_t column) {
  std::size_t const line_begin = source_.line_begin(at_);
  bool after_dash = false;
  while (peek() == '-' && blank_at(at_ + 1)) {
    if (!enter(column, true)) return;
    scan_.dashes.push_back(at_);
    after_dash = true;
    levels_.back().awaits_value = true;
    std::size_t const dash = at_++;
    skip_blanks();
    if (peek() == '\n' || peek() == '#') return check_hash();
    std::size_t const tab = text_.find('\t', dash);
    if (tab < at_) return refuse_tab(line_begin, tab);
    column = at_ - line_begin;
  }
  scan_item(column, after_dash);
}

void Scanner::scan_item(std::size_t column, bool after_dash) {
  std::size_t const begin = at_;
  scan_anchor();
  if (peek() == '\n' || (peek() == '#' && at_ > begin)) return next_line();
  bool const quoted = peek() == '"' || peek() == '\'';
  if (quoted || is_plain_start(at_, false)) {
    RawScalar raw = quoted ? quoted_on_line(at_) : plain_on_line(at_);
    raw.begin = begin;
    std::size_t colon = raw.end;
    while (colon < end_ && text_[colon] == ' ') ++colon;
    if (raw.end > at_ && at_colon(colon, false)) return scan_key(column, raw, colon);
  }
  if (levels_.empty() && !seen_level_ && (peek() == '{' || peek() == '[')) return scan_root_in_brackets();
  bool const is_value =
      after_dash || (!levels_.empty() && levels_.back().awaits_value && column > levels_.back().column);
  if (lacks_space_after_colon(begin)) return scan_key_without_space(column, begin);
  if (!is_value) return refuse_no_colon(begin, column);
  levels_.back().awaits_value = false;
  at_ = begin;
  scan_value_here(levels_.back().column);
}

/// The whole file is one map in brackets, as in JSON.
void Scanner::scan_root_in_brackets() {
  std::size_t const begin = at_;
  seen_level_ = true;
  if (scan_flow(0)) finish_value(begin);
}

void Scanner::scan_key(std::size_t column, RawScalar raw, std::size_t colon) {
  if (!enter(column, false)) return;
  raw.is_key = true;
  while (raw.end > raw.content + 1 && text_[raw.end - 1] == ' ') --raw.end;
  add(raw);
  levels_.back().last_key = slice(raw.content, raw.end);
  at_ = colon + 1;
  skip_blanks();
  levels_.back().awaits_value = true;
  if (peek() == '\n') return next_line();
  if (peek() == '#') return check_hash();
  levels_.back().awaits_value = false;
  scan_value_here(column);
}

void Scanner::go_on() {
  RawScalar const line = plain_on_line(at_);
  std::size_t const line_end = source_.line_end(at_);
  std::size_t const begin = scan_.scalars[running_.scalar].begin;
  if (running_.reported) {
    make_harmless(at_, line_end);
    scan_.scalars[running_.scalar].end = line_end;
    return next_line();
  }
  if (peek() == '-' && blank_at(at_ + 1)) {
    report(at_, at_ + 1, "indentation",
           fmt::format("this list is read as part of the text \"{}\" above it", shortened(begin, line_end)),
           "start the text with | in the line of its key, and put all of it below");
    running_.reported = true;
    return go_on();
  }
  if (at_colon(line.end, false)) {
    std::string_view const key = slice(line.begin, line.end);
    if (is_known_key(key) || key.find(' ') == npos) return refuse_key_in_text(line);
    refuse_colon(at_, line.end, line_end);
    running_.reported = true;
    return go_on();
  }
  RawScalar& scalar = scan_.scalars[running_.scalar];
  scalar.end = line.end;
  if (scalar.begin < scalar.content) {
    // yaml-cpp ends a text behind an anchor with its line.
    std::replace(scan_.text.begin() + static_cast<std::ptrdiff_t>(scalar.content),
                 scan_.text.begin() + static_cast<std::ptrdiff_t>(line.begin), '\n', ' ');
    scalar.hidden = true;
  }
  at_ = line.end;
  skip_blanks();
  if (peek() == '#') {
    running_.is = false;
    if (is_cut_off_text(begin, at_)) refuse_hash(begin, line_end);
  }
  next_line();
}

}  // namespace factsheet::sheet
