#include "layout/block.h"

namespace factsheet::layout {

TextStyle Context::style(resolve::TextRole role) const { return theme().style_on(tone, role, body); }

Colour Context::ground() const { return theme().ground(tone); }

Colour Context::link_colour() const { return theme().link_on(tone); }

}  // namespace factsheet::layout
