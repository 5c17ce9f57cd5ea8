// The fonts that Pango may choose from, as lists that are asked for by number.
#pragma once
#include "text/fonts/handles.h"

#include <cstddef>
#include <map>
#include <memory>
#include <vector>

namespace factsheet::text {

/// Fonts in the order in which they are tried.
using FontList = std::vector<PangoFont*>;

/// For one thread at a time: Pango keeps with a list which of its fonts a character takes.
class FontLists {
 public:
  /// A description that makes Pango choose from the list. Its size is the list's number: families would not do, for
  /// Pango puts a family of its own in their place where it sees an emoji.
  [[nodiscard]] DescriptionHandle describe(FontList const& fonts);

  [[nodiscard]] PangoFontset* list(PangoFontDescription const* description) const;
  [[nodiscard]] PangoFont* first(PangoFontDescription const* description) const;

 private:
  struct Entry {
    ObjectHandle<PangoFontset> fontset;
    PangoFont* first = nullptr;
  };
  [[nodiscard]] Entry const& entry(PangoFontDescription const* description) const;

  std::vector<Entry> entries_;
  std::map<FontList, int> numbers_;
};

/// `lists` outlives it.
ObjectHandle<PangoFontMap> make_pango_font_map(FontLists const& lists);

}  // namespace factsheet::text
