#include "sheet/yaml/indentation.h"

#include "sheet/yaml/plain_text.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

std::string key_on_line(Cursor const& cursor, std::size_t at) {
  RawScalar const raw = plain_on_line(cursor, at);
  return cursor.at_colon(raw.end, false) ? std::string(cursor.slice(raw.begin, raw.end)) : std::string();
}

void refuse_misplaced(Cursor& cursor, std::size_t column, bool is_list, std::vector<Cursor::Level> const& left) {
  std::string const key = is_list ? std::string() : key_on_line(cursor, cursor.at);
  std::string const what = key.empty() ? "the dash" : fmt::format("\"{}\"", key);
  std::size_t const end = cursor.at + std::max<std::size_t>(key.size(), 1);
  auto const with = [](Cursor::Level const& level) {
    std::string const beside = level.is_list ? " with the dash" : fmt::format(" with \"{}\"", level.last_key);
    return fmt::format("column {}{}", level.column + 1, level.is_list || !level.last_key.empty() ? beside : "");
  };
  if (!left.empty()) {
    std::string help = "start it in " + with(left.back());
    if (!cursor.levels.empty()) help += " or in " + with(cursor.levels.back());
    cursor.report(cursor.at, end, "indentation",
                  fmt::format("{} starts in column {}, where no line above it starts", what, column + 1), help);
    if (cursor.levels.empty()) return cursor.cut_off(cursor.source.line_begin(cursor.at));
  } else if (!cursor.levels.empty() && cursor.levels.back().column == column) {
    cursor.report(cursor.at, end, "indentation",
                  fmt::format("a dash is in the same column as the key \"{}\"", cursor.levels.back().last_key),
                  "indent it below the key whose list it belongs to, or write a key");
  } else {
    std::string const above =
        cursor.levels.empty() || cursor.levels.back().last_key.empty()
            ? "the line above it"
            : fmt::format("\"{}\" above it, which has its value already", cursor.levels.back().last_key);
    std::string const help =
        cursor.levels.empty() ? "start it in column 1" : "start it in " + with(cursor.levels.back());
    cursor.report(cursor.at, end, "indentation", fmt::format("{} is indented more than {}", what, above), help);
  }
  skip_misplaced_lines(cursor, column);
}

}  // namespace

bool enter(Cursor& cursor, std::size_t column, bool is_list) {
  std::vector<Cursor::Level> left;
  auto const is_left = [&](Cursor::Level const& level) {
    return level.column > column || (level.column == column && level.is_list && !is_list);
  };
  while (!cursor.levels.empty() && is_left(cursor.levels.back())) {
    left.push_back(std::move(cursor.levels.back()));
    cursor.levels.pop_back();
  }
  if (!cursor.levels.empty() && cursor.levels.back().column == column && cursor.levels.back().is_list == is_list)
    return true;
  bool const may_nest = cursor.levels.empty() ? !cursor.seen_level : cursor.levels.back().awaits_value;
  if (may_nest && left.empty()) {
    if (!cursor.levels.empty()) cursor.levels.back().awaits_value = false;
    cursor.levels.push_back({column, is_list, false, {}});
    cursor.seen_level = true;
    cursor.check_depth(0);
    return cursor.found.readable;
  }
  refuse_misplaced(cursor, column, is_list, left);
  return false;
}

void skip_misplaced_lines(Cursor& cursor, std::size_t column) {
  std::size_t const begin = cursor.source.line_begin(cursor.at);
  std::size_t line = std::min(cursor.source.line_end(cursor.at) + 1, cursor.size());
  while (line < cursor.size()) {
    std::size_t const content = std::min(cursor.text.find_first_not_of(" ", line), cursor.size());
    bool const blank = content >= cursor.size() || cursor.text[content] == '\n';
    if (!blank && content - line < column) break;
    if (!blank && column == 0) break;
    line = std::min(cursor.source.line_end(content) + 1, cursor.size());
  }
  cursor.leave_out(begin, line);
  cursor.found.incomplete = true;
  cursor.running.is = false;
  cursor.at = line;
}

void refuse_key_in_text(Cursor& cursor, RawScalar const& key) {
  std::string const above = cursor.levels.empty() ? std::string() : cursor.levels.back().last_key;
  std::string const beside = above.empty() ? "the text" : fmt::format("\"{}\"", above);
  cursor.report(
      key.begin, key.end, "indentation",
      fmt::format("\"{}\" is indented more than {} above it, which has its value already",
                  cursor.slice(key.begin, key.end), beside),
      fmt::format("start it in column {}{}", cursor.running.parent + 1, above.empty() ? "" : " with " + beside));
  skip_misplaced_lines(cursor, cursor.running.parent + 1);
}

void refuse_tab(Cursor& cursor, std::size_t line_begin, std::size_t first) {
  std::size_t more = 0;
  for (std::size_t line = cursor.source.line_end(first) + 1; line < cursor.size();
       line = cursor.source.line_end(line) + 1) {
    std::size_t const content = std::min(cursor.text.find_first_not_of(' ', line), cursor.size());
    if (content < cursor.size() && cursor.text[content] == '\t') ++more;
  }
  std::string const others = more == 0 ? "" : fmt::format(", as in {} further line{}", more, more == 1 ? "" : "s");
  cursor.report(first, first + 1, "tab", fmt::format("the line is indented with a tab{}", others),
                "use spaces, two for each level");
  cursor.cut_off(line_begin);
}

}  // namespace factsheet::sheet
