// Each language of the table has its quotes, its apostrophes, its units and its patterns.
#include "core/language.h"
#include "core/language_lists.h"
#include "core/utf8.h"
#include "text/typography/hyphenator.h"
#include "text/typography/quotes.h"
#include "text/typography/typography.h"

#include <gtest/gtest.h>

namespace factsheet::text {
namespace {

std::string in_utf8(std::u32string_view characters) {
  std::string made;
  for (char32_t const character : characters) append_utf8(made, character);
  return made;
}

class LanguageOfText : public testing::TestWithParam<Language> {
 protected:
  static std::string refined(std::string const& typed, std::string const& language) {
    std::vector<StyledRun> runs(1);
    runs[0].text = typed;
    refine_typography(runs, language);
    return runs[0].text;
  }
  static std::string refined(std::string const& typed) { return refined(typed, std::string(GetParam().tag)); }
};

TEST_P(LanguageOfText, HasItsQuotes) {
  QuoteMarks const& marks = GetParam().quotes;
  EXPECT_EQ(refined("\"xx\""), in_utf8({&marks.opens, 1}) + "xx" + in_utf8({&marks.closes, 1}));
  EXPECT_EQ(refined("'xx'"), in_utf8({&marks.opens_single, 1}) + "xx" + in_utf8({&marks.closes_single, 1}));
  EXPECT_EQ(refined("\"xx\"", std::string(GetParam().locale)), refined("\"xx\""));
}

TEST_P(LanguageOfText, HasApostrophesBeforeItsClippings) {
  for (std::string_view const word : language_list(GetParam().tag, "clippings")) {
    // The space behind some of them holds.
    std::string const made = refined("'" + std::string(word) + " x");
    EXPECT_EQ(made.substr(0, made.find_first_of("\xC2 ", 3)), "\u2019" + std::string(word));
  }
}

TEST_P(LanguageOfText, HoldsANumberAndItsUnit) {
  for (auto const word : GetParam().units) {
    EXPECT_EQ(refined("8 " + in_utf8(word)), "8\u00A0" + in_utf8(word));
  }
  for (auto const month : GetParam().months) {
    EXPECT_EQ(refined("1 " + in_utf8(month)), "1\u00A0" + in_utf8(month));
  }
}

TEST_P(LanguageOfText, HasPatterns) {
  auto const hyphenator = Hyphenator::of_all_languages();
  std::string const word = "international";
  EXPECT_FALSE(hyphenator->points(word, GetParam().tag).empty());
  EXPECT_EQ(hyphenator->points(word, GetParam().locale), hyphenator->points(word, GetParam().tag));
}

INSTANTIATE_TEST_SUITE_P(Languages, LanguageOfText, testing::ValuesIn(all_languages().begin(), all_languages().end()),
                         [](auto const& row) { return std::string(row.param.tag); });

/// As German has them.
TEST(CurlQuote, ClosesWithAMarkThatIsNoApostrophe) {
  Language language = all_languages().front();
  language.quotes = {U'\u201E', U'\u201C', U'\u201A', U'\u2018'};
  auto const curled = [&](std::u32string const& typed) {
    Letters letters;
    for (char32_t const character : typed) letters.push_back({character, 0, false});
    std::u32string made;
    QuoteCurler quotes(letters);
    for (std::size_t i = 0; i < letters.size(); ++i) made += letters[i].character = quotes.curl(i, language);
    return in_utf8(made);
  };
  EXPECT_EQ(curled(U"\"a 'b' c\" it's"), "„a ‚b‘ c“ it’s");
  EXPECT_EQ(curled(U"'it's b', 'c'"), "‚it’s b‘, ‚c‘");
}

}  // namespace
}  // namespace factsheet::text
