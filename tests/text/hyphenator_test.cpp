// Hyphenation: where Dutch and English words may be parted, and where never.
#include "text/typography/hyphenator.h"

#include "core/language.h"
#include "text/typography/compiled_patterns.h"
#include "text/typography/word_parts.h"

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <hyphen.h>

namespace factsheet {
namespace {

using text::Capitals;

class HyphenatorTest : public testing::Test {
 protected:
  /// The word with "-" at each place where it may be parted.
  static std::string parted(std::string const& word, std::string const& language = "nl",
                            Capitals capitals = Capitals::keep_whole) {
    static auto const hyphenator = text::Hyphenator::of_all_languages();
    std::string shown = word;
    auto const points = hyphenator->points(word, language, capitals);
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

TEST_F(HyphenatorTest, PartsCompoundsWhereTheyJoin) {
  for (std::string const word : {"schuld-re-ge-ling",
                                 "inter-net-aan-bod",
                                 "genees-mid-de-len-au-to-ri-teit",
                                 "long-af-de-ling",
                                 "afval-op-haler",
                                 "instap-leef-tijd",
                                 "hoofd-ru-briek",
                                 "kunst-route",
                                 "aan-drijf-een-heid",
                                 "aan-zuig-effect",
                                 "recher-che-chef",
                                 "schil-ders-ta-lent",
                                 "buiten-an-ten-nes",
                                 "acht-en-der-tig",
                                 "bestuurs-taken",
                                 "lands-taal",
                                 "ket-ting-ste-ken",
                                 "bij-stands-trek-ker",
                                 "zwem-onder-wijs",
                                 "golf-arran-ge-ment",
                                 "jeugd-ini-ti-a-tief",
                                 "tele-com-ac-ti-vi-tei-ten",
                                 "gebrui-kers-on-der-zoek"}) {
    std::string plain = word;
    plain.erase(std::remove(plain.begin(), plain.end(), '-'), plain.end());
    EXPECT_EQ(parted(plain), word);
  }
}

TEST_F(HyphenatorTest, NoPartIsWithoutAVowel) {
  for (std::string const word : {"palingsteken", "beheerstaken", "loopstalbak", "landstaal", "rechtstaal", "rhythms",
                                 "feestpostschrift", "kerststaltjes", "beschermengelen"}) {
    std::string const shown = parted(word);
    std::string part;
    for (char const c : shown + "-") {
      if (c != '-') {
        part += c;
        continue;
      }
      EXPECT_NE(part.find_first_of("aeiouy"), std::string::npos) << shown;
      part.clear();
    }
  }
}

TEST_F(HyphenatorTest, ASheetHasExceptionsOfItsOwn) {
  static auto const hyphenator = text::Hyphenator::of_all_languages();
  text::HyphenExceptions const own(std::vector<std::string>{"voorlees-uurtje", "Verkeersplein"});
  auto const points = [&](std::string const& word) {
    return hyphenator->points(word, "nl", Capitals::keep_whole, &own);
  };
  EXPECT_THAT(points("voorleesuurtje"), testing::ElementsAre(8));
  EXPECT_THAT(points("verkeersplein"), testing::IsEmpty());
  EXPECT_THAT(points("verkeersbord"), testing::ElementsAre(3, 8));
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

/// What libhyphen says of a word, by a dictionary that the build compiled and by the file it was made from.
std::string marks_of(HyphenDict* dictionary, std::string const& word) {
  std::string marks(word.size() + 5, '\0');
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  hnj_hyphen_hyphenate2(dictionary, word.c_str(), static_cast<int>(word.size()), marks.data(), nullptr, &replacements,
                        &positions, &cuts);
  EXPECT_EQ(replacements, nullptr) << word;
  marks.resize(word.size());
  return marks;
}

/// Letters, some with a mark in the encoding of the patterns, and signs that have no hyphen beside them.
std::string generated_word(std::mt19937& random, bool utf8) {
  constexpr std::string_view plain = "aaaeeeeeiiooubcdfghjklmnnprrrsttvwxyz'-.";
  std::vector<std::string> const marked =
      utf8 ? std::vector<std::string>{"\u00EB", "\u00E9", "\u2019"} : std::vector<std::string>{"\xEB", "\xE9", "'"};
  std::string word;
  for (std::size_t length = 1 + random() % 30; length > 0; --length) {
    std::size_t const at = random() % (plain.size() + marked.size());
    word += at < plain.size() ? std::string(1, plain[at]) : marked[at - plain.size()];
  }
  return word;
}

TEST(CompiledPatterns, SayTheSameOfEachWordAsTheirFiles) {
  std::mt19937 random(7);
  for (Language const& language : all_languages()) {
    auto const* const compiled = text::find_compiled_patterns(language);
    ASSERT_NE(compiled, nullptr) << language.name;
    text::PatternDictionary dictionary(*compiled);
    std::string const path = FACTSHEET_PATTERNS_FOLDER "/" + std::string(language.hyphenation.file);
    std::unique_ptr<HyphenDict, decltype(&hnj_hyphen_free)> const loaded(hnj_hyphen_load(path.c_str()),
                                                                         hnj_hyphen_free);
    ASSERT_TRUE(loaded) << path;
    EXPECT_EQ(compiled->utf8, loaded->utf8 != 0);
    std::size_t parted = 0;
    for (int i = 0; i < 5'000; ++i) {
      std::string const word = generated_word(random, compiled->utf8);
      std::string const marks = marks_of(dictionary.get(), word);
      ASSERT_EQ(marks, marks_of(loaded.get(), word)) << word;
      parted += marks.find_first_of("13579") == std::string::npos ? 0 : 1;
    }
    EXPECT_GT(parted, 2'500u);
  }
}

}  // namespace
}  // namespace factsheet
