// The texts of a sheet as markup, each read once: a page is built at several sizes before the size of its text is
// found.
#pragma once
#include "markup/markup.h"

#include <unordered_map>

namespace factsheet::layout {

/// Not for several threads at a time. What it gives holds until a text at the same place in memory is asked for.
class MarkupStore {
 public:
  /// Paragraphs and lists; null when the text could not be read. Faults go to `problems` whenever it is asked for.
  text::Markup const* blocks(SourceText const& source, Diagnostics& problems);
  /// One line or paragraph.
  text::Inlines const* inlines(SourceText const& source, Diagnostics& problems);

 private:
  template <class Read>
  struct Entry {
    SourceText source;
    Result<Read> read;
  };
  template <class Read>
  using Entries = std::unordered_map<SourceText const*, Entry<Read>>;

  template <class Read>
  static Read const* find_or_read(Entries<Read>& entries, SourceText const& source, Diagnostics& problems,
                                  Result<Read> (*read)(SourceText const&));

  Entries<text::Markup> blocks_;
  Entries<text::Inlines> inlines_;
};

}  // namespace factsheet::layout
