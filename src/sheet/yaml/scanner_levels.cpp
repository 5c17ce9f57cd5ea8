#include "sheet/keys/keys.h"
#include "sheet/yaml/scanner.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {

bool Scanner::enter(std::size_t column, bool is_list) {
  std::vector<Level> left;
  auto const is_left = [&](Level const& level) {
    return level.column > column || (level.column == column && level.is_list && !is_list);
  };
  while (!levels_.empty() && is_left(levels_.back())) {
    left.push_back(std::move(levels_.back()));
    levels_.pop_back();
  }
  if (!levels_.empty() && levels_.back().column == column && levels_.back().is_list == is_list) return true;
  bool const may_nest = levels_.empty() ? !seen_level_ : levels_.back().awaits_value;
  if (may_nest && left.empty()) {
    if (!levels_.empty()) levels_.back().awaits_value = false;
    levels_.push_back({column, is_list, false, {}});
    seen_level_ = true;
    check_depth(0);
    return scan_.readable;
  }
  refuse_misplaced(column, is_list, left);
  return false;
}

std::string Scanner::key_on_line(std::size_t at) const {
  RawScalar const raw = plain_on_line(at);
  return at_colon(raw.end, false) ? std::string(slice(raw.begin, raw.end)) : std::string();
}

void Scanner::refuse_misplaced(std::size_t column, bool is_list, std::vector<Level> const& left) {
  std::string const key = is_list ? std::string() : key_on_line(at_);
  std::string const what = key.empty() ? "the dash" : fmt::format("\"{}\"", key);
  std::size_t const end = at_ + std::max<std::size_t>(key.size(), 1);
  auto const with = [](Level const& level) {
    std::string const beside = level.is_list ? " with the dash" : fmt::format(" with \"{}\"", level.last_key);
    return fmt::format("column {}{}", level.column + 1, level.is_list || !level.last_key.empty() ? beside : "");
  };
  if (!left.empty()) {
    std::string help = "start it in " + with(left.back());
    if (!levels_.empty()) help += " or in " + with(levels_.back());
    report(at_, end, "indentation",
           fmt::format("{} starts in column {}, where no line above it starts", what, column + 1), help);
    if (levels_.empty()) return cut_off(source_.line_begin(at_));
  } else if (!levels_.empty() && levels_.back().column == column) {
    report(at_, end, "indentation", fmt::format("a dash stands beside the key \"{}\"", levels_.back().last_key),
           "indent it below the key whose list it belongs to, or write a key");
  } else {
    std::string const above =
        levels_.empty() || levels_.back().last_key.empty()
            ? "the line above it"
            : fmt::format("\"{}\" above it, which has its value already", levels_.back().last_key);
    std::string const help = levels_.empty() ? "start it in column 1" : "start it in " + with(levels_.back());
    report(at_, end, "indentation", fmt::format("{} is indented more than {}", what, above), help);
  }
  skip_misplaced_lines(column);
}

/// Leaves out the line and those below it that are indented as much.
void Scanner::skip_misplaced_lines(std::size_t column) {
  std::size_t const begin = source_.line_begin(at_);
  std::size_t line = std::min(source_.line_end(at_) + 1, end_);
  while (line < end_) {
    std::size_t const content = std::min(text_.find_first_not_of(" ", line), end_);
    bool const blank = content >= end_ || text_[content] == '\n';
    if (!blank && content - line < column) break;
    if (!blank && column == 0) break;
    line = std::min(source_.line_end(content) + 1, end_);
  }
  leave_out(begin, line);
  scan_.incomplete = true;
  running_.is = false;
  at_ = line;
}

bool Scanner::lacks_space_after_colon(std::size_t begin) const {
  std::string_view const words = slice(begin, plain_on_line(begin).end);
  std::size_t const colon = words.find(':');
  return colon != npos && is_known_key(words.substr(0, colon));
}

/// `title:Water` is one word to YAML. It is taken for the key and its value.
void Scanner::scan_key_without_space(std::size_t column, std::size_t begin) {
  std::size_t const line_end = source_.line_end(begin);
  std::size_t const colon = text_.find(':', begin);
  report(begin, line_end, "syntax", fmt::format("\"{}\" lacks a space after the colon", shortened(begin, line_end)),
         fmt::format("write {}: {}", slice(begin, colon), shortened(colon + 1, line_end)));
  RawScalar key;
  key.begin = key.content = begin;
  key.end = colon;
  key.is_key = true;
  if (!enter(column, false)) return;
  add(key);
  levels_.back().last_key = slice(begin, colon);
  levels_.back().awaits_value = false;
  running_ = {true, add_reported(colon + 1, line_end), column, true};
  // What yaml-cpp is shown has the space; a value of one letter gives way to it.
  scan_.text[colon + 1] = ' ';
  if (colon + 2 == line_end) scan_.incomplete = true;
  at_ = begin;
  next_line();
}

void Scanner::refuse_no_colon(std::size_t begin, std::size_t column) {
  RawScalar const raw = plain_on_line(begin);
  std::string_view const words = slice(begin, raw.end);
  std::string const shown = shortened(begin, raw.end);
  if (is_known_key(words)) {
    report(begin, raw.end, "syntax", fmt::format("\"{}\" lacks its colon", shown), fmt::format("write {}:", words));
  } else {
    report(begin, raw.end, "syntax", fmt::format("\"{}\" stands where a key is expected", shown),
           "write a key and a colon before it, or indent it to belong to the line above");
  }
  at_ = begin;
  skip_misplaced_lines(column + 1);
}

void Scanner::refuse_key_in_text(RawScalar const& key) {
  std::string const above = levels_.empty() ? std::string() : levels_.back().last_key;
  std::string const beside = above.empty() ? "the text" : fmt::format("\"{}\"", above);
  report(key.begin, key.end, "indentation",
         fmt::format("\"{}\" is indented more than {} above it, which has its value already", slice(key.begin, key.end),
                     beside),
         fmt::format("start it in column {}{}", running_.parent + 1, above.empty() ? "" : " with " + beside));
  skip_misplaced_lines(running_.parent + 1);
}

}  // namespace factsheet::sheet
