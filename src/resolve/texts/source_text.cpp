#include "resolve/texts/source_text.h"

#include "resolve/numbers/icu_status.h"

#include <algorithm>
#include <utility>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

namespace factsheet::resolve {

namespace {

icu::Normalizer2 const& form_c() {
  UErrorCode status = U_ZERO_ERROR;
  auto const* const normalizer = icu::Normalizer2::getNFCInstance(status);
  require_success(status);
  return *normalizer;
}

icu::StringPiece bytes(std::string_view text) { return {text.data(), static_cast<std::int32_t>(text.size())}; }

/// Where a piece of the text ends, in it.
std::size_t end_of(SourceText const& text, SourceText::Piece const& piece) {
  return &piece == &text.pieces.back() ? text.text.size() : (&piece + 1)->offset;
}

}  // namespace

SourceText piece(std::string words, Span at) {
  auto made = SourceText::plain(std::move(words), at);
  if (!made.text.empty()) made.pieces.push_back({0, std::move(at), false});
  return made;
}

SourceText slice(SourceText const& text, std::size_t offset, std::size_t length) {
  SourceText part;
  part.text = text.text.substr(offset, length);
  part.at = text.at;
  auto const end = offset + part.text.size();
  auto const ends_before = [&](SourceText::Piece const& piece) { return end_of(text, piece) <= offset; };
  auto whole = std::partition_point(text.pieces.begin(), text.pieces.end(), ends_before);
  for (; whole != text.pieces.end() && whole->offset < end; ++whole) {
    if (whole->offset >= offset) {
      part.pieces.push_back({whole->offset - offset, whole->from, whole->verbatim});
    } else {
      auto const cut_end = std::min(end, end_of(text, *whole));
      part.pieces.push_back({0, text.span(offset, cut_end - offset), whole->verbatim});
    }
  }
  if (!part.text.empty() && !part.pieces.empty() && part.pieces.front().offset > 0) {
    part.pieces.insert(part.pieces.begin(), {0, text.at, false});
  }
  return part;
}

SourceText normalised(SourceText const& text) {
  UErrorCode status = U_ZERO_ERROR;
  if (form_c().isNormalizedUTF8(bytes(text.text), status)) return text;
  icu::Edits edits;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  form_c().normalizeUTF8(0, bytes(text.text), sink, &edits, status);
  require_success(status);
  SourceText made;
  for (auto edit = edits.getFineIterator(); edit.next(status) != 0;) {
    auto const from = static_cast<std::size_t>(edit.sourceIndex());
    auto const length = static_cast<std::size_t>(edit.oldLength());
    if (edit.hasChange() == 0) {
      made.append(slice(text, from, length));
    } else {
      auto const to = static_cast<std::size_t>(edit.destinationIndex());
      made.append(piece(result.substr(to, static_cast<std::size_t>(edit.newLength())), text.span(from, length)));
    }
  }
  require_success(status);
  made.at = text.at;
  return made;
}

}  // namespace factsheet::resolve
