// Copies of a sheet have the pages that each would have alone.
#include "layout/pages/known_pieces.h"

#include "layout/pages/layout.h"
#include "scene/dump.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;

/// A sheet whose header, blocks and footers name a school, with so many words more.
resolve::ResolvedSheet sheet_for(std::string const& school, int more,
                                 std::shared_ptr<resolve::Theme const> const& theme) {
  auto sheet = sheet_of({page_of("Reading at " + school, {panel("Every day", words(60 + more)), pie("Who reads", 6),
                                                          callout("15", "minutes", "a day at " + school, 6)}),
                         page_of({panel("Together", words(90)), panel("Aloud", words(40), 6),
                                  quote("Heard", "We talk more since we read.", "A parent of " + school)})});
  for (resolve::Page& page : sheet.pages) page.footer.title = SourceText::plain("For parents of " + school);
  sheet.theme = theme;
  return sheet;
}

std::string told(Diagnostics const& diagnostics) {
  std::string text;
  for (Diagnostic const& one : diagnostics) text += to_text(one);
  return text;
}

TEST(KnownPieces, GiveThePagesThatACopyHasAlone) {
  auto const theme = std::make_shared<resolve::Theme const>(round_theme());
  auto const shaper = make_fake_shaper();
  LayoutStore store;
  // With 3000 words more the page does not fit, which is told as it is of a sheet alone.
  for (auto const& [school, more] :
       std::vector<std::pair<std::string, int>>{{"Ark", 0},
                                                {"Compass", 0},
                                                {"a school with a name of two lines in a title", 0},
                                                {"Ark", 40},
                                                {"Ark", 0},
                                                {"Ark", 3000},
                                                {"Bridge", 40},
                                                {"Ark", 0}}) {
    auto const sheet = sheet_for(school, more, theme);
    auto const copy = lay_out(sheet, *shaper, QrEncoder(), &store);
    auto const alone = lay_out(sheet, *shaper);
    ASSERT_EQ(copy.value.has_value(), alone.value.has_value());
    EXPECT_EQ(copy.value ? scene::dump(*copy) : "", alone.value ? scene::dump(*alone) : "") << school << " " << more;
    EXPECT_EQ(told(copy.diagnostics), told(alone.diagnostics));
  }
}

TEST(KnownPieces, SayOfEachPageOfWhichPartsItIsMade) {
  auto const theme = std::make_shared<resolve::Theme const>(round_theme());
  LayoutStore store;
  auto const shaper = make_fake_shaper();
  auto const first = lay_out(sheet_for("Ark", 0, theme), *shaper, QrEncoder(), &store);
  auto const second = lay_out(sheet_for("Arc", 0, theme), *shaper, QrEncoder(), &store);
  ASSERT_TRUE(first.value && second.value);
  auto const& parts = first->pages[1].parts;
  auto const& others = second->pages[1].parts;
  ASSERT_EQ(parts.size(), 5u);  // before the rows, three rows, the footer
  ASSERT_EQ(others.size(), parts.size());
  EXPECT_EQ(parts.back().end, first->pages[1].items.size());
  EXPECT_EQ(parts[1].origin, others[1].origin);  // a panel that is the same
  EXPECT_EQ(parts[2].origin, others[2].origin);
  EXPECT_NE(parts[3].origin, others[3].origin);  // the school is named
  EXPECT_NE(parts[4].origin, others[4].origin);
}

TEST(KnownPieces, OfAnotherThemeAreOthers) {
  auto const shaper = make_fake_shaper();
  LayoutStore store;
  for (double const side : {20.0, 40.0, 20.0}) {
    auto theme = round_theme();
    theme.measures.side = Length::from_pt(side);
    auto const sheet = sheet_for("Ark", 0, std::make_shared<resolve::Theme const>(theme));
    EXPECT_EQ(scene::dump(*lay_out(sheet, *shaper, QrEncoder(), &store)), scene::dump(*lay_out(sheet, *shaper)));
  }
}

}  // namespace
}  // namespace factsheet::layout
