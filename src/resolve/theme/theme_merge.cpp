#include "resolve/theme/theme_merge.h"

#include "resolve/theme/theme_page.h"

namespace factsheet::resolve {

namespace {

template <class T>
void take(std::optional<T>& to, std::optional<T> const& from) {
  if (from) to = from;
}

void take(sheet::ToneSource& to, sheet::ToneSource const& from) {
  take(to.ground, from.ground);
  take(to.rule, from.rule);
  take(to.title, from.title);
  take(to.text, from.text);
  take(to.figure, from.figure);
  take(to.separator, from.separator);
  take(to.guide, from.guide);
  to.at = from.at;
}

void take(sheet::StyleSource& to, sheet::StyleSource const& from) {
  take(to.size, from.size);
  take(to.leading, from.leading);
  take(to.weight, from.weight);
  take(to.colour, from.colour);
  take(to.italic, from.italic);
  take(to.tabular, from.tabular);
  to.at = from.at;
}

/// Another family keeps the fallbacks unless it names its own.
void take_font(std::optional<sheet::FontSource>& to, std::optional<sheet::FontSource> const& from) {
  if (!from) return;
  std::vector<sheet::Name> const before = to ? to->fallback : std::vector<sheet::Name>{};
  to = from;
  if (to->fallback.empty()) to->fallback = before;
}

template <class T>
void replace(sheet::ById<T>& to, sheet::ById<T> const& from) {
  for (auto const& [id, value] : from) to.insert_or_assign(id, value);
}

template <class T>
void refine(sheet::ById<T>& to, sheet::ById<T> const& from) {
  for (auto const& [id, value] : from) take(to[id], value);
}

}  // namespace

sheet::ThemeFile merge_themes(std::vector<sheet::ThemeFile> const& files) {
  sheet::ThemeFile whole;
  for (auto const& file : files) {
    take_font(whole.font, file.font);
    replace(whole.colours, file.colours);
    refine(whole.tones, file.tones);
    refine(whole.styles, file.styles);
    take_page(whole, file);
    if (!file.chart.empty()) whole.chart = file.chart;
    replace(whole.roles, file.roles);
    take(whole.body_min, file.body_min);
    take(whole.body_max, file.body_max);
    take(whole.body_step, file.body_step);
    take(whole.minimum_size, file.minimum_size);
    take(whole.hyphenate, file.hyphenate);
    take(whole.overflow, file.overflow);
    whole.at = file.at;
  }
  return whole;
}

}  // namespace factsheet::resolve
