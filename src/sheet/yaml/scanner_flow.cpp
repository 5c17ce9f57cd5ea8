#include "sheet/keys/keys.h"
#include "sheet/yaml/scanner.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

/// The list or map in brackets at `at_`. Not when it has no end: then the message was given and the line is done.
bool Scanner::scan_flow(std::size_t parent) {
  std::vector<Bracket> brackets;
  std::size_t const begin = at_;
  std::size_t const scalars = scan_.scalars.size();
  std::size_t const messages = scan_.diagnostics.size();
  open_bracket(brackets);
  while (!brackets.empty() && scan_.readable) {
    skip_flow_space(awaits_value(brackets.back()));
    if (at_ >= end_ || !scan_flow_token(brackets, parent)) {
      // What was found inside depends on where the bracket should have been closed.
      scan_.scalars.resize(scalars);
      scan_.diagnostics.resize(messages);
      std::size_t const culprit = at_ >= end_ ? begin : brackets.back().at;
      at_ = begin;
      refuse_open_bracket(culprit);
      // Each search for the end goes through the file.
      constexpr int enough = 20;
      if (++open_brackets_ > enough) {
        cut_off(begin);
        return false;
      }
      running_ = {true, add_reported(begin, source_.line_end(begin)), parent, true};
      next_line();
      return false;
    }
  }
  return scan_.readable;
}

bool Scanner::awaits_value(Bracket const& in) const {
  return in.state == Bracket::State::value || (!in.is_map && in.state == Bracket::State::entry);
}

/// Stops at a `#` where a value is awaited and a text was meant.
void Scanner::skip_flow_space(bool awaits_value) {
  while (at_ < end_) {
    if (text_[at_] == '#' && blank_at(at_ - 1)) {
      if (awaits_value && is_cut_off_text(at_, at_)) return;
      at_ = source_.line_end(at_);
    } else if (blank_at(at_)) {
      ++at_;
    } else {
      return;
    }
  }
}

/// One comma, colon, bracket or scalar. False where a bracket does not match.
bool Scanner::scan_flow_token(std::vector<Bracket>& brackets, std::size_t parent) {
  Bracket& in = brackets.back();
  char const c = text_[at_];
  if (c == '#') {
    refuse_hash_in_flow(in, at_);
    return true;
  }
  if (c == '}' || c == ']') return close_bracket(brackets);
  if (c == ',') {
    scan_comma(in);
    return true;
  }
  bool const after_quote = in.state == Bracket::State::after_key;
  if (c == ':' && (after_quote || at_colon(at_, true))) {
    in.state = Bracket::State::value;
    in.last = npos;
    ++at_;
    return true;
  }
  if (in.state == Bracket::State::after_key || in.state == Bracket::State::after_value) {
    refuse_flow_text(in, in.last == npos ? at_ : scan_.scalars[in.last].begin, c == '[' || c == '{');
    return true;
  }
  bool const braces = c == '{' && peek(1) == '{';
  if ((c == '{' && !braces) || c == '[') return open_bracket(brackets);
  scan_flow_scalar(in, parent);
  return true;
}

bool Scanner::open_bracket(std::vector<Bracket>& brackets) {
  Bracket opened;
  opened.at = at_;
  opened.is_map = text_[at_] == '{';
  opened.entry = at_ + 1;
  brackets.push_back(opened);
  check_depth(brackets.size());
  ++at_;
  return true;
}

bool Scanner::close_bracket(std::vector<Bracket>& brackets) {
  if (brackets.back().is_map != (text_[at_] == '}')) return false;
  end_entry(brackets.back());
  brackets.pop_back();
  ++at_;
  if (!brackets.empty()) {
    brackets.back().state = Bracket::State::after_value;
    brackets.back().last = npos;
  }
  return true;
}

/// yaml-cpp takes what is not there for an empty value.
void Scanner::refuse_lone_comma(Bracket const& in) {
  report(at_, at_ + 1, "syntax", fmt::format("there is no {} before this comma", in.is_map ? "key" : "value"),
         in.is_map ? "remove the comma, or write the key and its value"
                   : "remove the comma, or write the value; one without text is \"\"");
  std::size_t const next = std::min(text_.find_first_not_of(" \n", at_ + 1), end_);
  if (in.is_map || (next < end_ && text_[next] == ']')) leave_out(at_, at_ + 1);
}

void Scanner::scan_comma(Bracket& in) {
  if (in.state == Bracket::State::entry) refuse_lone_comma(in);
  end_entry(in);
  in.comma = at_;
  in.state = Bracket::State::entry;
  ++at_;
  in.entry = at_;
}

namespace {

/// A sign of percent is none of the digits: the format says it.
std::string with_point(std::string const& whole, std::string fraction) {
  std::size_t const sign = fraction.find_first_of("% ");
  bool const is_percent = fraction.find('%') != std::string::npos;
  if (is_percent) fraction.erase(sign);
  return fmt::format("write the number with a point: {}.{}{}", whole, fraction,
                     is_percent ? "; the sign comes from the format percent" : "");
}

}  // namespace

void Scanner::end_entry(Bracket& in) {
  if (in.is_map && in.state == Bracket::State::after_key) refuse_entry_without_colon(in, at_);
}

void Scanner::refuse_entry_without_colon(Bracket const& in, std::size_t end) {
  std::size_t const begin = std::min(text_.find_first_not_of(" \n", in.entry), end);
  std::string const words = shortened(begin, end);
  std::size_t const colon = words.find(':');
  RawScalar const* before = in.comma == npos ? nullptr : scan_.value_before(in.comma);
  if (before && (before->is_key || before->style != Node::Style::plain)) before = nullptr;
  bool const is_language = colon == 2 && words.find(':', colon + 1) == std::string::npos;
  if (colon != std::string::npos && (is_language || is_known_key(std::string_view(words).substr(0, colon)))) {
    report(begin, end, "syntax", fmt::format("\"{}\" lacks a space after the colon", words),
           fmt::format("write {}: {}", words.substr(0, colon), words.substr(colon + 1)));
  } else if (before && is_digit(text_[in.comma - 1]) && begin == in.comma + 1) {
    report(before->begin, end, "not-a-number",
           fmt::format("the comma ends the value \"{}\"", shortened(before->begin, in.comma)),
           with_point(shortened(before->begin, in.comma), words));
  } else if (before) {
    report(in.comma, in.comma + 1, "cut-off-text",
           fmt::format("the comma ends the text \"{}\"", shortened(before->begin, in.comma)),
           "put the text in quotes: " + in_quotes(before->begin, end));
  } else {
    report(begin, end, "syntax", fmt::format("\"{}\" has no colon and no value", words),
           fmt::format("write a key and its value, as in {}: …", words));
  }
  if (before) scan_.reported.push_back({before->begin, end});
  if (!before) scan_.incomplete = true;
  // A map must not start with a comma.
  bool const first = in.comma == npos;
  leave_out(first ? begin : in.comma, first && end < end_ && text_[end] == ',' ? end + 1 : end);
}

void Scanner::scan_flow_scalar(Bracket& in, std::size_t parent) {
  std::size_t const node = at_;
  scan_anchor();
  skip_flow_space(false);
  if (at_ >= end_) return;
  char const c = text_[at_];
  bool const is_value = in.state == Bracket::State::value || !in.is_map;
  if (flow_indicators.find(c) != npos && !(c == '{' && peek(1) == '{')) return;
  if (c == '*' && scan_alias(true)) {
    in.state = is_value ? Bracket::State::after_value : Bracket::State::after_key;
    in.last = npos;
  } else if (c == '"' || c == '\'') {
    bool const whole = scan_quoted(node, parent, true);
    in.state = is_value ? Bracket::State::after_value : Bracket::State::after_key;
    in.last = npos;
    if (whole) scan_.scalars.back().is_key = in.is_map && !is_value;
  } else if (is_plain_start(at_, true)) {
    scan_flow_plain(in, node);
  } else {
    refuse_flow_text(in, at_, false);
  }
}

/// A plain scalar in brackets ends at a comma or a bracket, or at a colon with a space.
void Scanner::scan_flow_plain(Bracket& in, std::size_t node) {
  bool const is_value = in.state == Bracket::State::value;
  RawScalar raw;
  raw.begin = node;
  raw.content = at_;
  raw.end = at_;
  for (; at_ < end_; ++at_) {
    char const c = text_[at_];
    if (flow_indicators.find(c) != npos || at_colon(at_, true)) break;
    if (c == '#' && blank_at(at_ - 1)) break;
    // yaml-cpp takes a question mark in brackets for the end of the text.
    if (c == '?') scan_.text[at_] = 'x';
    if (!blank_at(at_)) raw.end = at_ + 1;
  }
  raw.is_key = in.is_map && !is_value;
  in.last = add(raw);
  char const next = at_ < end_ ? text_[at_] : '\n';
  bool const colon_in_value = is_value && next == ':';
  if (next == '[' || next == '{' || colon_in_value) return refuse_flow_text(in, raw.begin, !colon_in_value);
  if (next == '#' && is_cut_off_text(raw.content, at_)) return refuse_hash_in_flow(in, raw.begin);
  in.state = is_value || (!in.is_map && next != ':') ? Bracket::State::after_value : Bracket::State::after_key;
}

/// A text that goes on with what ends it: `Zie [de site](https://…)`, `Let op: nu`, `{{figure}} meldingen`.
void Scanner::refuse_flow_text(Bracket& in, std::size_t begin, bool bracket) {
  std::size_t const end = std::max(intended_end(begin, true), begin + 1);
  while (!scan_.scalars.empty() && scan_.scalars.back().begin >= begin) scan_.scalars.pop_back();
  if (bracket) {
    report(at_, at_ + 1, "quote-needed",
           fmt::format("a {} stands in the text \"{}\"", text_[at_], shortened(begin, end)),
           "put the text in quotes: " + in_quotes(begin, end));
  } else if (text_[at_] == ':') {
    refuse_colon(begin, at_, end);
  } else if (in.state == Bracket::State::after_value && in.last == npos) {
    report(at_, end, "syntax", fmt::format("\"{}\" stands behind a value that is closed", shortened(at_, end)),
           "put a comma before it, or remove it");
    leave_out(at_, end);
    at_ = end;
    return;
  } else {
    refuse_start(begin, end);
  }
  add_reported(begin, end);
  bool const is_value = in.state == Bracket::State::value || in.state == Bracket::State::after_value || !in.is_map;
  in.state = is_value ? Bracket::State::after_value : Bracket::State::after_key;
  in.last = npos;
  at_ = end;
}

void Scanner::refuse_hash_in_flow(Bracket& in, std::size_t begin) {
  std::size_t const end = intended_end(begin, true);
  refuse_hash(begin, end);
  while (!scan_.scalars.empty() && scan_.scalars.back().begin >= begin) scan_.scalars.pop_back();
  add_reported(begin, end);
  in.state = Bracket::State::after_value;
  in.last = npos;
  at_ = end;
}

void Scanner::refuse_open_bracket(std::size_t at) {
  char const open = text_[at];
  report(at, at + 1, "syntax", fmt::format("this {} is never closed", open),
         fmt::format("write {} where the {} ends", open == '{' ? '}' : ']', open == '{' ? "map" : "list"));
}

}  // namespace factsheet::sheet
