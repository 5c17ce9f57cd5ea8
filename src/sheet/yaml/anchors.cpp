#include "sheet/yaml/anchors.h"

#include <fmt/format.h>

namespace factsheet::sheet {

void scan_anchor(Cursor& cursor) {
  if (cursor.peek() != '&' || cursor.blank_at(cursor.at + 1)) return;
  std::size_t const begin = cursor.at;
  while (!cursor.blank_at(cursor.at) && flow_indicators.find(cursor.text[cursor.at]) == Cursor::npos) ++cursor.at;
  cursor.anchors[std::string(cursor.slice(begin + 1, cursor.at))] = {begin, false};
  cursor.skip_blanks();
}

bool scan_alias(Cursor& cursor, bool flow) {
  std::size_t const begin = cursor.at;
  std::size_t end = begin + 1;
  while (!cursor.blank_at(end) && flow_indicators.find(cursor.text[end]) == Cursor::npos) ++end;
  std::size_t next = end;
  while (next < cursor.size() && (cursor.text[next] == ' ' || cursor.text[next] == '\t')) ++next;
  bool const ends = next >= cursor.size() || cursor.text[next] == '\n' || (cursor.text[next] == '#' && next > end) ||
                    (flow && flow_indicators.find(cursor.text[next]) != Cursor::npos);
  auto const anchor = cursor.anchors.find(cursor.slice(begin + 1, end));
  if (!ends || anchor == cursor.anchors.end()) return false;
  anchor->second.used = true;
  cursor.at = end;
  return true;
}

void refuse_unused_anchors(Cursor& cursor) {
  for (auto const& [name, anchor] : cursor.anchors) {
    if (anchor.used || cursor.found.is_reported(anchor.at, anchor.at + 1)) continue;
    cursor.report(anchor.at, anchor.at + 1 + name.size(), "alias",
                  fmt::format("the anchor \"&{}\" is never used", name),
                  "remove it; a text that starts with & goes in quotes");
  }
}

}  // namespace factsheet::sheet
