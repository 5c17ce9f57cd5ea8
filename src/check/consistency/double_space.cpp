#include "check/consistency/double_space.h"

#include "check/subject.h"

namespace factsheet::check {
namespace {

/// Spaces at the start of a line indent, and at its end they part lines.
bool is_between_words(std::string const& text, std::size_t at) {
  auto const before = text.find_last_not_of(' ', at);
  auto const behind = text.find_first_not_of(' ', at);
  if (before == std::string::npos || behind == std::string::npos) return false;
  // The signs of lists have as many spaces behind them as their author likes.
  auto const line = text.rfind('\n', before);
  auto const first = text.find_first_not_of(' ', line == std::string::npos ? 0 : line + 1);
  std::string_view const start(text.data() + first, before + 1 - first);
  bool const is_sign = start.find_first_not_of("-*+0123456789.)") == std::string_view::npos;
  return text[before] != '\n' && text[behind] != '\n' && !is_sign;
}

}  // namespace

void find_double_space(Subject const& subject, Findings& to) {
  for (Version const& version : subject.versions) {
    std::string const& text = version.text->text;
    for (auto at = text.find("  "); at != std::string::npos; at = text.find("  ", at + 1)) {
      if (!is_between_words(text, at)) continue;
      to.add(version.text->span(at, 2), "double-space", "two spaces stand here", "write one");
      break;
    }
  }
}

}  // namespace factsheet::check
