#include "resolve/theme/build_theme.h"

#include "resolve/remedy.h"
#include "resolve/theme/theme_contrast.h"
#include "resolve/theme/theme_inks.h"
#include "resolve/theme/theme_measures.h"
#include "resolve/theme/theme_merge.h"
#include "resolve/theme/theme_page.h"

#include <algorithm>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

struct RoleEntry {
  std::string_view name;
  Colour Theme::*colour;
};
constexpr std::array<RoleEntry, 11> role_entries{{
    {"ink", &Theme::ink},
    {"paper", &Theme::paper},
    {"band", &Theme::band},
    {"band-rule", &Theme::band_rule},
    {"band-icon", &Theme::band_icon},
    {"band-text", &Theme::band_text},
    {"link", &Theme::link},
    {"danger", &Theme::danger},
    {"soft", &Theme::soft},
    {"bar-first", &Theme::bar_first},
    {"bar-rest", &Theme::bar_rest},
}};

struct Builder {
  sheet::ThemeFile const& file;
  Theme& theme;
  Diagnostics& problems;

  [[nodiscard]] Colour colour(sheet::Name const& name) const {
    auto const found = theme.colours.find(name.value);
    if (found != theme.colours.end()) return found->second;
    problems.push_back(error(name.at, "unknown-colour", fmt::format("unknown colour \"{}\"", name.value),
                             remedy(name.value, keys_of(theme.colours))));
    return {};
  }
  [[nodiscard]] Colour colour(std::optional<sheet::Name> const& name, Colour const& otherwise) const {
    return name ? colour(*name) : otherwise;
  }

  void roles() const;
  void tones() const;
  void styles() const;
  void style(std::size_t role, sheet::StyleSource const& source) const;
  void chart() const;
  void body() const;
  void font(std::shared_ptr<FontFamilies const>& families) const;
  template <class Map>
  void refuse_unknown(Map const& map, std::vector<std::string> const& known, std::string const& what) const;
};

Span const& place_of(sheet::Name const& name) { return name.at; }
template <class T>
Span const& place_of(T const& part) {
  return part.at;
}

template <class Map>
void Builder::refuse_unknown(Map const& map, std::vector<std::string> const& known, std::string const& what) const {
  for (auto const& [name, part] : map) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    problems.push_back(
        error(place_of(part), "unknown-" + what, fmt::format("unknown {} \"{}\"", what, name), remedy(name, known)));
  }
}

void Builder::roles() const {
  std::vector<std::string> known;
  std::vector<std::string> missing;
  for (auto const& entry : role_entries) {
    known.emplace_back(entry.name);
    auto const found = file.roles.find(entry.name);
    if (found == file.roles.end()) {
      missing.emplace_back(entry.name);
    } else {
      theme.*entry.colour = colour(found->second);
    }
  }
  refuse_unknown(file.roles, known, "role");
  report_missing(file.at, "colours for the roles", missing, problems);
}

void Builder::tones() const {
  auto const& names = tone_names();
  refuse_unknown(file.tones, words_of(names), "tone");
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto const found = file.tones.find(names[i]);
    if (found == file.tones.end()) {
      missing.emplace_back(names[i]);
      continue;
    }
    auto const& source = found->second;
    auto& tone = theme.tones[i];
    if (source.ground) tone.ground = colour(*source.ground);
    if (source.rule) tone.rule = colour(*source.rule);
    tone.title = colour(source.title, theme.ink);
    tone.text = colour(source.text, theme.ink);
    tone.figure = colour(source.figure, theme.ink);
    tone.separator = colour(source.separator, tone.rule.value_or(tone.text));
    auto const& ground = tone.ground.value_or(theme.paper);
    tone.guide = source.guide ? colour(*source.guide) : quiet_guide(tone.separator, ground);
  }
  report_missing(file.at, "the tones", missing, problems);
}

std::optional<Weight> read_weight(std::string_view name) {
  if (name == "regular") return Weight::regular;
  if (name == "semi-bold") return Weight::semi_bold;
  if (name == "bold") return Weight::bold;
  if (name == "extra-bold") return Weight::extra_bold;
  return std::nullopt;
}

Colour const& colour_without_own(Theme const& theme, TextRole role) {
  switch (role) {
    case TextRole::page_title:
    case TextRole::page_title_small:
    case TextRole::kicker:
    case TextRole::header_lead:
      return theme.band_text;
    case TextRole::block_title:
      return theme.tone(ToneName::plain).title;
    case TextRole::figure:
    case TextRole::figure_unit:
    case TextRole::ring_figure:
    case TextRole::phone:
      return theme.tone(ToneName::plain).figure;
    default:
      return theme.tone(ToneName::plain).text;
  }
}

void Builder::style(std::size_t role, sheet::StyleSource const& source) const {
  auto& style = theme.styles[role];
  auto const name = text_role_names()[role];
  constexpr double largest = 200;
  if (source.size) style.size = Length::from_pt(source.size->value);
  if (source.leading) style.leading = Length::from_pt(source.leading->value);
  if (source.size && !(style.size >= theme.minimum_size && source.size->value <= largest)) {
    problems.push_back(error(source.size->at, "wrong-size",
                             fmt::format("{} pt is not a valid size for \"{}\"", source.size->value, name),
                             fmt::format("use {} pt, the theme's minimum, to 200 pt", theme.minimum_size.pt())));
  }
  if (source.size && source.leading && !(style.leading >= style.size && style.leading <= style.size * 3)) {
    problems.push_back(error(source.leading->at, "wrong-leading",
                             fmt::format("a leading of {} pt does not suit \"{}\"", source.leading->value, name),
                             fmt::format("use 1 to 3 times its size of {} pt", source.size->value)));
  }
  if (source.weight) {
    auto const weight = read_weight(source.weight->value);
    style.weight = weight.value_or(Weight::regular);
    std::vector<std::string> const known{"regular", "semi-bold", "bold", "extra-bold"};
    if (!weight) {
      problems.push_back(error(source.weight->at, "unknown-weight",
                               fmt::format("unknown weight \"{}\"", source.weight->value),
                               remedy(source.weight->value, known)));
    }
  }
  style.italic = source.italic && source.italic->value;
  style.tabular_figures = source.tabular && source.tabular->value;
  theme.has_own_colour[role] = source.colour.has_value();
  style.colour = colour(source.colour, colour_without_own(theme, static_cast<TextRole>(role)));
}

void Builder::styles() const {
  auto const& names = text_role_names();
  refuse_unknown(file.styles, words_of(names), "style");
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto const found = file.styles.find(names[i]);
    bool const whole = found != file.styles.end() && found->second.size && found->second.leading;
    if (!whole) missing.emplace_back(names[i]);
    if (found != file.styles.end()) style(i, found->second);
  }
  report_missing(file.at, "a size and a leading of the styles", missing, problems);
}

void Builder::chart() const {
  for (auto const& name : file.chart) theme.chart.push_back(colour(name));
  if (file.chart.size() < 2) report_missing(file.at, "colours of chart parts", {"chart (two at least)"}, problems);
}

void Builder::body() const {
  std::vector<std::string> missing;
  auto const read = [&](std::optional<Spanned<double>> const& value, char const* name, Length& to) {
    if (value) {
      to = Length::from_pt(value->value);
    } else {
      missing.emplace_back(name);
    }
  };
  read(file.minimum_size, "minimum-size", theme.minimum_size);
  read(file.body_min, "body.min", theme.body_min);
  read(file.body_max, "body.max", theme.body_max);
  read(file.body_step, "body.step", theme.body_step);
  report_missing(file.at, "the sizes", missing, problems);
  if (!missing.empty()) return;
  if (!(theme.minimum_size.pt() >= 5)) {
    problems.push_back(error(file.minimum_size->at, "wrong-size",
                             fmt::format("{} pt is too small a minimum", theme.minimum_size.pt()),
                             "use 5 pt or more; print shops ask for 7 pt"));
  }
  if (!(theme.body_min >= theme.minimum_size && theme.body_max >= theme.body_min)) {
    problems.push_back(error(file.body_min->at, "wrong-size",
                             fmt::format("the body's range of {} pt to {} pt does not rise from the minimum of {} pt",
                                         theme.body_min.pt(), theme.body_max.pt(), theme.minimum_size.pt()),
                             "write a \"min\" that is no smaller than \"minimum-size\" and no larger than \"max\""));
  }
  if (!(theme.body_step.pt() >= 0.05)) {
    problems.push_back(error(file.body_step->at, "wrong-size",
                             fmt::format("{} pt is too small a step", theme.body_step.pt()),
                             "use 0.05 pt or more, such as 0.25"));
  }
}

void Builder::font(std::shared_ptr<FontFamilies const>& families) const {
  FontFamilies names;
  if (file.font && !file.font->family.value.empty()) {
    names.push_back(file.font->family.value);
    for (auto const& fallback : file.font->fallback) names.push_back(fallback.value);
  } else {
    report_missing(file.at, "a font", {"font.family"}, problems);
  }
  families = std::make_shared<FontFamilies const>(std::move(names));
}

bool overflow_continues(sheet::ThemeFile const& file, Diagnostics& to) {
  if (!file.overflow || file.overflow->value == "error") return false;
  if (file.overflow->value == "continue") return true;
  to.push_back(error(file.overflow->at, "unknown-value", fmt::format("unknown overflow \"{}\"", file.overflow->value),
                     remedy(file.overflow->value, {"error", "continue"})));
  return false;
}

}  // namespace

Result<std::shared_ptr<Theme const>> build_theme(std::string name, std::vector<sheet::ThemeFile> const& files) {
  auto const file = merge_themes(files);
  Theme theme;
  Diagnostics problems;
  theme.name = std::move(name);
  theme.colours = read_inks(file, problems);
  theme.measures = read_measures(file, problems);
  if (!has_errors(problems)) check_page(file, files.back(), theme.measures, problems);
  theme.hyphenate = !file.hyphenate || file.hyphenate->value;
  theme.overflow_continues = overflow_continues(file, problems);
  Builder const build{file, theme, problems};
  std::shared_ptr<FontFamilies const> families;
  build.font(families);
  build.body();
  build.roles();
  build.tones();
  build.styles();
  build.chart();
  for (auto& style : theme.styles) style.families = families;
  // Contrast of colours that are missing or misspelt would only repeat that.
  if (!has_errors(problems)) problems = check_contrast(theme, file);
  sort_and_unite(problems);
  if (has_errors(problems)) return {std::nullopt, std::move(problems)};
  return {std::make_shared<Theme const>(std::move(theme)), std::move(problems)};
}

}  // namespace factsheet::resolve
