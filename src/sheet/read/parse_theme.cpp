#include "sheet/read/parse_theme.h"

#include "sheet/read/fields.h"
#include "sheet/read/parse.h"

namespace factsheet::sheet {
namespace {

InkSource read_ink(Fields& in) {
  InkSource ink;
  ink.at = in.at();
  if (auto rgb = in.name("rgb")) ink.rgb = *std::move(rgb);
  ink.cmyk = in.numbers("cmyk");
  ink.grey = in.number("grey");
  return ink;
}

ToneSource read_tone(Fields& in) {
  ToneSource tone;
  tone.at = in.at();
  tone.ground = in.name("ground");
  tone.rule = in.name("rule");
  tone.title = in.name("title");
  tone.text = in.name("text");
  tone.figure = in.name("figure");
  tone.separator = in.name("separator");
  tone.guide = in.name("guide");
  return tone;
}

StyleSource read_style(Fields& in) {
  StyleSource style;
  style.at = in.at();
  style.size = in.number("size");
  style.leading = in.number("leading");
  style.weight = in.name("weight");
  style.colour = in.name("colour");
  style.italic = in.boolean("italic");
  style.tabular = in.boolean("tabular");
  return style;
}

void read_font(Fields& in, ThemeFile& theme) {
  auto const family = in.name("family");
  std::vector<Name> fallback = in.names("fallback");
  if (family) theme.font = FontSource{*family, std::move(fallback)};
}

PaperSource read_paper(Fields& in) {
  PaperSource page;
  page.at = in.at();
  page.size = in.name("size");
  page.orientation = in.name("orientation");
  return page;
}

ThemeFile read_theme(Fields& in) {
  ThemeFile theme;
  theme.at = in.at();
  theme.extends = in.name("extends");
  in.map("font", [&](Fields& font) { read_font(font, theme); });
  in.map("page", [&](Fields& page) { theme.page = read_paper(page); });
  in.maps_by_id("colours", [&](std::string const& id, Fields& ink) { theme.colours.emplace(id, read_ink(ink)); });
  in.maps_by_id("tones", [&](std::string const& id, Fields& tone) { theme.tones.emplace(id, read_tone(tone)); });
  in.maps_by_id("styles", [&](std::string const& id, Fields& style) { theme.styles.emplace(id, read_style(style)); });
  for (auto& [id, length] : in.numbers_by_id("measures")) theme.measures.emplace(id, length);
  theme.chart = in.names("chart");
  for (auto& [id, colour] : in.names_by_id("roles")) theme.roles.emplace(id, colour);
  in.map("body", [&](Fields& body) {
    theme.body_min = body.number("min");
    theme.body_max = body.number("max");
    theme.body_step = body.number("step");
  });
  theme.minimum_size = in.number("minimum-size");
  theme.hyphenate = in.boolean("hyphenate");
  theme.overflow = in.name("overflow");
  return theme;
}

}  // namespace

Result<ThemeFile> parse_theme(std::shared_ptr<SourceFile const> const& file, std::set<Key const*>* asked) {
  return parse<ThemeFile>(file, Shape::theme_file, asked, read_theme);
}

Result<ThemeFile> parse_theme(std::shared_ptr<SourceFile const> const& file, std::string_view recorded) {
  return parse<ThemeFile>(file, Shape::theme_file, nullptr, read_theme, recorded);
}

}  // namespace factsheet::sheet
