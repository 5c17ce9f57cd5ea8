// What a designer looks at first: gaps that are alike, titles on one line, tables and words as large as they should be.
#include "cli/loading/loading.h"
#include "layout/pages/layout.h"
#include "resolve/resolve.h"
#include "support/scratch.h"
#include "support/set_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Scratch;

std::string const reading = "sheet: 1\nlanguages: [nl]\ntitle: Lezen\nupdated: 2026-02-01\n";

scene::Document looked_at(std::string const& path, std::string const& language) {
  setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
  Bundle const bundle = *load_bundle();
  auto const loaded = load_sheet(path, bundle);
  auto const sheet = resolve::resolve(loaded->sheet, loaded->data, loaded->theme, loaded->assets, language);
  return *layout::lay_out(*sheet, *bundle.shaper);
}

Rect bounds_of(scene::Path const& path, Point at) {
  Length right, bottom;
  auto const take = [&](Point point) {
    right = std::max(right, point.x);
    bottom = std::max(bottom, point.y);
  };
  for (auto const& segment : path.segments) {
    if (auto const* to = std::get_if<scene::MoveTo>(&segment)) take(to->to);
    if (auto const* to = std::get_if<scene::LineTo>(&segment)) take(to->to);
    if (auto const* to = std::get_if<scene::CurveTo>(&segment)) take(to->to);
  }
  return {at, {right, bottom}};
}

/// The grounds of the blocks that stand on the page itself; icons are narrower.
std::vector<Rect> blocks_on(scene::Page const& page) {
  std::vector<Rect> blocks;
  for (scene::Item const& item : page.items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    if (!path || item.at.y < Length()) continue;
    Rect const bounds = bounds_of(*path, item.at);
    bool const large = bounds.size.width > Length::from_mm(40) && bounds.size.height > Length::from_mm(12);
    bool const inside = std::any_of(blocks.begin(), blocks.end(), [&](Rect const& around) {
      return bounds.left() >= around.left() - Length::from_pt(1) &&
             bounds.right() <= around.right() + Length::from_pt(1) &&
             bounds.top() >= around.top() - Length::from_pt(1) &&
             bounds.bottom() <= around.bottom() + Length::from_pt(1);
    });
    if (large && !inside) blocks.push_back(bounds);
  }
  return blocks;
}

/// From each block to the next one below it, in millimetres.
std::vector<double> gaps_on(scene::Page const& page) {
  std::vector<Rect> const blocks = blocks_on(page);
  std::vector<double> gaps;
  for (Rect const& upper : blocks) {
    double nearest = 1000;
    for (Rect const& lower : blocks) {
      bool const below = lower.top() >= upper.bottom() && lower.left() < upper.right() && upper.left() < lower.right();
      if (below) nearest = std::min(nearest, (lower.top() - upper.bottom()).mm());
    }
    if (nearest < 1000) gaps.push_back(nearest);
  }
  return gaps;
}

scene::GlyphRun const& run_with(scene::Page const& page, std::string const& word, Point* at = nullptr) {
  static scene::GlyphRun const none;
  for (scene::Item const& item : page.items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (!run || run->text.find(word) == std::string::npos) continue;
    if (at) *at = item.at;
    return *run;
  }
  ADD_FAILURE() << word;
  return none;
}

TEST(PageLook, GapsOfAPageAreAlike) {
  for (std::string const path :
       {"/sheets/online-child-protection/online-child-protection.sheet.yaml", "/sheets/gallery/gallery.sheet.yaml"}) {
    for (std::string const language : {"nl", "en"}) {
      scene::Document const document = looked_at(FACTSHEET_SOURCE_DIR + path, language);
      for (std::size_t i = 0; i < document.pages.size(); ++i) {
        std::vector<double> const gaps = gaps_on(document.pages[i]);
        ASSERT_GE(gaps.size(), 3U) << path << " " << i + 1;
        auto const [least, most] = std::minmax_element(gaps.begin(), gaps.end());
        EXPECT_LE(*most - *least, 0.3) << path << " " << language << " page " << i + 1 << ": "
                                       << testing::PrintToString(gaps);
      }
    }
  }
}

TEST(PageLook, GapsOfTheFactsheetAreAlikeOnAllItsPages) {
  for (std::string const language : {"nl", "en"}) {
    scene::Document const document =
        looked_at(FACTSHEET_SOURCE_DIR "/sheets/online-child-protection/online-child-protection.sheet.yaml", language);
    std::vector<double> means;
    for (scene::Page const& page : document.pages) {
      std::vector<double> const gaps = gaps_on(page);
      means.push_back(std::accumulate(gaps.begin(), gaps.end(), 0.0) / static_cast<double>(gaps.size()));
    }
    auto const [least, most] = std::minmax_element(means.begin(), means.end());
    EXPECT_LE(*most - *least, 0.5) << language << ": " << testing::PrintToString(means);
  }
}

// With codes of one size its third page would have room for 9.25 pt in Dutch, and 9.75 in English.
TEST(PageLook, CodesOfOneSizeCostNothingOfTheSizeOfTheText) {
  std::string const path = FACTSHEET_SOURCE_DIR "/sheets/online-child-protection/online-child-protection.sheet.yaml";
  EXPECT_DOUBLE_EQ(run_with(looked_at(path, "nl").pages[1], "inbreuk").size.pt(), 9.75);
  EXPECT_DOUBLE_EQ(run_with(looked_at(path, "en").pages[1], "privacy").size.pt(), 10);
}

TEST(PageLook, TitlesStandAtTheHeadOfTheirBlocksOnAPageWithMuchToSpare) {
  Scratch scratch;
  scratch.write("d.yaml",
                "series:\n  a: {unit: percent, rows: [{label: fiets, value: 70}, {label: auto, value: 30}]}\n");
  scratch.write("a.sheet.yaml", reading +
                                    "data: [d.yaml]\npages:\n  - header: {title: Rij}\n    blocks:\n"
                                    "      - panel: {span: 4, title: Eerste, text: Een zin.}\n"
                                    "      - bar: {span: 8, series: a, title: Staven}\n"
                                    "      - panel: {span: 6, title: Tweede, text: Een zin.}\n"
                                    "      - pie: {span: 6, series: a, title: Schijf, hole: true}\n"
                                    "      - qr: {span: 6, link: \"https://voorbeeld.nl/lezen\", title: Lees}\n"
                                    "      - panel: {span: 6, title: Derde, text: Een zin.}\n");
  scene::Page const page = looked_at("a.sheet.yaml", "nl").pages.front();
  std::vector<Rect> const blocks = blocks_on(page);
  for (char const* title : {"Eerste", "Tweede", "Derde", "Staven", "Schijf", "Lees"}) {
    Point at;
    scene::GlyphRun const& run = run_with(page, title, &at);
    auto const around = std::find_if(blocks.begin(), blocks.end(), [&](Rect const& block) {
      return block.left() < at.x && at.x < block.right() && block.top() < at.y && at.y < block.bottom();
    });
    ASSERT_NE(around, blocks.end()) << title;
    EXPECT_LE((at.y - run.size * 0.66 - around->top()).mm(), 7.6) << title;
  }
}

TEST(PageLook, TheFooterStandsFiveMillimetresBelowTheBlocks) {
  for (std::string const language : {"nl", "en"}) {
    scene::Document const document = looked_at(FACTSHEET_SOURCE_DIR "/sheets/gallery/gallery.sheet.yaml", language);
    for (scene::Page const& page : document.pages) {
      Length end;
      for (Rect const& block : blocks_on(page)) end = std::max(end, block.bottom());
      for (scene::Item const& item : page.items) {
        auto const* run = std::get_if<scene::GlyphRun>(&item.what);
        if (!run || item.at.y < end) continue;
        EXPECT_GE((item.at.y - run->size * 0.66 - end).mm(), 5) << run->text;
      }
    }
  }
}

/// The lines of the page that have any of these words, from the top.
std::vector<Length> baselines_of(scene::Page const& page, std::vector<std::string> const& words) {
  std::vector<Length> found;
  for (scene::Item const& item : page.items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (!run) continue;
    bool const has = std::any_of(words.begin(), words.end(),
                                 [&](std::string const& word) { return run->text.find(word) != std::string::npos; });
    bool const known = std::any_of(found.begin(), found.end(), [&](Length one) { return one == item.at.y; });
    if (has && !known) found.push_back(item.at.y);
  }
  return found;
}

TEST(PageLook, ATitleThatFitsOnOneLineStandsOnOne) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", reading +
                                    "pages:\n  - header: {icon: book, title: Veilig lezen op de fiets}\n"
                                    "    blocks: [{panel: {text: Lees.}}]\n");
  EXPECT_EQ(baselines_of(looked_at("a.sheet.yaml", "nl").pages.front(), {"Veilig", "fiets"}).size(), 1U);
}

TEST(PageLook, WordsOfACalloutAreAsLargeAsFitsOnOneLineOrHalfAsLargeOnTwo) {
  Scratch scratch;
  auto const size_of = [&](std::string const& word, int span, std::string const& last) {
    scratch.write("a.sheet.yaml", reading + "pages:\n  - blocks:\n      - callout: {span: " + std::to_string(span) +
                                      ", word: " + word + ", text: wordt er gelezen.}\n");
    return run_with(looked_at("a.sheet.yaml", "nl").pages.front(), last).size.pt();
  };
  EXPECT_DOUBLE_EQ(size_of("Vaker", 6, "Vaker"), 54);
  EXPECT_DOUBLE_EQ(size_of("Steeds vaker", 12, "vaker"), 54);
  EXPECT_NEAR(size_of("Steeds vaker", 4, "vaker"), 54 * 0.55, 0.5);
  EXPECT_LT(size_of("Steeds vaker", 2, "vaker"), 27);
}

TEST(PageLook, ColumnsOfDefinitionsStandBelowTheBlocksAbove) {
  Scratch scratch;
  scratch.write("a.sheet.yaml", reading +
                                    "pages:\n  - blocks:\n"
                                    "      - panel: {span: 4, text: Eerste blok.}\n"
                                    "      - panel: {span: 4, text: Tweede blok.}\n"
                                    "      - panel: {span: 4, text: Derde blok.}\n"
                                    "      - definitions: {icon: book, items: [{term: Aap, meaning: een dier}, "
                                    "{term: Boek, meaning: om te lezen}, {term: Code, meaning: een teken}]}\n");
  scene::Document const document = looked_at("a.sheet.yaml", "nl");
  for (auto const& [above, below] : {std::pair{"Eerste", "Aap"}, {"Tweede", "Boek"}, {"Derde", "Code"}}) {
    Point first, second;
    run_with(document.pages.front(), above, &first);
    run_with(document.pages.front(), below, &second);
    EXPECT_NEAR(first.x.mm(), second.x.mm(), 0.1) << above;
  }
}

TEST(PageLook, ATableTakesTheWidthThatItNeeds) {
  Scratch scratch;
  auto const end_of_table = [&](int span) {
    scratch.write("a.sheet.yaml",
                  reading + "pages:\n  - blocks:\n      - table: {span: " + std::to_string(span) +
                      ", columns: [{title: Groep}, {title: Boeken}], rows: [[zes, 12], [zeven, 15]]}\n");
    scene::Document const document = looked_at("a.sheet.yaml", "nl");
    Point at;
    scene::GlyphRun const& run = run_with(document.pages.front(), "15", &at);
    Length const end = at.x + run.size;  // two digits of half an em
    return (end - blocks_on(document.pages.front()).front().left()).mm();
  };
  EXPECT_NEAR(end_of_table(12), end_of_table(8), 0.5);
  EXPECT_LT(end_of_table(12), 50);
}

TEST(PageLook, AnUnderlineHidesNoUnderscores) {
  Scratch scratch;
  auto const depth_below = [&](std::string const& address) {
    scratch.write("a.sheet.yaml", reading + "codes: false\npages:\n  - blocks: [{panel: {text: \"Zie [" + address +
                                      "](https://" + address + ").\"}}]\n");
    scene::Document const document = looked_at("a.sheet.yaml", "nl");
    Point at;
    scene::GlyphRun const& run = run_with(document.pages.front(), "voorbeeld", &at);
    for (scene::Item const& item : document.pages.front().items) {
      auto const* path = std::get_if<scene::Path>(&item.what);
      bool const line = path && path->stroke && item.at.y > at.y && item.at.y < at.y + run.size * 0.5;
      if (line) return (item.at.y - at.y) / run.size;
    }
    return 0.0;
  };
  EXPECT_NEAR(depth_below("voorbeeld.nl/lezen"), 0.13, 0.01);
  EXPECT_NEAR(depth_below("voorbeeld.nl/lees_mee"), 0.25, 0.01);
}

/// The colours of the parts of the page's pies, in the order in which they are drawn.
std::vector<std::string> part_colours(scene::Page const& page) {
  std::vector<std::string> names;
  for (scene::Item const& item : page.items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    bool const part = path && path->fill && path->fill->pattern != scene::Pattern::none;
    if (part) names.push_back(path->fill->colour.name);
  }
  return names;
}

std::string pie_sheet(Scratch& scratch, std::string const& other_rows) {
  scratch.write(
      "d.yaml",
      "series:\n  a: {unit: percent, rows: [{label: fiets, value: 70}, {label: auto, value: 20}, {label: bus, "
      "value: 10}]}\n  b: {unit: percent, rows: " +
          other_rows + "}\n");
  scratch.write("a.sheet.yaml", reading +
                                    "data: [d.yaml]\npages:\n  - blocks:\n"
                                    "      - pie: {span: 6, series: a, title: Ringen}\n"
                                    "      - pie: {span: 6, series: b, title: Schijven}\n");
  return "a.sheet.yaml";
}

TEST(PageLook, OneLabelHasOneColourInAllPies) {
  Scratch scratch;
  using testing::ElementsAre;
  std::string const path =
      pie_sheet(scratch, "[{label: auto, value: 80}, {label: fiets, value: 15}, {label: bus, value: 5}]");
  EXPECT_THAT(part_colours(looked_at(path, "nl").pages.front()),
              ElementsAre("deep", "teal", "amber", "teal", "deep", "amber"));
}

// Elsewhere on the sheet colours are those of the sizes.
TEST(PageLook, PiesWithoutALabelInCommonHaveColoursBySizeOnPagesOfTheirOwn) {
  Scratch scratch;
  using testing::ElementsAre;
  pie_sheet(scratch, "[{label: ja, value: 15}, {label: nee, value: 80}, {label: soms, value: 5}]");
  scratch.write("b.sheet.yaml", reading +
                                    "data: [d.yaml]\npages:\n  - blocks: [{pie: {series: a, title: Ringen}}]\n"
                                    "  - blocks: [{pie: {series: b, title: Schijven}}]\n");
  scene::Document const document = looked_at("b.sheet.yaml", "nl");
  EXPECT_THAT(part_colours(document.pages.front()), ElementsAre("deep", "teal", "amber"));
  EXPECT_THAT(part_colours(document.pages.back()), ElementsAre("teal", "deep", "amber"));
}

/// The colours of the parts of the page's pies, in the order in which they are drawn.
std::vector<Colour> part_inks(scene::Page const& page) {
  std::vector<Colour> inks;
  for (scene::Item const& item : page.items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    if (path && path->fill && path->fill->pattern != scene::Pattern::none) inks.push_back(path->fill->colour);
  }
  return inks;
}

// On one page no colour says two things: the first pie takes three of the theme's four, the other shades of the fourth.
TEST(PageLook, PiesOfOtherLabelsOnAPageHaveShadesOfAColourThatIsFree) {
  Scratch scratch;
  std::string const path =
      pie_sheet(scratch, "[{label: ja, value: 15}, {label: nee, value: 80}, {label: soms, value: 5}]");
  std::vector<Colour> const inks = part_inks(looked_at(path, "nl").pages.front());
  ASSERT_EQ(inks.size(), 6U);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 3; j < 6; ++j) EXPECT_NE(inks[i], inks[j]) << i << " " << j;
  }
  // Of the greatest part first, and far enough from one another for a grey copy.
  EXPECT_GE(lightness(inks[3]) - lightness(inks[4]), 14);
  EXPECT_GE(lightness(inks[5]) - lightness(inks[3]), 14);
}

TEST(PageLook, ABarIsSetOffWhereTheAuthorSaysSo) {
  Scratch scratch;
  using testing::ElementsAre;
  scratch.write("d.yaml",
                "series:\n  a: {unit: percent, rows: [{label: fiets, value: 70}, {label: auto, value: 30}]}\n");
  auto const colours = [&](std::string const& more) {
    scratch.write("a.sheet.yaml",
                  reading + "data: [d.yaml]\npages:\n  - blocks: [{bar: {series: a, title: Staven" + more + "}}]\n");
    return part_colours(looked_at("a.sheet.yaml", "nl").pages.front());
  };
  EXPECT_THAT(colours(""), ElementsAre("teal", "teal"));
  EXPECT_THAT(colours(", highlight: auto"), ElementsAre("teal", "deep"));
}

std::size_t count_letters(std::string const& utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// 45 to 90 letters are good to read; the line that a word more or less makes is let be.
TEST(PageLook, NoTextHasLinesThatTheEyeLoses) {
  for (std::string const path :
       {"/sheets/online-child-protection/online-child-protection.sheet.yaml", "/sheets/gallery/gallery.sheet.yaml"}) {
    for (std::string const language : {"nl", "en"}) {
      for (test::SetText const& text : test::set_texts(looked_at(FACTSHEET_SOURCE_DIR + path, language))) {
        if (text.lines.size() < 2) continue;
        for (test::SetLine const& line : text.lines) EXPECT_LE(count_letters(line.text), 96U) << line.text;
      }
    }
  }
}

TEST(PageLook, TwoShortWordsAreNoLastLine) {
  Scratch scratch;
  scratch.write("a.sheet.yaml",
                reading +
                    "pages:\n  - blocks: [{panel: {span: 4, text: \"van de dagelijkse fietsers was eraan gewend "
                    "geraakt toen ze jonger dan 18 waren, waarvan 40% jonger dan 13 was.\"}}]\n");
  scene::Document const document = looked_at("a.sheet.yaml", "nl");
  Point before, last;
  run_with(document.pages.front(), "dan 13 was.", &last);
  EXPECT_GT(last.y, before.y);
}

TEST(PageLook, TintsOfTwoTonesAreTwoGreysOnACopy) {
  setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
  Scratch scratch;
  scratch.write("a.sheet.yaml", reading + "pages:\n  - blocks: [{panel: {text: Lees.}}]\n");
  Bundle const bundle = *load_bundle();
  auto const loaded = load_sheet("a.sheet.yaml", bundle);
  double const cool = lightness(loaded->theme->ground(resolve::ToneName::cool));
  double const warm = lightness(loaded->theme->ground(resolve::ToneName::warm));
  EXPECT_GE(std::abs(cool - warm), 4);
  EXPECT_GE(100 - cool, 4);
}

}  // namespace
}  // namespace factsheet::cli
