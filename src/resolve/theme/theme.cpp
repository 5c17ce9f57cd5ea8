#include "resolve/theme/theme.h"

#include <algorithm>

namespace factsheet::resolve {

namespace {

Colour const& colour_of(Tone const& tone, TextRole role) {
  switch (role) {
    case TextRole::block_title:
      return tone.title;
    case TextRole::figure:
    case TextRole::figure_unit:
    case TextRole::ring_figure:
    case TextRole::phone:
      return tone.figure;
    default:
      return tone.text;
  }
}

}  // namespace

std::array<std::string_view, text_role_count> const& text_role_names() {
  static constexpr std::array<std::string_view, text_role_count> names{
      "body",        "lead",       "block-title",   "page-title",   "page-title-small", "kicker",
      "header-lead", "figure",     "figure-unit",   "ring-figure",  "ring-label",       "chart-label",
      "chart-value", "chart-tick", "measure",       "phone",        "phone-name",       "contact-text",
      "note",        "source",     "source-number", "source-title", "source-link",      "card-title",
      "card-text",   "term",       "meaning",       "quote",        "quote-by",         "table-head",
      "table-cell",  "caption",    "footer"};
  return names;
}

std::array<std::string_view, 4> const& tone_names() {
  static constexpr std::array<std::string_view, 4> names{"plain", "cool", "warm", "deep"};
  return names;
}

bool is_scaled(TextRole role) {
  switch (role) {
    case TextRole::body:
    case TextRole::lead:
    case TextRole::phone_name:
    case TextRole::contact_text:
    case TextRole::card_title:
    case TextRole::card_text:
    case TextRole::term:
    case TextRole::meaning:
    case TextRole::quote:
      return true;
    default:
      return false;
  }
}

TextStyle Theme::style(TextRole role, Length body) const {
  auto scaled = style(role);
  if (!is_scaled(role)) return scaled;
  auto const wanted = scaled.size * (body / style(TextRole::body).size);
  auto const factor = std::max(wanted, minimum_size) / scaled.size;
  scaled.size *= factor;
  scaled.leading *= factor;
  return scaled;
}

bool Theme::is_dark(ToneName which) const { return lightness(ground(which)) < 50; }

TextStyle Theme::style_on(ToneName which, TextRole role, Length body) const {
  auto suited = style(role, body);
  if (is_dark(which) || !has_own_colour[static_cast<std::size_t>(role)]) suited.colour = colour_of(tone(which), role);
  return suited;
}

Colour const& Theme::link_on(ToneName which) const { return is_dark(which) ? tone(which).text : link; }
Colour const& Theme::danger_on(ToneName which) const { return is_dark(which) ? tone(which).figure : danger; }

}  // namespace factsheet::resolve
