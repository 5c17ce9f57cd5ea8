// A whole theme made by hand; tests change one thing in it.
#pragma once
#include "resolve/build.h"
#include "resolve/theme/build_theme.h"
#include "resolve/theme/theme.h"

namespace factsheet::test {

inline sheet::InkSource ink(std::string rgb, std::vector<double> const& cmyk, Span const& at = {}) {
  sheet::InkSource made;
  made.rgb = {std::move(rgb), at};
  for (auto const plate : cmyk) made.cmyk.push_back({plate, at});
  made.at = at;
  return made;
}

inline sheet::StyleSource style(double size, double leading) {
  sheet::StyleSource made;
  made.size = {size, {}};
  made.leading = {leading, {}};
  return made;
}

inline sheet::ToneSource tone(char const* title, char const* text, char const* figure, Span at = {}) {
  sheet::ToneSource made;
  made.title = name(title);
  made.text = name(text);
  made.figure = name(figure);
  made.at = std::move(at);
  return made;
}

inline std::vector<char const*> measure_names() {
  return {"page-width",
          "page-height",
          "side",
          "column-gutter",
          "row-gap",
          "band-height",
          "band-rule",
          "band-height-small",
          "below-band",
          "blocks-end",
          "footer-baseline",
          "padding",
          "padding-min",
          "corner",
          "card-corner",
          "rule",
          "icon",
          "band-icon",
          "band-icon-small",
          "paragraph-gap",
          "title-gap",
          "ring-outer",
          "ring-hole",
          "ring-max",
          "part-gap",
          "leader",
          "guide",
          "bar-thickness",
          "bar-pitch",
          "bar-pitch-max",
          "dot",
          "figure-min",
          "gap-stretch"};
}

/// A page of A4; all other measures are 5.
inline std::vector<std::pair<char const*, double>> sizes_on_paper() {
  return {{"page-width", 210}, {"page-height", 297}, {"blocks-end", 280}, {"footer-baseline", 288}};
}

/// Black and blue on white and grey; line N of `places` is where the N-th thing stands.
inline sheet::ThemeFile theme_file(std::shared_ptr<SourceFile const> const& places = file("plain.theme.yaml")) {
  sheet::ThemeFile made;
  made.at = line(1, places);
  made.font = sheet::FontSource{name("Example Sans"), {name("Example Fallback")}};
  made.colours = {{"black", ink("#000000", {0, 0, 0, 100}, line(2, places))},
                  {"blue", ink("#1F3A93", {100, 80, 0, 0}, line(3, places))},
                  {"brown", ink("#8A6D3B", {30, 50, 80, 20}, line(4, places))},
                  {"white", ink("#FFFFFF", {0, 0, 0, 0}, line(5, places))},
                  {"grey", ink("#EEEEEE", {0, 0, 0, 7}, line(6, places))}};
  for (auto const* role : {"ink", "danger", "soft", "link", "band", "bar-first", "bar-rest"}) {
    made.roles.emplace(role, name("blue", line(10, places)));
  }
  for (auto const* role : {"paper", "band-text", "band-rule", "band-icon"}) {
    made.roles.emplace(role, name("white", line(11, places)));
  }
  for (auto const* light : {"plain", "cool", "warm"}) {
    made.tones.emplace(light, tone("blue", "black", "blue", line(20, places)));
  }
  made.tones.at("cool").ground = name("grey");
  made.tones.emplace("deep", tone("white", "white", "white", line(21, places)));
  made.tones.at("deep").ground = name("blue");
  for (auto const role : resolve::text_role_names()) made.styles.emplace(role, style(10, 14));
  for (auto const* measure : measure_names()) made.measures.emplace(measure, Spanned<double>{5, line(30, places)});
  for (auto const& [measure, value] : sizes_on_paper()) made.measures.at(measure).value = value;
  made.chart = {name("blue", line(40, places)), name("brown", line(41, places))};
  made.body_min = {9, line(50, places)};
  made.body_max = {11, line(50, places)};
  made.body_step = {0.25, line(50, places)};
  made.minimum_size = {7, line(51, places)};
  return made;
}

}  // namespace factsheet::test
