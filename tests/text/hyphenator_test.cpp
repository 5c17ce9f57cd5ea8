// Hyphenation: where Dutch and English words may be parted, and where never.
#include "text/typography/hyphenator.h"

#include <memory>
#include <string>

#include <gmock/gmock.h>

namespace factsheet {
namespace {

using text::Capitals;

class HyphenatorTest : public testing::Test {
 protected:
  /// The word with "-" at each place where it may be parted.
  static std::string parted(std::string const& word, std::string const& language = "nl",
                            Capitals capitals = Capitals::keep_whole) {
    static auto const hyphenator = text::Hyphenator::open("/usr/share/hyphen");
    EXPECT_TRUE(hyphenator.ok());
    std::string shown = word;
    auto const points = (*hyphenator)->points(word, language, capitals);
    for (std::size_t i = points.size(); i > 0; --i) shown.insert(points[i - 1], "-");
    return shown;
  }
};

TEST_F(HyphenatorTest, PartsDutchAndEnglishWordsByTheirOwnPatterns) {
  EXPECT_EQ(parted("verkeersveiligheid"), "ver-keers-vei-lig-heid");
  EXPECT_EQ(parted("arbeidsongeschiktheidsverzekering"), "arbeids-on-ge-schikt-heids-ver-ze-ke-ring");
  EXPECT_EQ(parted("crossing", "en"), "cross-ing");
  EXPECT_EQ(parted("crossing", "en-GB"), "cross-ing");
  EXPECT_EQ(parted("Verkehrszeichen", "de", Capitals::part), "Verkehrszeichen");
}

TEST_F(HyphenatorTest, LeavesAtLeastThreeLettersOnBothSides) {
  for (std::string const word : {"overal", "water", "aanwezige", "idee", "opening"}) {
    std::string const shown = parted(word);
    EXPECT_TRUE(shown.find('-') == std::string::npos || shown.find('-') >= 3) << shown;
    EXPECT_TRUE(shown.rfind('-') == std::string::npos || shown.size() - shown.rfind('-') > 3) << shown;
  }
}

TEST_F(HyphenatorTest, NamesAreNeverParted) {
  EXPECT_EQ(parted("Zeijlstra"), "Zeijlstra");
  EXPECT_EQ(parted("Waterschapsheuvel"), "Waterschapsheuvel");
  EXPECT_EQ(parted("leesBibliotheek"), "leesBibliotheek");
}

TEST_F(HyphenatorTest, NoBreakBetweenIAndJ) {
  for (std::string const word : {"partijdigheid", "prijzenkast", "zeijlstra", "vrijwilligers", "bijzonderheid"}) {
    EXPECT_EQ(parted(word).find("i-j"), std::string::npos) << parted(word);
  }
}

TEST_F(HyphenatorTest, TheSingleCharacterIjIsHandledAsItsTwoLetters) {
  EXPECT_EQ(parted("verkrijgbaarheid"), "ver-krijg-baar-heid");
  EXPECT_EQ(parted("verkr\u0133gbaarheid"), "ver-kr\u0133g-baar-heid");
  EXPECT_EQ(parted("b\u0133lagenmap"), "b\u0133-la-gen-map");
  EXPECT_EQ(parted("bijlagenmap"), "bij-la-gen-map");
}

TEST_F(HyphenatorTest, CapitalsAndNumeralsAreNeverParted) {
  EXPECT_EQ(parted("XIII"), "XIII");
  EXPECT_EQ(parted("VERKLARING", "nl", Capitals::part), "VERKLARING");
  EXPECT_EQ(parted("groep7leerlingen"), "groep7leerlingen");
}

TEST_F(HyphenatorTest, NoBreakWhereTheSpellingWouldChange) {
  EXPECT_EQ(parted("skiërs").find("i-ë"), std::string::npos) << parted("skiërs");
  EXPECT_EQ(parted("zeeën"), "zeeën");
  EXPECT_EQ(parted("coöperatie"), "coö-pe-ra-tie");
  for (std::string const word : {"cafeetje", "autootje", "parapluutjes", "omaatje"}) {
    EXPECT_EQ(parted(word).find("-tje"), std::string::npos) << parted(word);
  }
  EXPECT_EQ(parted("geïnteresseerden").find("-ï"), std::string::npos) << parted("geïnteresseerden");
}

TEST_F(HyphenatorTest, LettersThatThePatternsCannotWriteKeepAWordWhole) {
  EXPECT_EQ(parted("ljubljanaščina"), "ljubljanaščina");
}

TEST_F(HyphenatorTest, AnOverwideNameIsPartedAtItsSyllables) {
  EXPECT_EQ(parted("Waterschapsheuvel", "nl", Capitals::part), "Water-schaps-heu-vel");
}

TEST(Hyphenator, AMissingPatternFileIsAnError) {
  auto const opened = text::Hyphenator::open("/nowhere");
  ASSERT_EQ(opened.diagnostics.size(), 2u);
  EXPECT_EQ(to_text(opened.diagnostics[0]),
            "error: cannot read the hyphenation patterns \"/nowhere/hyph_nl.dic\"; install the hyphenation patterns of "
            "Dutch [no-hyphenation]");
}

}  // namespace
}  // namespace factsheet
