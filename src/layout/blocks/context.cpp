#include "layout/blocks/context.h"

#include <algorithm>

namespace factsheet::layout {

Length Context::padding() const { return std::max(measures().padding * padding_scale, measures().padding_min); }

TextStyle Context::style(resolve::TextRole role) const { return theme().style_on(tone, role, body); }

Language const& Context::known_language() const {
  auto const* const known = find_language(language);
  return known == nullptr ? language_of(sheet.language) : *known;
}

Colour Context::ground() const { return theme().ground(tone); }

Colour Context::link_colour() const { return theme().link_on(tone); }

text::Inlines const& Context::inlines(SourceText const& source) const {
  static text::Inlines const none;
  text::Inlines const* const read = source.empty() ? nullptr : texts.inlines(source, problems);
  return read == nullptr ? none : *read;
}

}  // namespace factsheet::layout
