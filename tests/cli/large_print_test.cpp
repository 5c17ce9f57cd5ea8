// The factsheet in the bundled theme for large print: as many pages as it takes, and nothing lost on the way.
#include "support/pdf_reader.h"
#include "support/set_lines.h"
#include "support/sheet_words.h"
#include "support/whole_sheet.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::set_texts;
using test::SetText;
using Words = std::vector<std::string>;

class LargePrint : public testing::TestWithParam<char const*> {
 protected:
  test::WholeSheet const made_ = test::whole_sheet("online-child-protection", GetParam(), "large-print");
};

INSTANTIATE_TEST_SUITE_P(Languages, LargePrint, testing::Values("nl", "en"));

TEST_P(LargePrint, TakesMorePagesAndSaysNothing) {
  EXPECT_THAT(made_.diagnostics, testing::IsEmpty());
  EXPECT_GT(made_.document.pages.size(), made_.sheet.pages.size());
  EXPECT_LE(made_.document.pages.size(), 8U);
}

/// Rows are parted into wider ones for the sake of their lines, and a page may end early for the next of them: half of
/// it is used at least.
TEST_P(LargePrint, LeavesNoPageHalfEmpty) {
  for (scene::Page const& page : made_.document.pages) EXPECT_GT(page.fullness, 0.4);
}

/// Some thirty letters: the longest line of each text of a block has so many where it has three lines or more.
TEST_P(LargePrint, HasNoColumnsOfAWordOrTwo) {
  for (SetText const& text : set_texts(made_.document)) {
    bool const is_text = text.role == scene::Role::p && text.lines.size() > 3;
    if (!is_text) continue;
    std::size_t longest = 0;
    for (test::SetLine const& line : text.lines) longest = std::max(longest, line.text.size());
    EXPECT_GE(longest, 24U) << text.joined();
  }
}

Words without(Words const& some, Words all) {
  auto const found = std::search(all.begin(), all.end(), some.begin(), some.end());
  EXPECT_NE(found, all.end());
  if (found != all.end()) all.erase(found, found + static_cast<std::ptrdiff_t>(some.size()));
  return all;
}

TEST_P(LargePrint, ReadsTheSheetWordByWordInItsOrder) {
  std::string text = test::PdfReader(test::web_pdf(made_.document)).text();
  for (std::size_t at = 0; (at = text.find("\u00AD", at)) != std::string::npos;) text.erase(at, 2);
  // It stands at the foot of the first page that is printed, wherever the sheet's own first page ends.
  Words const date = test::words_of(made_.sheet.pages.front().footer.date);
  Words const said = without(date, test::words_of(text));
  Words const written = without(date, test::words_of(made_.sheet));
  auto const [at, expected] = std::mismatch(said.begin(), said.end(), written.begin(), written.end());
  EXPECT_EQ(Words(at, said.end()), Words(expected, written.end())) << "from word " << at - said.begin() << " on";
}

TEST_P(LargePrint, IsSetInOneLegibleFaceAndNothingIsSmall) {
  for (scene::Page const& page : made_.document.pages) {
    for (scene::Item const& item : page.items) {
      auto const* run = std::get_if<scene::GlyphRun>(&item.what);
      if (!run) continue;
      EXPECT_EQ(run->face->family, "Atkinson Hyperlegible Next") << run->text;
      EXPECT_GE(run->size.pt(), 12) << run->text;
    }
  }
}

TEST_P(LargePrint, AHeadingStandsOnThePageOfItsText) {
  std::vector<SetText> const texts = set_texts(made_.document);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i].is_heading()) continue;
    ASSERT_LT(i + 1, texts.size()) << texts[i].joined();
    EXPECT_EQ(texts[i].page, texts[i + 1].page) << texts[i].joined();
  }
}

/// What the page's header says to the eye alone.
std::string running_title(scene::Page const& page) {
  std::string title;
  for (scene::Item const& item : page.items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    bool const header = item.tag.node == scene::no_node && item.tag.artifact == scene::Artifact::header;
    if (run && header) title += (title.empty() || title.ends_with(' ') ? "" : " ") + run->text;
  }
  return title;
}

TEST_P(LargePrint, FurtherPagesStandUnderTheShortHeaderOfTheirPage) {
  std::vector<SetText> const texts = set_texts(made_.document);
  std::string title;
  for (std::size_t page = 0; page < made_.document.pages.size(); ++page) {
    int const number = static_cast<int>(page) + 1;
    auto const own = std::find_if(texts.begin(), texts.end(), [&](SetText const& text) {
      bool const of_page = text.role == scene::Role::h1 || (number > 1 && text.role == scene::Role::h2);
      return text.page == number && of_page && text.size.pt() > 24;
    });
    std::string const running = running_title(made_.document.pages[page]);
    if (own == texts.end()) {
      EXPECT_EQ(running, title) << "page " << number;
    } else {
      EXPECT_EQ(running, "") << "page " << number;
      title.clear();
      for (test::SetLine const& line : own->lines) title += (title.empty() ? "" : " ") + line.text;
    }
  }
}

TEST_P(LargePrint, NothingPassesTheEdgesOfAPage) {
  auto const& measures = made_.sheet.theme->measures;
  for (scene::Page const& page : made_.document.pages) {
    for (scene::Item const& item : page.items) {
      auto const* run = std::get_if<scene::GlyphRun>(&item.what);
      if (!run) continue;
      EXPECT_GE(item.at.x, measures.side - 1_pt) << run->text;
      EXPECT_LE(item.at.x + run->advance, measures.page_width - measures.side + 3_pt) << run->text;
      bool const in_footer = item.tag.node == scene::no_node || run->text == made_.sheet.pages.front().footer.date;
      Length const lowest = in_footer ? measures.page_height - 5_mm : measures.blocks_end;
      EXPECT_LE(item.at.y, lowest) << run->text;
    }
  }
}

/// In cells that hold two large words a line an article has nowhere else to stand, nor has the third word of a term.
TEST_P(LargePrint, HasNoLoneWordAndNoLadder) {
  EXPECT_THAT(test::bad_breaks(made_.document),
              testing::Each(testing::AnyOf(testing::HasSubstr("leans on the next"),
                                           testing::HasSubstr("Lbl: a lone last word"))));
}

}  // namespace
}  // namespace factsheet::cli
