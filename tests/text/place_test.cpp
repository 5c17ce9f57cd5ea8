// Set paragraphs on a frame: items, links, other languages, directions.
#include "text/lines/place.h"

#include "core/utf8.h"
#include "support/fake_shaper.h"
#include "text/shaper.h"

#include <string>

#include <gmock/gmock.h>

namespace factsheet {
namespace {

using testing::ElementsAre;
using namespace literals;

text::StyledRun run(std::string const& words, std::string const& language = {}, int link = -1) {
  text::StyledRun made;
  made.text = words;
  made.style = test::fake_style();
  made.language = language;
  made.link_number = link;
  if (link >= 0) made.link = "https://example.org/" + std::to_string(link);
  return made;
}

text::TextBlock set(std::vector<text::StyledRun> runs, Length width, std::string const& language = "nl") {
  text::Paragraph paragraph;
  paragraph.runs = std::move(runs);
  paragraph.language = language;
  auto block = test::make_fake_shaper()->set(paragraph, width);
  EXPECT_TRUE(block.ok());
  return *block;
}

scene::Frame placed(text::TextBlock const& block) {
  scene::Frame frame;
  scene::NodeId const node = frame.add_node(scene::Role::p);
  text::place(block, frame, {10_pt, 20_pt}, scene::Tag::of(node));
  return frame;
}

/// "x,y node text" of the runs of glyphs.
std::vector<std::string> words_of(scene::Frame const& frame) {
  std::vector<std::string> shown;
  for (scene::Item const& item : frame.items) {
    auto const* const glyphs = std::get_if<scene::GlyphRun>(&item.what);
    if (glyphs == nullptr) continue;
    shown.push_back(std::to_string(static_cast<int>(item.at.x.pt())) + "," +
                    std::to_string(static_cast<int>(item.at.y.pt())) + " " + std::to_string(item.tag.node) + " " +
                    glyphs->text);
  }
  return shown;
}

/// "x,y width×height node uri (contents)" of the areas of links.
std::vector<std::string> links_of(scene::Frame const& frame) {
  std::vector<std::string> shown;
  for (scene::Item const& item : frame.items) {
    auto const* const link = std::get_if<scene::Link>(&item.what);
    if (link == nullptr) continue;
    shown.push_back(std::to_string(static_cast<int>(item.at.x.pt())) + "+" +
                    std::to_string(static_cast<int>(link->size.width.pt())) + " " + std::to_string(item.tag.node) +
                    " " + link->uri + " " + link->contents);
  }
  return shown;
}

TEST(Place, WordsStandOnTheirBaselines) {
  scene::Frame const frame = placed(set({run("kijk links")}, 30_pt));
  EXPECT_THAT(words_of(frame), ElementsAre("10,30 0 kijk ", "10,44 0 links"));
}

TEST(Place, ALinkHasOneElementAndAnAreaOnEachLineThatCoversItsWordsAlone) {
  scene::Frame const frame =
      placed(set({run("zie "), run("de kaart", {}, 7), run(" en "), run("het plein", {}, 8)}, 45_pt));
  EXPECT_THAT(words_of(frame),
              ElementsAre("10,30 0 zie ", "30,30 1 de ", "10,44 1 kaart", "35,44 0  en ", "10,58 2 het plein"));
  EXPECT_THAT(links_of(frame), ElementsAre("30+10 1 https://example.org/7 de kaart (https://example.org/7)",
                                           "10+25 1 https://example.org/7 de kaart (https://example.org/7)",
                                           "10+45 2 https://example.org/8 het plein (https://example.org/8)"));
  EXPECT_EQ(frame.nodes[1].role, scene::Role::link);
  EXPECT_EQ(frame.nodes[1].parent, 0);
  EXPECT_EQ(frame.nodes.size(), 3u);
}

TEST(Place, LinksAreUnderlinedAsDecoration) {
  scene::Frame const frame = placed(set({run("kaart", {}, 0)}, 45_pt));
  int lines = 0;
  for (scene::Item const& item : frame.items) {
    if (!std::holds_alternative<scene::Path>(item.what)) continue;
    ++lines;
    EXPECT_EQ(item.tag.node, scene::no_node);
    EXPECT_DOUBLE_EQ(std::get<scene::Path>(item.what).stroke->width.pt(), 0.5);
  }
  EXPECT_EQ(lines, 1);
}

TEST(Place, TheContentsOfALinkCanBeGiven) {
  text::StyledRun link = run("kaart", {}, 0);
  link.link_contents = "Kaart van de buurt";
  EXPECT_THAT(links_of(placed(set({link}, 45_pt))), ElementsAre("10+25 1 https://example.org/0 Kaart van de buurt"));
  text::StyledRun address = run("https://example.org/0", {}, 0);
  EXPECT_THAT(links_of(placed(set({address}, 200_pt))),
              ElementsAre("10+105 1 https://example.org/0 https://example.org/0"));
}

TEST(Place, OtherLanguagesAreSpansAlsoInsideLinks) {
  scene::Frame const frame =
      placed(set({run("een "), run("bold ", "en"), run("word", "en"), run(" en "), run("map", "en", 3)}, 500_pt));
  EXPECT_THAT(words_of(frame),
              ElementsAre("10,30 0 een ", "30,30 1 bold ", "55,30 1 word", "75,30 0  en ", "95,30 3 map"));
  EXPECT_EQ(frame.nodes[1].role, scene::Role::span);
  EXPECT_EQ(frame.nodes[1].language, "en");
  EXPECT_EQ(frame.nodes[2].role, scene::Role::link);
  EXPECT_EQ(frame.nodes[3].role, scene::Role::span);
  EXPECT_EQ(frame.nodes[3].parent, 2);
}

TEST(Place, AnArtifactHasNoLinksAndNoElements) {
  scene::Frame frame;
  text::place(set({run("kaart", "en", 0)}, 45_pt), frame, {}, scene::Tag::as(scene::Artifact::footer));
  EXPECT_TRUE(frame.nodes.empty());
  EXPECT_TRUE(links_of(frame).empty());
  for (scene::Item const& item : frame.items) EXPECT_EQ(item.tag.artifact, scene::Artifact::footer);
}

// ---- right to left: letters of Hebrew, each 5 pt wide ----

constexpr char const* hebrew = "\u05D0\u05D1\u05D2";  // alef bet gimel

/// x of the glyph for a character, relative to the frame.
double x_of(scene::Frame const& frame, char32_t character) {
  for (scene::Item const& item : frame.items) {
    auto const* const glyphs = std::get_if<scene::GlyphRun>(&item.what);
    if (glyphs == nullptr) continue;
    for (scene::Glyph const& glyph : glyphs->glyphs) {
      if (glyph.id == character) return (item.at.x + glyph.at.x).pt();
    }
  }
  ADD_FAILURE() << "no such glyph";
  return 0;
}

TEST(RightToLeft, TextIsInLogicalOrderAndGlyphsStandFromTheRight) {
  scene::Frame const frame = placed(set({run(std::string("x ") + hebrew + " y")}, 500_pt));
  EXPECT_THAT(words_of(frame), ElementsAre("10,30 0 x ", std::string("20,30 0 ") + hebrew, "35,30 0  ", "40,30 0 y"));
  EXPECT_DOUBLE_EQ(x_of(frame, U'\u05D0'), 30);
  EXPECT_DOUBLE_EQ(x_of(frame, U'\u05D2'), 20);
}

TEST(RightToLeft, SeveralWordsRunFromTheRight) {
  scene::Frame const frame = placed(set({run(std::string("x \u05D0\u05D1 \u05D2\u05D3 y"))}, 500_pt));
  EXPECT_DOUBLE_EQ(x_of(frame, U'\u05D0'), 40);
  EXPECT_DOUBLE_EQ(x_of(frame, U'\u05D2'), 25);
  EXPECT_DOUBLE_EQ(x_of(frame, U'y'), 50);
}

TEST(RightToLeft, ANumberBehindAMarkedFieldDoesNotJumpBeforeIt) {
  scene::Frame const frame = placed(set({run("x "), run(hebrew, "he"), run(" 12")}, 500_pt));
  EXPECT_DOUBLE_EQ(x_of(frame, U'1'), 40);
}

TEST(RightToLeft, TheDirectionIsThatOfTheField) {
  // All of it Hebrew: from right to left, so that the full stop stands at the left.
  scene::Frame const whole = placed(set({run(std::string(hebrew) + ".")}, 500_pt));
  EXPECT_DOUBLE_EQ(x_of(whole, U'.'), 10);
  // A Dutch sentence that begins with a Hebrew name stays Dutch.
  scene::Frame const mixed = placed(set({run(std::string(hebrew) + " is hier.")}, 500_pt));
  EXPECT_DOUBLE_EQ(x_of(mixed, U'\u05D0'), 20);
  EXPECT_DOUBLE_EQ(x_of(mixed, U'.'), 65);
}

TEST(RightToLeft, ASpaceAtTheLineEndTakesNoRoom) {
  text::TextBlock const left = set({run(std::string("x ") + hebrew + " y z")}, 25_pt);
  ASSERT_EQ(left.lines.size(), 2u);
  EXPECT_DOUBLE_EQ(left.lines[0].width.pt(), 25);
  EXPECT_DOUBLE_EQ(x_of(placed(left), U'\u05D2'), 20);
  text::TextBlock const right = set({run(std::string("\u05D0\u05D1 \u05D2\u05D3"))}, 12_pt);
  ASSERT_EQ(right.lines.size(), 2u);
  EXPECT_DOUBLE_EQ(x_of(placed(right), U'\u05D0'), 15);
  EXPECT_DOUBLE_EQ(x_of(placed(right), U'\u05D1'), 10);
}

TEST(RightToLeft, MarksOfDirectionWorkAndAreNotDrawn) {
  text::TextBlock const block = set({run(std::string("x ") + hebrew + "\u200E!")}, 500_pt);
  scene::Frame const frame = placed(block);
  EXPECT_DOUBLE_EQ(x_of(frame, U'!'), 35);
  for (std::string const& line : test::lines_of(block)) EXPECT_EQ(line.find("\u200E"), std::string::npos);
}

}  // namespace
}  // namespace factsheet
