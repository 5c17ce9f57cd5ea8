#include "layout/boxes/markup_store.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

bool same_span(Span const& a, Span const& b) { return a.file == b.file && a.begin == b.begin && a.end == b.end; }

bool same_piece(SourceText::Piece const& a, SourceText::Piece const& b) {
  return a.offset == b.offset && a.verbatim == b.verbatim && same_span(a.from, b.from);
}

/// A text made on the way may stand where another one stood.
bool same_source(SourceText const& a, SourceText const& b) {
  return a.text == b.text && same_span(a.at, b.at) &&
         std::equal(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end(), same_piece);
}

}  // namespace

template <class Read>
Read const* MarkupStore::find_or_read(Entries<Read>& entries, SourceText const& source, Diagnostics& problems,
                                      Result<Read> (*read)(SourceText const&)) {
  auto found = entries.find(&source);
  if (found == entries.end() || !same_source(found->second.source, source)) {
    found = entries.insert_or_assign(&source, Entry<Read>{source, read(source)}).first;
  }
  Result<Read> const& known = found->second.read;
  problems.insert(problems.end(), known.diagnostics.begin(), known.diagnostics.end());
  return known.value ? &*known.value : nullptr;
}

text::Markup const* MarkupStore::blocks(SourceText const& source, Diagnostics& problems) {
  return find_or_read(blocks_, source, problems, text::parse_markup);
}

text::Inlines const* MarkupStore::inlines(SourceText const& source, Diagnostics& problems) {
  return find_or_read(inlines_, source, problems, text::parse_inline);
}

}  // namespace factsheet::layout
