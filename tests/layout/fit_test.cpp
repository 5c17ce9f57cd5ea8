// Does it fit: exact boundaries, and what is said when it does not.
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::HasSubstr;

Result<scene::Document> laid_out(resolve::ResolvedSheet const& sheet) { return lay_out(sheet, *make_fake_shaper()); }

std::vector<std::string> errors_of(Result<scene::Document> const& result) {
  std::vector<std::string> messages;
  for (Diagnostic const& one : result.diagnostics) {
    if (one.severity == Severity::error) messages.push_back(one.message + "; " + one.help);
  }
  return messages;
}

using Messages = std::vector<std::string>;

/// One size of text, so that heights are known: lines of 14, titles of 18.
resolve::Theme fixed_theme() {
  resolve::Theme theme = round_theme();
  theme.body_min = theme.body_max = 10_pt;
  return theme;
}

/// The height of a panel's ground with a title and so many lines.
Length panel_height(int lines) {
  resolve::Theme theme = fixed_theme();
  theme.measures.blocks_end = 100000_pt;
  auto const result = laid_out(sheet_of({page_of({panel("Crossing", words(15 * lines))})}, theme));
  return grounds(result->pages.front()).front().size.height;
}

/// A page on which a title and `lines` lines fit to the point.
resolve::Theme theme_for_lines(int lines, Length more = {}) {
  resolve::Theme theme = fixed_theme();
  theme.measures.blocks_end = theme.measures.side + panel_height(lines) + more;
  return theme;
}

TEST(Fit, APanelThatFillsThePageToThePointFits) {
  EXPECT_THAT(errors_of(laid_out(sheet_of({page_of({panel("Crossing", words(15 * 20))})}, theme_for_lines(20)))),
              testing::IsEmpty());
}

TEST(Fit, AHundredthOfAMillimetreTooMuchDoesNot) {
  auto const theme = theme_for_lines(20, Length::from_mm(-0.01));
  EXPECT_EQ(
      errors_of(laid_out(sheet_of({page_of({panel("Crossing", words(15 * 20))})}, theme))),
      Messages{"the panel \"Crossing\" does not fit on page 1 in English: 0.1 mm too much, about 1 line, with text "
               "as small as 10 pt; shorten this block by about 15 words, or move a part of it to another page"});
}

TEST(Fit, OneAndTwoLinesTooMuchAreCountedInLinesAndWords) {
  auto const said = [](int lines) {
    return errors_of(laid_out(sheet_of({page_of({panel("Crossing", words(15 * lines))})}, theme_for_lines(20))));
  };
  EXPECT_EQ(said(21),
            Messages{"the panel \"Crossing\" does not fit on page 1 in English: 5.0 mm too much, about 1 "
                     "line, with text as small as 10 pt; shorten this block by about 15 words, or move a part "
                     "of it to another page"});
  EXPECT_EQ(said(22), Messages{"the panel \"Crossing\" does not fit on page 1 in English: 9.9 mm too much, about 2 "
                               "lines, with text as small as 10 pt; shorten this block by about 30 words, or move a "
                               "part of it to another page"});
}

TEST(Fit, ATitleOrACalloutIsNeverPartedFromWhatBelongsToIt) {
  // Room for the first panel, a gap, and 0 to 3 lines more: the second panel, title and all, does not go there.
  for (int left = 0; left <= 3; ++left) {
    auto const theme = theme_for_lines(20, Length::from_pt(10.0 + 14.0 * left));
    auto const sheet = sheet_of({page_of({panel("First", words(15 * 20)), panel("Second", words(60))})}, theme);
    auto const messages = errors_of(laid_out(sheet));
    ASSERT_EQ(messages.size(), 1U) << left;
    EXPECT_THAT(messages.front(), HasSubstr("the panel \"Second\" does not fit on page 1")) << left;
  }
}

TEST(Fit, InColumnsTooATitleStandsNeverAloneAtTheFoot) {
  for (int left = 0; left <= 3; ++left) {
    auto const theme = theme_for_lines(20, Length::from_pt(10.0 + 14.0 * left));
    auto const sheet = sheet_of(
        {page_of({panel("First", words(15 * 20)), panel("Left", words(25), 6), panel("Right", words(25), 6)})}, theme);
    auto const messages = errors_of(laid_out(sheet));
    ASSERT_EQ(messages.size(), 1U) << left;
    EXPECT_THAT(messages.front(), HasSubstr("does not fit on page 1")) << left;
  }
}

TEST(Fit, AllThatStandsAfterABlockHigherThanThePageIsStillLaidOut) {
  auto const result = laid_out(sheet_of({page_of({panel("Much", words(4000)), panel("LAST", "at the end")})}));
  ASSERT_TRUE(result.value);
  EXPECT_FALSE(result.ok());
  EXPECT_THAT(errors_of(result).front(), HasSubstr("the panel \"Much\" does not fit on page 1 in English"));
  EXPECT_THAT(text_of(result->pages.front()), HasSubstr("LAST at the end"));
}

TEST(Fit, TextIsAsLargeAsTheRangeAllows) {
  // 45 lines of 10 pt text stand on the page: at 11 pt they need more, at 9 pt less.
  auto const size_of = [](int count) {
    auto const result = laid_out(sheet_of({page_of({panel("", words(count))})}));
    EXPECT_THAT(errors_of(result), testing::IsEmpty()) << count;
    double size = 0;
    for (auto const& item : result->pages.front().items) {
      if (auto const* run = std::get_if<scene::GlyphRun>(&item.what)) size = std::max(size, run->size.pt());
    }
    return size;
  };
  EXPECT_DOUBLE_EQ(size_of(60), 11);
  double last = 11;
  for (int count = 450; count <= 720; count += 30) {
    double const size = size_of(count);
    EXPECT_LE(size, last) << count;
    EXPECT_DOUBLE_EQ(size * 4, static_cast<int>(size * 4)) << "a whole number of steps";
    last = size;
  }
  EXPECT_LT(last, 10.5);
}

TEST(Fit, OneStepForTheWholeSheet) {
  auto const result = laid_out(sheet_of({page_of({panel("", words(650))}), page_of({panel("", words(600))})}));
  std::vector<double> sizes;
  for (auto const& page : result->pages) {
    for (auto const& item : page.items) {
      if (auto const* run = std::get_if<scene::GlyphRun>(&item.what)) sizes.push_back(run->size.pt());
    }
  }
  EXPECT_LT(sizes.front(), 11);
  EXPECT_THAT(sizes, testing::Each(sizes.front()));
}

TEST(Fit, BlocksBesideOneAnotherThatAreBothTooHighAreBothToBeShortened) {
  auto const sheet = sheet_of({page_of({panel("Left", words(500), 6), panel("Right", words(499), 6)})}, fixed_theme());
  EXPECT_THAT(errors_of(laid_out(sheet)).front(), HasSubstr("shorten this block and the ones beside it by about"));
}

TEST(Fit, ABlockWithoutEnoughTextIsToBeMoved) {
  auto theme = fixed_theme();
  theme.measures.blocks_end = 100_pt;
  auto const sheet =
      sheet_of({page_of({callout("42", "", "per cent of all who cross here wait for the light", 12)})}, theme);
  EXPECT_THAT(errors_of(laid_out(sheet)).front(), HasSubstr("the callout does not fit on page 1 in English: "));
  EXPECT_THAT(errors_of(laid_out(sheet)).front(),
              HasSubstr("; move a part of it to another page, or take something off this one"));
}

TEST(Fit, APageOfLessThanFourFifthsIsAWarning) {
  auto const result = laid_out(sheet_of({page_of({panel("Crossing", words(100))})}));
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics.front().severity, Severity::warning);
  EXPECT_EQ(result.diagnostics.front().rule, "page-not-full");
  EXPECT_THAT(result.diagnostics.front().message, testing::MatchesRegex("page 1 in English is only [0-9]+ % full"));
  EXPECT_LT(result->pages.front().fullness, 0.8);
}

TEST(Fit, ATooWideFigureIsAnErrorThatSaysHowWide) {
  auto const result = laid_out(sheet_of({page_of({callout("1234567890", "", "cyclists", 3)})}));
  EXPECT_EQ(errors_of(result), Messages{"the figure \"1234567890\" does not fit its block: at 27 pt, the smallest "
                                        "size, it is 47.6 mm wide and has 30.3 mm; give the block more columns (span), "
                                        "or write it shorter"});
}

TEST(Fit, ATooWideWordSetAsAFigureIsToldOnce) {
  auto block = callout("Kindercarnaval", "", "cyclists", 3);
  std::get<resolve::Callout>(block.content).words = true;
  EXPECT_THAT(errors_of(laid_out(sheet_of({page_of({block})}))),
              testing::ElementsAre(HasSubstr("the figure \"Kindercarnaval\" does not fit its block: at 14 pt, the "
                                             "smallest size, it is 34.6 mm wide and has 30.3 mm")));
}

TEST(Fit, ABlockWithoutRoomForAWordIsToldOnce) {
  auto const messages = errors_of(laid_out(sheet_of({page_of({panel("Crossing", "Look left.", 1)})})));
  EXPECT_EQ(messages, Messages{"the panel \"Crossing\" is too narrow: 2.1 mm are left for text; give it more "
                               "columns (span)"});
}

TEST(Fit, ThePageThatHasRoomForTheBlockIsNamed) {
  auto const said = [](int on_second, int on_third) {
    return errors_of(laid_out(sheet_of({page_of({panel("First", words(500)), panel("Second", words(200))}),
                                        page_of({panel("", words(on_second))}), page_of({panel("", words(on_third))})},
                                       fixed_theme())));
  };
  EXPECT_THAT(said(100, 100), testing::ElementsAre(testing::EndsWith("words, or move it to page 2")));
  EXPECT_THAT(said(600, 100), testing::ElementsAre(testing::EndsWith("words, or move it to page 3")));
  EXPECT_THAT(said(600, 600), testing::ElementsAre(testing::EndsWith("words, or move it to another page")));
}

/// The number in "by about 40 words".
int words_to_cut(std::string const& message) {
  auto const at = message.find("by about ");
  return at == std::string::npos ? 0 : std::stoi(message.substr(at + 9));
}

TEST(Fit, ShortenedByAsManyWordsAsSaidTheBlockFitsAndByHalfOfThemItDoesNot) {
  for (int span : {12, 8, 5}) {
    int const much = span * 80;
    auto const said = [&](int count) {
      return errors_of(laid_out(sheet_of({page_of({panel("Crossing", words(count), span)})}, fixed_theme())));
    };
    auto const messages = said(much);
    ASSERT_EQ(messages.size(), 1U) << span;
    int const cut = words_to_cut(messages.front());
    ASSERT_GT(cut, 0) << messages.front();
    EXPECT_THAT(said(much - cut), testing::IsEmpty()) << span << ": " << cut;
    EXPECT_THAT(said(much - cut / 2), testing::SizeIs(1)) << span << ": " << cut;
  }
}

TEST(Fit, ABlockHigherThanAPageIsToBecomeTwoWhereRowsRunOn) {
  auto theme = fixed_theme();
  theme.overflow_continues = true;
  auto const sheet = sheet_of({page_of({panel("Much", words(900)), panel("LAST", "at the end")})}, theme);
  auto const result = laid_out(sheet);
  EXPECT_THAT(errors_of(result), testing::ElementsAre(testing::EndsWith("words, or make two blocks of it")));
  EXPECT_THAT(text_of(result->pages.back()), HasSubstr("LAST at the end"));
}

// Large text that makes more pages is no gain.
TEST(Fit, WhereRowsRunOnTheTextIsTheLargestThatTakesNoMorePagesThanTheSmallest) {
  resolve::Theme theme = round_theme();
  theme.overflow_continues = true;
  auto const pages_and_size = [&](int count, Length least, Length most) {
    theme.body_min = least;
    theme.body_max = most;
    auto const result = laid_out(sheet_of({page_of({panel("A", words(count)), panel("B", words(200))})}, theme));
    Length size;
    for (auto const& item : result->pages.front().items) {
      auto const* run = std::get_if<scene::GlyphRun>(&item.what);
      if (run != nullptr && run->text.size() > 30) size = run->size;
    }
    return std::pair(result->pages.size(), size.pt());
  };
  for (int const count : {100, 300, 350, 400, 450}) {
    auto const [pages, size] = pages_and_size(count, 9_pt, 11_pt);
    EXPECT_EQ(pages, pages_and_size(count, 9_pt, 9_pt).first) << count;
    if (size < 11) {
      Length const larger = Length::from_pt(size + 0.25);
      EXPECT_GT(pages_and_size(count, larger, larger).first, pages) << count;
    }
  }
}

TEST(Fit, WhereRowsRunOnNoPageIsTooEmpty) {
  auto theme = fixed_theme();
  theme.overflow_continues = true;
  EXPECT_THAT(laid_out(sheet_of({page_of({panel("Crossing", words(60))})}, theme)).diagnostics, testing::IsEmpty());
}

TEST(Fit, ABlockIsKeptOnThePageOfTheNextWhereItAsksForThat) {
  auto theme = fixed_theme();
  theme.overflow_continues = true;
  auto const second_page = [&](bool keep) {
    resolve::Block intro = panel("Two", words(60));
    intro.common.keep = keep;
    auto const result =
        laid_out(sheet_of({page_of({panel("One", words(200)), intro, panel("Three", words(440))})}, theme));
    EXPECT_EQ(result->pages.size(), 2U);
    return text_of(result->pages[1]);
  };
  EXPECT_THAT(second_page(false), testing::Not(HasSubstr("Two ")));
  EXPECT_THAT(second_page(true), testing::AllOf(HasSubstr("Two "), HasSubstr("Three ")));
}

TEST(Fit, RowsRunOnToFurtherPagesWhereTheThemeSaysSo) {
  auto theme = fixed_theme();
  theme.overflow_continues = true;
  auto const sheet = sheet_of(
      {page_of("Crossing", {panel("One", words(400)), panel("Two", words(400)), panel("Three", words(60))})}, theme);
  auto const result = laid_out(sheet);
  EXPECT_THAT(errors_of(result), testing::IsEmpty());
  ASSERT_EQ(result->pages.size(), 2U);
  EXPECT_THAT(text_of(result->pages[0]), testing::AllOf(HasSubstr("One "), testing::Not(HasSubstr("Two "))));
  EXPECT_THAT(text_of(result->pages[1]), testing::AllOf(HasSubstr("Crossing"), HasSubstr("Two "), HasSubstr("Three ")));
  // The title is heard once.
  EXPECT_EQ(outline(*result).find("Crossing"), outline(*result).rfind("Crossing"));
}

/// A time that grew with a power of the depth would not end.
TEST(Fit, PanelsInPanelsTakeATimeThatGrowsWithTheirNumber) {
  resolve::Block block = panel("", "deep");
  for (int depth = 0; depth < 30; ++depth) {
    resolve::Block around = panel("", "");
    std::get<resolve::Panel>(around.content).blocks.push_back(std::move(block));
    block = std::move(around);
  }
  resolve::Theme theme = round_theme();
  theme.measures.padding = theme.measures.padding_min = 1_pt;
  auto const result = laid_out(sheet_of({page_of({block})}, theme));
  EXPECT_THAT(errors_of(result), testing::IsEmpty());
  EXPECT_THAT(grounds(result->pages.front()), testing::SizeIs(31));
}

TEST(Fit, GapsInAStackAreThoseBetweenRows) {
  resolve::Theme theme = fixed_theme();
  auto const page = page_of({stacked({panel("First", words(20)), panel("Second", words(20))}, 6),
                             panel("Third", words(20), 6), panel("Fourth", words(200))});
  theme.measures.blocks_end = 460_pt;
  auto const result = laid_out(sheet_of({page}, theme));
  EXPECT_THAT(errors_of(result), testing::IsEmpty());
  std::vector<Rect> const blocks = grounds(result->pages.front());
  ASSERT_THAT(blocks, testing::SizeIs(4));
  double const in_stack = (blocks[1].top() - blocks[0].bottom()).pt();
  double const between_rows = (blocks[3].top() - blocks[1].bottom()).pt();
  EXPECT_NEAR(in_stack, between_rows, 0.1);
  EXPECT_GT(in_stack, theme.measures.row_gap.pt());
}

}  // namespace
}  // namespace factsheet::layout
