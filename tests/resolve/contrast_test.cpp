#include "resolve/made_theme.h"

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using test::line;
using test::name;
using test::theme_file;
using testing::ElementsAre;
using testing::IsEmpty;

struct Contrast : testing::Test {
  std::shared_ptr<SourceFile const> places = test::file("plain.theme.yaml");
  sheet::ThemeFile theme = theme_file(places);

  Contrast() {
    // 3.54:1 on white, 3.05:1 on grey: enough for large text alone.
    theme.colours["stone"] = test::ink("#888888", {0, 0, 0, 55});
    // 4.54:1 on white, 3.91:1 on grey.
    theme.colours["slate"] = test::ink("#767676", {0, 0, 0, 65});
  }
  [[nodiscard]] std::vector<std::string> faults() const {
    return test::messages(build_theme("plain", {theme}).diagnostics);
  }
};

TEST_F(Contrast, OfAStyleOnEachToneItStandsOn) {
  theme.styles.at("source").colour = name("stone", line(25, places));
  EXPECT_THAT(
      faults(),
      ElementsAre("plain.theme.yaml:25:1: error: the style \"source\" in \"stone\" on \"white\" has a "
                  "contrast of 3.54:1; text needs 4.5:1 at least, as with \"#767676\" for \"stone\" [low-contrast]",
                  "plain.theme.yaml:25:1: error: the style \"source\" in \"stone\" on \"grey\" has a "
                  "contrast of 3.05:1; text needs 4.5:1 at least, as with \"#6B6B6B\" for \"stone\" [low-contrast]"));
}

TEST_F(Contrast, IsEnoughOnWhiteAndNotOnATint) {
  theme.styles.at("source").colour = name("slate", line(25, places));
  EXPECT_THAT(
      faults(),
      ElementsAre("plain.theme.yaml:25:1: error: the style \"source\" in \"slate\" on \"grey\" has a "
                  "contrast of 3.91:1; text needs 4.5:1 at least, as with \"#6B6B6B\" for \"slate\" [low-contrast]"));
}

TEST_F(Contrast, OfLargeTextMayBeLower) {
  auto& figure = theme.styles.at("figure");
  figure.colour = name("stone", line(25, places));
  figure.size = {18, {}};
  figure.leading = {20, {}};
  EXPECT_THAT(faults(), IsEmpty());
  figure.size = {14, {}};
  figure.weight = name("bold");
  EXPECT_THAT(faults(), IsEmpty());
  figure.weight = name("semi-bold");
  EXPECT_THAT(faults(), testing::SizeIs(2));
}

TEST_F(Contrast, OfATonesOwnText) {
  theme.tones.at("deep").text = name("black", line(21, places));
  auto const found = faults();
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(),
            "plain.theme.yaml:21:1: error: the style \"body\" in \"black\" on \"blue\" has a contrast of 2.08:1; text "
            "needs 4.5:1 at least [low-contrast]");
}

TEST_F(Contrast, OfTheBandTheFooterAndTheCards) {
  theme.styles.at("kicker").colour = name("black", line(24, places));
  theme.styles.at("card-text").colour = name("stone", line(25, places));
  theme.styles.at("footer").colour = name("stone", line(26, places));
  EXPECT_THAT(
      faults(),
      ElementsAre("plain.theme.yaml:24:1: error: the style \"kicker\" in \"black\" on \"blue\" has a "
                  "contrast of 2.08:1; text needs 4.5:1 at least [low-contrast]",
                  "plain.theme.yaml:25:1: error: the style \"card-text\" in \"stone\" on \"white\" has "
                  "a contrast of 3.54:1; text needs 4.5:1 at least, as with \"#767676\" for \"stone\" [low-contrast]",
                  "plain.theme.yaml:26:1: error: the style \"footer\" in \"stone\" on \"white\" has a "
                  "contrast of 3.54:1; text needs 4.5:1 at least, as with \"#767676\" for \"stone\" [low-contrast]"));
}

TEST_F(Contrast, OfDangerAndLinks) {
  theme.roles.at("danger") = name("slate", line(12, places));
  theme.roles.at("link") = name("slate", line(13, places));
  EXPECT_THAT(faults(),
              ElementsAre("plain.theme.yaml:12:1: error: danger in \"slate\" on \"grey\" has a contrast of "
                          "3.91:1; text needs 4.5:1 at least, as with \"#6B6B6B\" for \"slate\" [low-contrast]",
                          "plain.theme.yaml:13:1: error: a link in \"slate\" on \"grey\" has a contrast of "
                          "3.91:1; text needs 4.5:1 at least, as with \"#6B6B6B\" for \"slate\" [low-contrast]"));
}

TEST_F(Contrast, OfChartPartsAgainstPaperAndTheirNeighbours) {
  theme.colours["pale"] = test::ink("#AAAAAA", {0, 0, 0, 40});
  theme.chart = {name("blue", line(40, places)), name("brown", line(41, places)), name("stone", line(42, places)),
                 name("pale", line(43, places))};
  EXPECT_THAT(
      faults(),
      ElementsAre("plain.theme.yaml:42:1: error: the chart colours \"brown\" and \"stone\" differ in lightness by 8.8; "
                  "neighbours, and the last and the first, need 15 at least to be told apart in grey [alike-in-grey]",
                  "plain.theme.yaml:43:1: error: the chart colours \"stone\" and \"pale\" differ in lightness by 12.9; "
                  "neighbours, and the last and the first, need 15 at least to be told apart in grey [alike-in-grey]",
                  "plain.theme.yaml:43:1: error: a chart's part in \"pale\" has a contrast of 2.32:1 on \"white\"; "
                  "parts of charts need 3:1 at least [low-contrast]"));
}

TEST_F(Contrast, OfChartPartsToReadersWhoAreColourBlind) {
  theme.colours["red"] = test::ink("#E7130E", {0, 95, 95, 0});
  theme.colours["moss"] = test::ink("#415610", {60, 30, 100, 50});
  theme.chart = {name("red", line(40, places)), name("moss", line(41, places))};
  EXPECT_THAT(faults(),
              ElementsAre("plain.theme.yaml:41:1: error: the chart colours \"red\" and \"moss\" look alike to "
                          "a reader with protanopia; make one of them lighter, or bluer, or put another "
                          "colour between them [alike-to-colour-blind]"));
  // A bluer green is another colour to all.
  theme.colours["moss"] = test::ink("#10563C", {90, 30, 70, 50});
  EXPECT_THAT(faults(), ElementsAre());
}

TEST_F(Contrast, OfBars) {
  theme.colours["pale"] = test::ink("#AAAAAA", {0, 0, 0, 40});
  theme.roles.at("bar-rest") = name("pale", line(12, places));
  EXPECT_THAT(faults(), ElementsAre("plain.theme.yaml:12:1: error: a chart's part in \"pale\" has a contrast of 2.32:1 "
                                    "on \"white\"; parts of charts need 3:1 at least [low-contrast]"));
}

TEST_F(Contrast, OfGuidesIsEnoughToBeSeenAndNoMore) {
  theme.tones.at("plain").guide = name("stone", line(22, places));
  theme.tones.at("cool").guide = name("white", line(23, places));
  theme.tones.at("warm").guide = name("grey", line(24, places));
  EXPECT_THAT(
      faults(),
      ElementsAre("plain.theme.yaml:22:1: error: a guide in \"stone\" on \"white\" has a contrast of 3.54:1; "
                  "lines behind bars need at least 1.3:1 to be seen, and at most 3:1 to recede [guide-contrast]",
                  "plain.theme.yaml:23:1: error: a guide in \"white\" on \"grey\" has a contrast of 1.16:1; "
                  "lines behind bars need at least 1.3:1 to be seen, and at most 3:1 to recede [guide-contrast]",
                  "plain.theme.yaml:24:1: error: a guide in \"grey\" on \"white\" has a contrast of 1.16:1; "
                  "lines behind bars need at least 1.3:1 to be seen, and at most 3:1 to recede "
                  "[guide-contrast]"));
}

TEST_F(Contrast, OfGuidesMadeOfSeparatorsIsQuiet) {
  auto const built = build_theme("plain", {theme});
  ASSERT_TRUE(built.ok());
  for (auto const tone : {ToneName::plain, ToneName::cool, ToneName::warm, ToneName::deep}) {
    double const ratio = contrast_ratio((*built)->tone(tone).guide, (*built)->ground(tone));
    EXPECT_GE(ratio, 1.3);
    EXPECT_LE(ratio, 2.0);
  }
}

}  // namespace
}  // namespace factsheet::resolve
