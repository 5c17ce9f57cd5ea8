
#include "resolve/theme/theme_contrast.h"

#include "core/colour_vision.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

constexpr double least_for_text = 4.5;   // WCAG 2.1 SC 1.4.3
constexpr double least_for_large = 3.0;  // the same, and SC 1.4.11 for parts of charts
constexpr double least_seen = 10;        // in ΔE, so that no reader takes neighbours for one
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

/// Of a text and its ground, which of them the author can change, and where.
struct Place {
  Span at;
  bool is_ground = false;
};

struct Checker {
  Theme const& theme;
  sheet::ThemeFile const& file;
  Diagnostics& problems;

  void pair(Colour const& text, Colour const& ground, bool large, Place const& place, std::string const& used) const {
    auto const ratio = contrast_ratio(text, ground);
    auto const least = large ? least_for_large : least_for_text;
    if (ratio >= least || is_told(place.at, text, ground)) return;
    Colour const& changed = place.is_ground ? ground : text;
    std::string const value = passing_colour(changed, place.is_ground ? text : ground, least);
    std::string help = large ? "large text needs 3:1 at least" : "text needs 4.5:1 at least";
    if (!value.empty()) help += fmt::format(", as with \"{}\" for \"{}\"", value, changed.name);
    problems.push_back(error(
        place.at, "low-contrast",
        fmt::format("{} in \"{}\" on \"{}\" has a contrast of {}:1", used, text.name, ground.name, shown_ratio(ratio)),
        std::move(help)));
  }

  /// Of several styles in the same colours one is enough.
  [[nodiscard]] bool is_told(Span const& at, Colour const& text, Colour const& ground) const {
    std::string const colours = fmt::format("in \"{}\" on \"{}\"", text.name, ground.name);
    return std::any_of(problems.begin(), problems.end(), [&](Diagnostic const& one) {
      return one.at.begin == at.begin && one.message.find(colours) != std::string::npos;
    });
  }

  /// What a theme inherits cannot be changed where it stands.
  [[nodiscard]] bool is_own(Span const& at) const { return at.file == file.at.file; }

  /// The first of the places that is in the author's own file.
  [[nodiscard]] Place own_of(std::vector<Place> const& places) const {
    auto const own = std::find_if(places.begin(), places.end(), [&](Place const& one) { return is_own(one.at); });
    if (own != places.end()) return *own;
    return {file.at, places.empty() ? false : places.front().is_ground};
  }

  void add_style(TextRole role, std::vector<Place>& to) const {
    auto const style = file.styles.find(text_role_names()[static_cast<std::size_t>(role)]);
    if (style != file.styles.end() && style->second.colour) to.push_back({style->second.colour->at, false});
  }
  void add_role(std::string_view name, bool is_ground, std::vector<Place>& to) const {
    auto const role = file.roles.find(name);
    if (role != file.roles.end()) to.push_back({role->second.at, is_ground});
  }

  /// Where the author gave the colour that the style has on a tone, or the tone's ground.
  [[nodiscard]] Place place(TextRole role, std::string_view tone) const {
    std::vector<Place> places;
    add_style(role, places);
    auto const found = file.tones.find(tone);
    if (found != file.tones.end()) {
      if (found->second.ground) places.push_back({found->second.ground->at, true});
      places.push_back({found->second.at, false});
    }
    add_role("paper", true, places);
    return own_of(places);
  }

  [[nodiscard]] Place place_on_band(TextRole role) const {
    std::vector<Place> places;
    add_style(role, places);
    add_role("band", true, places);
    add_role("band-text", false, places);
    return own_of(places);
  }

  void role(TextRole role) const;
  void on_tone(ToneName tone, TextRole role) const;
  void links_and_danger(ToneName tone) const;
  void guides(ToneName tone) const;
  void chart() const;
  void neighbours(std::size_t first, std::size_t next) const;
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
      return pair(style.colour, theme.band, is_large(style), place_on_band(role), used);
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
  for (auto const& [role, used] : {std::pair{"link", "a link"}, std::pair{"danger", "danger"}}) {
    std::vector<Place> places;
    add_role(role, false, places);
    auto const found = file.tones.find(tone_names()[static_cast<std::size_t>(tone)]);
    if (found != file.tones.end() && found->second.ground) places.push_back({found->second.ground->at, true});
    pair(role == std::string_view("link") ? theme.link_on(tone) : theme.danger_on(tone), theme.ground(tone), false,
         own_of(places), used);
  }
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
                           "lines behind bars need at least 1.3:1 to be seen, and at most 3:1 to recede"));
}

void Checker::neighbours(std::size_t first, std::size_t next) const {
  Colour const &one = theme.chart[first], &other = theme.chart[next];
  auto const step = std::abs(lightness(one) - lightness(other));
  if (step < least_step) {
    problems.push_back(error(file.chart[next].at, "alike-in-grey",
                             fmt::format("the chart colours \"{}\" and \"{}\" differ in lightness by {:.1f}", one.name,
                                         other.name, std::floor(step * 10) / 10),
                             "neighbours, and the last and the first, need 15 at least to be told apart in grey"));
    return;
  }
  for (ColourVision const& vision : colour_blindnesses()) {
    if (difference_seen(one, other, vision) >= least_seen) continue;
    problems.push_back(error(file.chart[next].at, "alike-to-colour-blind",
                             fmt::format("the chart colours \"{}\" and \"{}\" look alike to a reader with {}", one.name,
                                         other.name, vision.name),
                             "make one of them lighter, or bluer, or put another colour between them"));
    return;
  }
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
    // Of two colours the second has the first on both sides; once is enough.
    if (theme.chart.size() > 2 || i == 0) neighbours(i, next);
  }
  part(theme.bar_first, file.roles.find("bar-first")->second.at);
  part(theme.bar_rest, file.roles.find("bar-rest")->second.at);
}

}  // namespace

std::string passing_colour(Colour const& colour, Colour const& other, double least) {
  constexpr double step = 0.01;
  bool const darker = lightness(colour) < lightness(other);
  Colour limit;
  limit.rgb = darker ? std::array<std::uint8_t, 3>{0, 0, 0} : std::array<std::uint8_t, 3>{255, 255, 255};
  Colour made = colour;
  for (double share = step; contrast_ratio(made, other) < least && share < 1 + step; share += step) {
    made = mixed(colour, limit, share);
  }
  if (contrast_ratio(made, other) < least) return {};
  return fmt::format("#{:02X}{:02X}{:02X}", made.rgb[0], made.rgb[1], made.rgb[2]);
}

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
