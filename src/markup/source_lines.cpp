#include "markup/source_lines.h"

#include <algorithm>

namespace factsheet::text {

SourceLines::SourceLines(std::string_view source) : source_(source), starts_{0} {
  for (std::size_t i = 0; i < source.size(); ++i) {
    bool const pair = source[i] == '\r' && i + 1 < source.size() && source[i + 1] == '\n';
    if ((source[i] == '\n' || source[i] == '\r') && !pair) starts_.push_back(i + 1);
  }
}

std::string_view SourceLines::line(int number) const {
  if (number < 1 || number > count()) return {};
  std::size_t const begin = starts_[static_cast<std::size_t>(number - 1)];
  return source_.substr(begin, std::min(source_.find_first_of("\r\n", begin), source_.size()) - begin);
}

std::size_t SourceLines::offset(int line, int column) const {
  auto const number = static_cast<std::size_t>(std::clamp(line, 1, count()));
  auto const behind = static_cast<std::size_t>(std::max(column - 1, 0));
  return std::min(starts_[number - 1] + behind, source_.size());
}

void SourceLines::enter_paragraph(int line, int column) {
  first_line_ = line;
  first_column_ = column;
}

std::size_t SourceLines::offset_in_paragraph(int number, int column) const {
  if (number <= first_line_) return offset(number, column);
  std::size_t const stripped = std::min(line(number).find_first_not_of(" \t"), line(number).size());
  return offset(number, column - first_column_ + 1 + static_cast<int>(stripped));
}

}  // namespace factsheet::text
