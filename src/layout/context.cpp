#include "layout/block.h"

namespace factsheet::layout {
namespace {

using resolve::TextRole;

Colour const& suited(TextRole role, TextStyle const& style, resolve::Tone const& tone, resolve::Theme const& theme) {
  switch (role) {
    case TextRole::block_title:
      return tone.title;
    case TextRole::figure:
    case TextRole::figure_unit:
    case TextRole::phone:
      return tone.figure;
    default:
      break;
  }
  // A tone whose text is not the theme's ink has a dark ground, on which no other text colour can be trusted.
  return tone.text == theme.ink ? style.colour : tone.text;
}

}  // namespace

TextStyle Context::style(TextRole role) const {
  TextStyle style = theme().style(role, body);
  style.colour = suited(role, style, tone_colours(), theme());
  return style;
}

Colour Context::ground() const { return tone_colours().ground.value_or(theme().paper); }

Colour Context::link_colour() const { return tone_colours().text == theme().ink ? theme().link : tone_colours().text; }

}  // namespace factsheet::layout
