
#include "resolve/theme_contrast.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

constexpr double least_for_text = 4.5;   // WCAG 2.1 SC 1.4.3
constexpr double least_for_large = 3.0;  // the same, and SC 1.4.11 for parts of charts
constexpr double least_step = 15;        // in L*, so that neighbours differ in a grey copy

bool is_large(TextStyle const& style) {
  return style.size.pt() >= 18 || (style.size.pt() >= 14 && style.weight >= Weight::bold);
}

enum class Where { band, card, footer, tone };
Where where_used(TextRole role) {
  switch (role) {
    case TextRole::page_title:
    case TextRole::page_title_small:
    case TextRole::kicker:
    case TextRole::header_lead:
      return Where::band;
    case TextRole::card_title:
    case TextRole::card_text:
      return Where::card;
    case TextRole::footer:
      return Where::footer;
    default:
      return Where::tone;
  }
}

/// Cut, not rounded, so that 4.499 is not shown as enough.
std::string shown_ratio(double ratio) { return fmt::format("{:.2f}", std::floor(ratio * 100) / 100); }

struct Checker {
  Theme const& theme;
  sheet::ThemeFile const& file;
  Diagnostics& problems;

  void pair(Colour const& text, Colour const& ground, bool large, Span const& at, std::string const& used) const {
    auto const ratio = contrast_ratio(text, ground);
    auto const least = large ? least_for_large : least_for_text;
    if (ratio >= least) return;
    problems.push_back(error(
        at, "low-contrast",
        fmt::format("{} in \"{}\" on \"{}\" has a contrast of {}:1", used, text.name, ground.name, shown_ratio(ratio)),
        large ? "large text needs 3:1 at least" : "text needs 4.5:1 at least"));
  }

  /// Where the author gave the colour that the style has on a tone.
  [[nodiscard]] Span place(TextRole role, std::string_view tone) const {
    auto const style = file.styles.find(text_role_names()[static_cast<std::size_t>(role)]);
    if (style != file.styles.end() && style->second.colour) return style->second.colour->at;
    auto const found = file.tones.find(tone);
    return found != file.tones.end() ? found->second.at : file.at;
  }

  void role(TextRole role) const;
  void on_tone(ToneName tone, TextRole role) const;
  void links_and_danger(ToneName tone) const;
  void guides(ToneName tone) const;
  void chart() const;
};

void Checker::on_tone(ToneName tone, TextRole role) const {
  auto const style = theme.style_on(tone, role, theme.body_min);
  auto const name = tone_names()[static_cast<std::size_t>(tone)];
  pair(style.colour, theme.ground(tone), is_large(style), place(role, name),
       fmt::format("the style \"{}\"", text_role_names()[static_cast<std::size_t>(role)]));
}

void Checker::role(TextRole role) const {
  auto const style = theme.style(role, theme.body_min);
  auto const used = fmt::format("the style \"{}\"", text_role_names()[static_cast<std::size_t>(role)]);
  switch (where_used(role)) {
    case Where::band:
      return pair(style.colour, theme.band, is_large(style), place(role, ""), used);
    case Where::card:
    case Where::footer:
      return pair(style.colour, theme.paper, is_large(style), place(role, "plain"), used);
    case Where::tone:
      break;
  }
  for (auto const tone : {ToneName::plain, ToneName::cool, ToneName::warm, ToneName::deep}) on_tone(tone, role);
}

void Checker::links_and_danger(ToneName tone) const {
  if (theme.is_dark(tone)) return;  // there they are the tone's own colours
  pair(theme.link_on(tone), theme.ground(tone), false, file.roles.find("link")->second.at, "a link");
  pair(theme.danger_on(tone), theme.ground(tone), false, file.roles.find("danger")->second.at, "danger");
}

/// Lines behind bars that the theme names: what is made of separators is quiet.
void Checker::guides(ToneName which) const {
  auto const tone = file.tones.find(tone_names()[static_cast<std::size_t>(which)]);
  if (tone == file.tones.end() || !tone->second.guide) return;
  auto const& guide = theme.tone(which).guide;
  auto const ratio = contrast_ratio(guide, theme.ground(which));
  if (ratio >= least_for_guides && ratio <= most_for_guides) return;
  problems.push_back(error(tone->second.guide->at, "guide-contrast",
                           fmt::format("a guide in \"{}\" on \"{}\" has a contrast of {}:1", guide.name,
                                       theme.ground(which).name, shown_ratio(ratio)),
                           "lines behind bars need 1.3:1 to be seen, and 3:1 at most to stay behind"));
}

void Checker::chart() const {
  auto const part = [&](Colour const& colour, Span const& at) {
    auto const ratio = contrast_ratio(colour, theme.paper);
    if (ratio >= least_for_large) return;
    problems.push_back(error(at, "low-contrast",
                             fmt::format("a chart's part in \"{}\" has a contrast of {}:1 on \"{}\"", colour.name,
                                         shown_ratio(ratio), theme.paper.name),
                             "parts of charts need 3:1 at least"));
  };
  for (std::size_t i = 0; i < theme.chart.size(); ++i) {
    auto const next = (i + 1) % theme.chart.size();
    part(theme.chart[i], file.chart[i].at);
    auto const step = std::abs(lightness(theme.chart[i]) - lightness(theme.chart[next]));
    // Of two colours the second has the first on both sides; once is enough.
    if (step >= least_step || (theme.chart.size() == 2 && i == 1)) continue;
    problems.push_back(error(file.chart[next].at, "alike-in-grey",
                             fmt::format("the chart colours \"{}\" and \"{}\" differ in lightness by {:.1f}",
                                         theme.chart[i].name, theme.chart[next].name, std::floor(step * 10) / 10),
                             "neighbours, and the last and the first, need 15 at least to be told apart in grey"));
  }
  part(theme.bar_first, file.roles.find("bar-first")->second.at);
  part(theme.bar_rest, file.roles.find("bar-rest")->second.at);
}

}  // namespace

Colour quiet_guide(Colour const& separator, Colour const& ground) {
  constexpr double well_below = 2.0;
  if (contrast_ratio(separator, ground) <= well_below) return separator;
  double share = 0;
  do share += 0.05;
  while (contrast_ratio(mixed(separator, ground, share), ground) > well_below);
  return mixed(separator, ground, share);
}

Diagnostics check_contrast(Theme const& theme, sheet::ThemeFile const& file) {
  Diagnostics problems;
  Checker const check{theme, file, problems};
  for (std::size_t i = 0; i < text_role_count; ++i) check.role(static_cast<TextRole>(i));
  for (auto const tone : {ToneName::plain, ToneName::cool, ToneName::warm, ToneName::deep}) {
    check.links_and_danger(tone);
    check.guides(tone);
  }
  check.chart();
  return problems;
}

}  // namespace factsheet::resolve
