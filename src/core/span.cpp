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

/// Does the second run on in the file where the first ends?
bool follows(SourceText::Piece const& first, SourceText::Piece const& second) {
  return second.verbatim && second.from.file == first.from.file && second.from.begin == first.from.end;
}

std::size_t line_end(std::string_view bytes, std::size_t from) {
  return std::min(bytes.find_first_of("\r\n", from), bytes.size());
}

std::size_t next_line(std::string_view bytes, std::size_t end) {
  if (end >= bytes.size()) return bytes.size() + 1;
  return end + (bytes.compare(end, 2, "\r\n") == 0 ? 2 : 1);
}

}  // namespace

std::string_view SourceFile::lines_from(int number) const {
  std::string_view const all = bytes;
  std::size_t from = 0;
  for (int n = 1; n < number && from <= all.size(); ++n) from = next_line(all, line_end(all, from));
  return number < 1 || from > all.size() ? std::string_view() : all.substr(from);
}

std::string_view SourceFile::line(int number) const {
  std::string_view const from = lines_from(number);
  return from.substr(0, line_end(from, 0));
}

Span SourceText::span(std::size_t offset, std::size_t length) const {
  auto const holds = [](std::size_t value, Piece const& piece) { return value < piece.offset; };
  auto next = std::upper_bound(pieces.begin(), pieces.end(), offset, holds);
  if (next == pieces.begin()) return at;
  auto piece = std::prev(next);
  if (!piece->verbatim) return piece->from;
  std::string_view const all = text;
  Position const begin = advance(piece->from.begin, all.substr(piece->offset, offset - piece->offset));
  while (next != pieces.end() && next->offset < offset + length && follows(*piece, *next)) piece = next++;
  std::size_t const last = next == pieces.end() ? text.size() : next->offset;
  std::size_t const first = std::max(offset, piece->offset);
  Position const from = first == offset ? begin : piece->from.begin;
  return {piece->from.file, begin, advance(from, all.substr(first, std::min(offset + length, last) - first))};
}

void SourceText::append_verbatim(std::string_view words, Span from) {
  constexpr std::size_t longest = 256;
  Position position = from.begin;
  for (std::size_t first = 0; first < words.size();) {
    std::size_t end = std::min(words.size(), first + longest);
    while (end < words.size() && is_continuation_byte(words[end])) ++end;
    Position const after = end == words.size() ? from.end : advance(position, words.substr(first, end - first));
    pieces.push_back({text.size() + first, {from.file, position, after}, true});
    position = after;
    first = end;
  }
  text += words;
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
