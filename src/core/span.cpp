#include "core/span.h"

#include "core/utf8.h"

#include <algorithm>
#include <utility>

namespace factsheet {
namespace {

/// Where `at` stands after the characters of `text` have gone by.
Position advance(Position at, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (next_code_point(text, i) == U'\n') {
      ++at.line;
      at.column = 1;
    } else {
      ++at.column;
    }
  }
  return at;
}

std::size_t line_end(std::string_view bytes, std::size_t from) {
  return std::min(bytes.find_first_of("\r\n", from), bytes.size());
}

std::size_t next_line(std::string_view bytes, std::size_t end) {
  if (end >= bytes.size()) return bytes.size() + 1;
  return end + (bytes.compare(end, 2, "\r\n") == 0 ? 2 : 1);
}

}  // namespace

std::string_view SourceFile::line(int number) const {
  std::string_view const all = bytes;
  std::size_t from = 0;
  for (int n = 1; n < number && from <= all.size(); ++n) from = next_line(all, line_end(all, from));
  if (number < 1 || from > all.size()) return {};
  return all.substr(from, line_end(all, from) - from);
}

Span SourceText::span(std::size_t offset, std::size_t length) const { return PlaceFinder(*this).span(offset, length); }

Span PlaceFinder::span(std::size_t offset, std::size_t length) {
  std::vector<SourceText::Piece> const& pieces = text_.pieces;
  auto const holds = [](std::size_t value, SourceText::Piece const& piece) { return value < piece.offset; };
  auto const next = std::upper_bound(pieces.begin(), pieces.end(), offset, holds);
  if (next == pieces.begin()) return text_.at;
  SourceText::Piece const& piece = *std::prev(next);
  if (!piece.verbatim) return piece.from;
  auto const index = static_cast<std::size_t>(std::prev(next) - pieces.begin());
  if (position_.line == 0 || index != piece_ || offset < offset_) {
    piece_ = index;
    offset_ = piece.offset;
    position_ = piece.from.begin;
  }
  std::size_t const end = next == pieces.end() ? text_.text.size() : next->offset;
  std::string_view const all = text_.text;
  position_ = advance(position_, all.substr(offset_, offset - offset_));
  offset_ = offset;
  Position const after = advance(position_, all.substr(offset, std::min(length, end - std::min(end, offset))));
  return {piece.from.file, position_, after};
}

SourceText SourceText::plain(std::string text, Span at) {
  SourceText made;
  made.text = std::move(text);
  made.at = std::move(at);
  return made;
}

void SourceText::append(SourceText const& other) {
  std::size_t const base = text.size();
  if (pieces.empty() && base > 0) pieces.push_back({0, at, false});
  if (other.pieces.empty() && !other.text.empty()) pieces.push_back({base, other.at, false});
  for (Piece piece : other.pieces) {
    piece.offset += base;
    pieces.push_back(std::move(piece));
  }
  if (base == 0) at = other.at;
  text += other.text;
}

}  // namespace factsheet
