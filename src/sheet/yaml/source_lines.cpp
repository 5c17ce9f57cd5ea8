#include "sheet/yaml/source_lines.h"

#include "core/utf8.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace factsheet::sheet {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string with_line_feeds(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\r') {
      text += bytes[i];
    } else if (i + 1 == bytes.size() || bytes[i + 1] != '\n') {
      text += '\n';
    }
  }
  return text;
}

/// A line of blanks with a tab among them looks empty and is meant so.
std::string without_blank_tabs(std::string const& text) {
  std::string made;
  made.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    std::string_view const line = std::string_view(text).substr(begin, end - begin);
    bool const only_blanks = line.find_first_not_of(" \t") == std::string_view::npos;
    if (!only_blanks || line.find('\t') == std::string_view::npos) made += line;
    if (end < text.size()) made += '\n';
    begin = end + 1;
  }
  return made;
}

}  // namespace

SourceLines::SourceLines(std::shared_ptr<SourceFile const> file) : file_(std::move(file)) {
  std::string_view bytes = file_->bytes;
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) bytes.remove_prefix(byte_order_mark.size());
  text_ = without_blank_tabs(with_line_feeds(bytes));
  for (std::size_t i = 0; i < text_.size(); i += stride) {
    code_points_.push_back(i == 0 ? 0 : code_points_.back() + count_starts(i - stride, i));
  }
  begins_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') begins_.push_back(i + 1);
  }
}

Position SourceLines::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  auto const next = std::upper_bound(begins_.begin(), begins_.end(), offset);
  auto const line = static_cast<std::size_t>(next - begins_.begin());
  std::size_t const column = code_points_before(offset) - code_points_before(begins_[line - 1]) + 1;
  return {static_cast<int>(line), static_cast<int>(column)};
}

/// Bytes that do not go on with a character.
std::size_t SourceLines::count_starts(std::size_t begin, std::size_t end) const {
  auto const starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                                                text_.begin() + static_cast<std::ptrdiff_t>(end), starts));
}

std::size_t SourceLines::code_points_before(std::size_t offset) const {
  std::size_t const mark = offset / stride;
  if (mark >= code_points_.size()) {
    return code_points_.empty() ? 0 : code_points_.back() + count_starts((code_points_.size() - 1) * stride, offset);
  }
  bool const bytes_are_characters =
      mark + 1 < code_points_.size() && code_points_[mark + 1] - code_points_[mark] == stride;
  if (bytes_are_characters) return code_points_[mark] + offset - mark * stride;
  return code_points_[mark] + count_starts(mark * stride, offset);
}

Span SourceLines::span(std::size_t begin, std::size_t end) const { return {file_, position(begin), position(end)}; }

std::size_t SourceLines::line_begin(std::size_t offset) const {
  return *std::prev(std::upper_bound(begins_.begin(), begins_.end(), std::min(offset, text_.size())));
}

std::size_t SourceLines::line_end(std::size_t offset) const {
  auto const next = std::upper_bound(begins_.begin(), begins_.end(), std::min(offset, text_.size()));
  return next == begins_.end() ? text_.size() : *next - 1;
}

}  // namespace factsheet::sheet
