// What a layout measures is what it draws: lines measured without glyphs are the lines that are set.
#include "support/bundled_fonts.h"
#include "support/fake_shaper.h"
#include "text/shaper.h"

#include <gmock/gmock.h>

namespace factsheet {
namespace {

/// Runs of unlike size, leading and face, with all that can stand at a line's end.
text::Paragraph mixed_paragraph() {
  text::Paragraph made = text::make_paragraph("Kijk links, rechts en nog eens ", test::fake_style(10, 14), "nl");
  auto const add = [&](std::string const& words, double size, double leading, std::string const& language = "") {
    text::StyledRun run = made.runs.front();
    run.text = words;
    run.style = test::fake_style(size, leading);
    run.language = language;
    made.runs.push_back(std::move(run));
  };
  add("links voordat", 12, 18);
  add(" u oversteekt: verkeersveiligheids", 10, 14);
  add("maatregelen ", 8, 16);
  add("שלום ", 10, 20, "he");
  add("op elk kruispunt\u2028en bij example.org/veilig/oversteken.", 9, 12);
  return made;
}

void expect_same_measures(text::Paragraph const& paragraph, Length width) {
  static auto const shaper = test::make_fake_shaper_that_hyphenates();
  auto const set = shaper->set(paragraph, width);
  auto const measured = shaper->measure(paragraph, width);
  ASSERT_EQ(measured->lines.size(), set->lines.size());
  for (std::size_t i = 0; i < set->lines.size(); ++i) {
    EXPECT_TRUE(measured->lines[i].runs.empty());
    EXPECT_EQ(measured->lines[i].width, set->lines[i].width);
    EXPECT_EQ(measured->lines[i].left, set->lines[i].left);
    EXPECT_EQ(measured->lines[i].baseline, set->lines[i].baseline);
    EXPECT_EQ(measured->lines[i].hyphenated, set->lines[i].hyphenated);
  }
  EXPECT_EQ(measured->size.width, set->size.width);
  EXPECT_EQ(measured->size.height, set->size.height);
  EXPECT_EQ(measured->first_baseline, set->first_baseline);
  EXPECT_EQ(measured->last_baseline, set->last_baseline);
  ASSERT_EQ(measured.diagnostics.size(), set.diagnostics.size());
  for (std::size_t i = 0; i < set.diagnostics.size(); ++i) {
    EXPECT_EQ(to_text(measured.diagnostics[i]), to_text(set.diagnostics[i]));
  }
}

TEST(Measuring, GivesTheLinesThatAreSetAtAllWidths) {
  text::Paragraph paragraph = mixed_paragraph();
  for (auto const alignment : {text::Alignment::left, text::Alignment::centre, text::Alignment::right}) {
    paragraph.alignment = alignment;
    for (int width = 3; width < 400; width += 7) expect_same_measures(paragraph, Length::from_pt(width));
  }
}

TEST(Measuring, HoldsForLinesThatRunOnAndForHeadings) {
  text::Paragraph paragraph = mixed_paragraph();
  paragraph.runs_on = true;
  paragraph.hyphenate = false;
  paragraph.balance = true;
  for (int width = 40; width < 400; width += 13) expect_same_measures(paragraph, Length::from_pt(width));
}

TEST(Measuring, TellsTheSameFaults) {
  text::Paragraph const paragraph = text::make_paragraph("Kijk \uE000 uit", test::fake_style(), "nl");
  EXPECT_FALSE(test::make_fake_shaper()->set(paragraph, Length::from_pt(3)).diagnostics.empty());
  expect_same_measures(paragraph, Length::from_pt(3));
  expect_same_measures(text::make_paragraph(" ", test::fake_style(), "nl"), Length::from_pt(100));
}

TEST(Measuring, TheTallestRunOfALineDecidesItsHeight) {
  auto const block = test::make_fake_shaper()->measure(mixed_paragraph(), Length::from_pt(10000));
  ASSERT_EQ(block->lines.size(), 2U);
  EXPECT_EQ(block->size.height, Length::from_pt(20 + 12));
}

/// What a line's glyphs take, without the space at its end.
Length drawn_width(text::TextLine const& line) {
  Length width;
  for (text::PlacedRun const& run : line.runs) width += run.glyphs.advance;
  text::PlacedRun const& last = line.runs.back();
  if (last.glyphs.text.back() != ' ') return width;
  text::Paragraph space = text::make_paragraph("a a", test::bundled_style(), "nl");
  space.runs[0].style.families = std::make_shared<FontFamilies>(FontFamilies{last.glyphs.face->family});
  space.runs[0].style.size = last.glyphs.size;
  scene::GlyphRun const between = test::bundled_shaper()->set(space, Length::from_pt(1000))->lines[0].runs[0].glyphs;
  return width - (between.glyphs[2].at.x - between.glyphs[1].at.x);
}

TEST(Measuring, ALineIsAsWideAsWhatIsDrawnWhereverAWordIsParted) {
  for (std::string const family : {"Source Sans 3", "Atkinson Hyperlegible Next"}) {
    text::Paragraph words = text::make_paragraph(
        "AVATAR Tafelwater verkeersveiligheidsvoorlichting, Wat-Toe/Yver fietsenstallingen; effici\u00EBnt "
        "voorbeeldvervoersvergunning \u201Ealtijd\u201D example.org/2024/LTA-Verkeersvoorlichting-11-17.pdf",
        test::bundled_style(family), "nl");
    std::size_t parted = 0;
    for (int width = 4; width < 300; ++width) {
      auto const block = test::bundled_shaper()->set(words, Length::from_pt(width));
      for (text::TextLine const& line : block->lines) {
        EXPECT_NEAR(line.width.pt(), drawn_width(line).pt(), 1e-6) << line.runs[0].glyphs.text << " at " << width;
        if (line.hyphenated) ++parted;
      }
    }
    EXPECT_GT(parted, 100u) << family;
  }
}

}  // namespace
}  // namespace factsheet
