#include "sheet/yaml/scanner.h"

#include "core/utf8.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {

void Scanner::run() {
  end_ = text_.size();
  while (at_ < end_ && scan_.readable) scan_line();
  for (auto const& [name, anchor] : anchors_) {
    if (anchor.used || scan_.is_reported(anchor.at, anchor.at + 1)) continue;
    report(anchor.at, anchor.at + 1 + name.size(), "alias", fmt::format("the anchor \"&{}\" is never used", name),
           "remove it; a text that starts with & goes in quotes");
  }
}

char Scanner::peek(std::size_t offset) const { return at_ + offset < end_ ? text_[at_ + offset] : '\n'; }

bool Scanner::blank_at(std::size_t offset) const {
  if (offset >= end_) return true;
  char const c = text_[offset];
  return c == ' ' || c == '\t' || c == '\n';
}

bool Scanner::at_colon(std::size_t offset, bool flow) const {
  if (offset >= end_ || text_[offset] != ':') return false;
  if (blank_at(offset + 1)) return true;
  return flow && std::string_view(",[]{}").find(text_[offset + 1]) != std::string_view::npos;
}

void Scanner::skip_blanks() {
  while (at_ < end_ && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
}

std::string_view Scanner::slice(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }

void Scanner::report(std::size_t begin, std::size_t end, std::string rule, std::string message, std::string help) {
  constexpr std::size_t enough = 5000;  // no one reads as many
  if (scan_.diagnostics.size() >= enough) return;
  scan_.diagnostics.push_back(error(source_.span(begin, end), std::move(rule), std::move(message), std::move(help)));
}

void Scanner::make_harmless(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (scan_.text[i] != '\n') scan_.text[i] = 'x';
  }
  scan_.reported.push_back({begin, std::max(end, begin + 1)});
}

void Scanner::leave_out(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (scan_.text[i] != '\n') scan_.text[i] = ' ';
  }
}

void Scanner::cut_off(std::size_t from) {
  leave_out(from, end_);
  scan_.incomplete = true;
  at_ = end_;
}

void Scanner::check_depth(std::size_t brackets) {
  if (levels_.size() + brackets <= static_cast<std::size_t>(deepest_nesting)) return;
  report(at_, at_ + 1, "limit", fmt::format("the file is nested too deeply: more than {} levels", deepest_nesting),
         "take some of the lists and maps out of one another");
  scan_.readable = false;
}

std::size_t Scanner::add(RawScalar raw) {
  scan_.scalars.push_back(raw);
  return scan_.scalars.size() - 1;
}

std::size_t Scanner::add_reported(std::size_t begin, std::size_t end) {
  make_harmless(begin, end);
  RawScalar raw;
  raw.begin = raw.content = begin;
  raw.end = end;
  return add(raw);
}

void Scanner::next_line() { at_ = std::min(source_.line_end(at_) + 1, end_); }

std::string Scanner::shortened(std::size_t begin, std::size_t end) const {
  constexpr std::size_t longest = 40;
  std::string_view words = slice(begin, std::min(end, source_.line_end(begin)));
  while (!words.empty() && (words.back() == ' ' || words.back() == '\t')) words.remove_suffix(1);
  while (!words.empty() && (words.front() == ' ' || words.front() == '\t')) words.remove_prefix(1);
  std::size_t at = 0;
  for (std::size_t count = 0; at < words.size() && count < longest; ++count) next_code_point(words, at);
  return std::string(words.substr(0, at)) + (at < words.size() ? "…" : "");
}

std::string Scanner::in_quotes(std::size_t begin, std::size_t end) const {
  std::string const words = shortened(begin, end);
  if (words.find_first_of("\"\\") == std::string::npos) return "\"" + words + "\"";
  std::string quoted;
  for (char c : words) quoted += c == '\'' ? "''" : std::string(1, c);
  return "'" + quoted + "'";
}

}  // namespace factsheet::sheet
