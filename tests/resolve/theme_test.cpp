#include "resolve/theme/theme.h"

#include "resolve/made_theme.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using test::line;
using test::messages;
using test::name;
using test::theme_file;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> faults(sheet::ThemeFile const& file) {
  auto const built = build_theme("plain", {file});
  return messages(built.diagnostics);
}

Theme built(std::vector<sheet::ThemeFile> const& files) {
  auto const result = build_theme("plain", files);
  EXPECT_THAT(messages(result.diagnostics), IsEmpty());
  return result.ok() ? **result : Theme{};
}

TEST(BuildTheme, ReadsInksForScreenPressAndCopier) {
  auto file = theme_file();
  file.colours.at("brown").grey = {40, {}};
  auto const theme = built({file});
  auto const& brown = theme.colours.at("brown");
  EXPECT_EQ(brown.name, "brown");
  EXPECT_THAT(brown.rgb, ElementsAre(0x8A, 0x6D, 0x3B));
  EXPECT_THAT(brown.cmyk, ElementsAre(0.3, 0.5, 0.8, 0.2));
  EXPECT_EQ(brown.grey, 0.4);
  EXPECT_NEAR(theme.colours.at("white").grey, 1, 1e-6);
  EXPECT_NEAR(theme.colours.at("blue").grey, lightness(theme.colours.at("blue")) / 100, 1e-9);
}

TEST(BuildTheme, MeasuresAreMillimetresAndRulesPoints) {
  auto const theme = built({theme_file()});
  EXPECT_EQ(theme.measures.side, 5_mm);
  EXPECT_EQ(theme.measures.ring_max, 5_mm);
  EXPECT_EQ(theme.measures.rule, 5_pt);
  EXPECT_EQ(theme.measures.leader, 5_pt);
  EXPECT_EQ(theme.measures.figure_min, 5_pt);
  EXPECT_EQ(theme.measures.gap_stretch, 5);
}

TEST(BuildTheme, StylesHaveTheFontAndTheTonesColours) {
  auto file = theme_file();
  file.styles.at("source").colour = name("blue");
  file.styles.at("body").weight = name("semi-bold");
  file.styles.at("body").tabular = {true, {}};
  auto const theme = built({file});
  auto const& body = theme.style(TextRole::body);
  EXPECT_THAT(*body.families, ElementsAre("Example Sans", "Example Fallback"));
  EXPECT_EQ(body.weight, Weight::semi_bold);
  EXPECT_TRUE(body.tabular_figures);
  EXPECT_EQ(body.colour.name, "black");
  EXPECT_EQ(theme.style(TextRole::block_title).colour.name, "blue");
  EXPECT_EQ(theme.style(TextRole::page_title).colour.name, "white");
  EXPECT_EQ(theme.style(TextRole::source).colour.name, "blue");
}

TEST(BuildTheme, OnADarkGroundAllTextTakesTheTonesColours) {
  auto file = theme_file();
  file.styles.at("source").colour = name("blue");
  auto const theme = built({file});
  EXPECT_EQ(theme.style_on(ToneName::cool, TextRole::source, 10_pt).colour.name, "blue");
  EXPECT_EQ(theme.style_on(ToneName::deep, TextRole::source, 10_pt).colour.name, "white");
  EXPECT_EQ(theme.style_on(ToneName::deep, TextRole::block_title, 10_pt).colour.name, "white");
  EXPECT_EQ(theme.style_on(ToneName::plain, TextRole::figure, 10_pt).colour.name, "blue");
  EXPECT_EQ(theme.link_on(ToneName::plain).name, "blue");
  EXPECT_EQ(theme.link_on(ToneName::deep).name, "white");
  EXPECT_EQ(theme.danger_on(ToneName::deep).name, "white");
}

TEST(BuildTheme, RunningTextGrowsWithTheBodyAndLabelsDoNot) {
  auto file = theme_file();
  file.styles.at("lead") = test::style(12, 18);
  file.styles.at("card-text") = test::style(7.5, 10);
  auto const theme = built({file});
  EXPECT_EQ(theme.style(TextRole::body, 11_pt).size, 11_pt);
  EXPECT_NEAR(theme.style(TextRole::lead, 11_pt).size.pt(), 13.2, 1e-9);
  EXPECT_NEAR(theme.style(TextRole::lead, 11_pt).leading.pt(), 19.8, 1e-9);
  EXPECT_EQ(theme.style(TextRole::chart_label, 11_pt).size, 10_pt);
  // 7.5 pt would become 6.75 pt, under the theme's minimum of 7 pt.
  EXPECT_NEAR(theme.style(TextRole::card_text, 9_pt).size.pt(), 7, 1e-9);
}

TEST(BuildTheme, ALaterFileReplacesKeyByKey) {
  auto const base = theme_file();
  sheet::ThemeFile large;
  large.extends = name("plain");
  large.styles["body"].size = {14, {}};
  large.styles["body"].leading = {20, {}};
  large.colours["brown"] = test::ink("#000000", {0, 0, 0, 100});
  large.measures["side"] = {20, {}};
  large.overflow = name("continue");
  auto const theme = built({base, large});
  EXPECT_EQ(theme.style(TextRole::body).size, 14_pt);
  EXPECT_EQ(theme.style(TextRole::lead).size, 10_pt);
  EXPECT_THAT(theme.chart[1].rgb, ElementsAre(0, 0, 0));
  EXPECT_EQ(theme.measures.side, 20_mm);
  EXPECT_EQ(theme.measures.row_gap, 5_mm);
  EXPECT_TRUE(theme.overflow_continues);
  EXPECT_FALSE(built({base}).overflow_continues);
}

TEST(BuildTheme, UnknownNamesComeWithARemedy) {
  auto const places = test::file("plain.theme.yaml");
  auto file = theme_file(places);
  file.roles.at("link") = name("bleu", line(12, places));
  file.roles["lnk"] = name("blue", line(13, places));
  file.tones["loud"] = test::tone("blue", "blue", "blue", line(22, places));
  file.styles["bodytext"].at = line(25, places);
  file.styles.at("body").weight = name("heavy", line(26, places));
  file.measures["pading"] = {5, line(31, places)};
  file.chart.push_back(name("turquoise", line(42, places)));
  file.overflow = name("continu", line(52, places));
  EXPECT_THAT(
      faults(file),
      ElementsAre(
          "plain.theme.yaml:12:1: error: unknown colour \"bleu\"; did you mean \"blue\"? [unknown-colour]",
          "plain.theme.yaml:13:1: error: unknown role \"lnk\"; did you mean \"ink\"? [unknown-role]",
          "plain.theme.yaml:22:1: error: unknown tone \"loud\"; use plain, cool, warm or deep [unknown-tone]",
          "plain.theme.yaml:25:1: error: unknown style \"bodytext\" [unknown-style]",
          "plain.theme.yaml:26:1: error: unknown weight \"heavy\"; use regular, semi-bold, bold or extra-bold "
          "[unknown-weight]",
          "plain.theme.yaml:31:1: error: unknown measure \"pading\"; did you mean \"padding\"? [unknown-measure]",
          "plain.theme.yaml:42:1: error: unknown colour \"turquoise\"; use black, blue, brown, grey or white "
          "[unknown-colour]",
          "plain.theme.yaml:52:1: error: unknown overflow \"continu\"; did you mean \"continue\"? [unknown-value]"));
}

TEST(BuildTheme, SaysAllThatIsMissing) {
  auto file = theme_file();
  file.font.reset();
  file.roles.erase("danger");
  file.roles.erase("soft");
  file.tones.erase("warm");
  file.styles.erase("footer");
  file.styles.at("lead").leading.reset();
  file.measures.erase("side");
  file.body_step.reset();
  file.chart.clear();
  auto const remedy =
      "; add what is missing, or let the theme start from another one with \"extends\" "
      "[incomplete-theme]";
  std::vector<std::string> expected;
  for (auto const* what :
       {"the measures: side", "a font: font.family", "the sizes: body.step", "colours for the roles: danger, soft",
        "the tones: warm", "a size and a leading of the styles: lead, footer",
        "colours of chart parts: chart (two at least)"}) {
    expected.push_back(std::string("plain.theme.yaml:1:1: error: the theme lacks ") + what + remedy);
  }
  EXPECT_EQ(faults(file), expected);
  EXPECT_FALSE(build_theme("plain", {file}).value);
}

TEST(BuildTheme, RefusesColoursThatAreNone) {
  auto const places = test::file("plain.theme.yaml");
  auto file = theme_file(places);
  file.colours.at("black").rgb.value = "#12G45Z";
  file.colours.at("blue").cmyk.pop_back();
  file.colours.at("brown").cmyk[1].value = 101;
  file.colours.at("white").cmyk = {{100, line(5, places)}, {100, {}}, {60, {}}, {21, {}}};
  file.colours.at("grey").grey = {-1, line(6, places)};
  EXPECT_THAT(
      faults(file),
      ElementsAre(
          "plain.theme.yaml:2:1: error: \"#12G45Z\" is not a colour; write \"#\" and six hexadecimal digits in "
          "quotes, such as \"#1A6878\" [wrong-colour]",
          "plain.theme.yaml:3:1: error: the colour \"blue\" has 3 of the four inks; write cyan, magenta, yellow "
          "and black from 0 to 100, such as \"cmyk: [88, 38, 35, 20]\" [wrong-colour]",
          "plain.theme.yaml:4:1: error: 101 is not an amount of ink; write a number from 0 to 100 [wrong-colour]",
          "plain.theme.yaml:5:1: error: the inks of \"white\" add up to 281 %; the press takes 280 % at most "
          "[too-much-ink]",
          "plain.theme.yaml:6:1: error: -1 is not a grey; write a number from 0, black, to 100, paper "
          "[wrong-colour]"));
}

TEST(BuildTheme, RefusesSizesThatCannotBeRead) {
  auto const places = test::file("plain.theme.yaml");
  auto file = theme_file(places);
  file.styles.at("note").size = {6.5, line(26, places)};
  file.styles.at("body").leading = {8, line(27, places)};
  file.measures.at("side") = {-1, line(30, places)};
  file.body_min = {12, line(50, places)};
  file.body_step = {0, line(53, places)};
  EXPECT_THAT(
      faults(file),
      ElementsAre(
          "plain.theme.yaml:26:1: error: 6.5 pt is not a valid size for \"note\"; use 7 pt, the theme's minimum, to "
          "200 pt [wrong-size]",
          "plain.theme.yaml:27:1: error: a leading of 8 pt does not suit \"body\"; use 1 to 3 times its size of 10 pt "
          "[wrong-leading]",
          "plain.theme.yaml:30:1: error: -1 is not a valid length for \"side\"; write a number from 0 to 1000 "
          "[wrong-measure]",
          "plain.theme.yaml:50:1: error: the body's range of 12 pt to 11 pt does not rise from the minimum of 7 "
          "pt; write a \"min\" that is no smaller than \"minimum-size\" and no larger than \"max\" [wrong-size]",
          "plain.theme.yaml:53:1: error: 0 pt is too small a step; use 0.05 pt or more, such as 0.25 [wrong-size]"));
}

}  // namespace
}  // namespace factsheet::resolve
