#include "sheet/source_lines.h"

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

}  // namespace

SourceLines::SourceLines(std::shared_ptr<SourceFile const> file) : file_(std::move(file)) {
  std::string_view bytes = file_->bytes;
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) bytes.remove_prefix(byte_order_mark.size());
  text_ = with_line_feeds(bytes);
  begins_.push_back(0);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') begins_.push_back(i + 1);
  }
}

Position SourceLines::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  auto const next = std::upper_bound(begins_.begin(), begins_.end(), offset);
  auto const line = static_cast<std::size_t>(next - begins_.begin());
  std::size_t const begin = begins_[line - 1];
  auto const column = count_code_points(std::string_view(text_).substr(begin, offset - begin)) + 1;
  return {static_cast<int>(line), static_cast<int>(column)};
}

Span SourceLines::span(std::size_t begin, std::size_t end) const { return {file_, position(begin), position(end)}; }

std::size_t SourceLines::line_begin(std::size_t offset) const {
  return *std::prev(std::upper_bound(begins_.begin(), begins_.end(), std::min(offset, text_.size())));
}

std::size_t SourceLines::line_end(std::size_t offset) const { return std::min(text_.find('\n', offset), text_.size()); }

}  // namespace factsheet::sheet
