// Contact blocks: where words and numbers stand, and what is heard.
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::SizeIs;

resolve::ContactEntry entry(std::string const& phone, std::string name, std::string text) {
  resolve::ContactEntry made;
  made.phone = SourceText::plain(phone);
  made.name = SourceText::plain(std::move(name));
  made.text = SourceText::plain(std::move(text));
  made.phone_link = "tel:" + phone;
  return made;
}

resolve::Block contact(int span, bool brief = false) {
  resolve::Block block = panel("Help?", "Do call.", span);
  resolve::Contact made;
  made.brief = brief;
  made.note = SourceText::plain("In town");
  made.entries = {entry("0800-11", "Library", "On books."), entry("112", "Fire", "Call now.")};
  made.entries.back().danger = true;
  block.content = std::move(made);
  return block;
}

std::string without_end_space(std::string text) {
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

// Where each line of text begins on the page.
std::map<std::string, Point> places(scene::Document const& document) {
  std::map<std::string, Point> found;
  for (auto const& item : document.pages.front().items) {
    if (auto const* run = std::get_if<scene::GlyphRun>(&item.what))
      found.emplace(without_end_space(run->text), item.at);
  }
  return found;
}

TEST(Contact, IsHeardAsWordsAndThenAListOfNumbers) {
  auto const document = lay_out_block(contact(12));
  ASSERT_TRUE(document.value);
  EXPECT_EQ(outline(*document),
            "document\n"
            "  sect\n"
            "    sect\n"
            "      h1: Help?\n"
            "      p: Do call.\n"
            "      p: In town\n"
            "      list\n"
            "        list_item\n"
            "          list_body\n"
            "            p\n"
            "              link: 0800-11 Library\n"
            "            p: On books.\n"
            "        list_item\n"
            "          list_body\n"
            "            p\n"
            "              link: 112 Fire\n"
            "            p: Call now.\n");
}

TEST(Contact, TitleAndNumbersShareOneBaselineAndSoDoTheLinesBelow) {
  auto const at = places(*lay_out_block(contact(12)));
  EXPECT_EQ(at.at("Help?").y, at.at("0800-11").y);
  EXPECT_EQ(at.at("Help?").y, at.at("112").y);
  EXPECT_EQ(at.at("Do call.").y, at.at("Library").y);
  EXPECT_EQ(at.at("Library").y, at.at("Fire").y);
}

TEST(Contact, ColumnsAreEqual) {
  auto const at = places(*lay_out_block(contact(12)));
  EXPECT_NEAR((at.at("0800-11").x - at.at("Help?").x).pt(), (at.at("112").x - at.at("0800-11").x).pt(), 1e-9);
}

TEST(Contact, ANarrowBlockPutsItsWordsAboveTheNumbers) {
  auto const at = places(*lay_out_block(contact(3)));
  EXPECT_EQ(at.at("Help?").x, at.at("0800-11").x);
  EXPECT_GT(at.at("0800-11").y, at.at("Do call.").y);
  EXPECT_GT(at.at("112").y, at.at("On books.").y);
}

TEST(Contact, TheShortFormHasNumberAndNameAlone) {
  EXPECT_EQ(outline(*lay_out_block(contact(12, true))),
            "document\n"
            "  sect\n"
            "    sect\n"
            "      h1: Help?\n"
            "      p: Do call.\n"
            "      list\n"
            "        list_item\n"
            "          list_body\n"
            "            p\n"
            "              link: 0800-11 Library\n"
            "        list_item\n"
            "          list_body\n"
            "            p\n"
            "              link: 112 Fire\n");
}

TEST(Contact, ANumberCallsAndSaysWhom) {
  auto const document = lay_out_block(contact(12));
  std::vector<scene::Link> links;
  for (auto const& item : document->pages.front().items) {
    if (auto const* link = std::get_if<scene::Link>(&item.what)) links.push_back(*link);
  }
  // The number and the name below it, twice.
  ASSERT_THAT(links, SizeIs(4));
  for (std::size_t const i : {0U, 1U}) {
    EXPECT_EQ(links[i].uri, "tel:0800-11");
    EXPECT_EQ(links[i].contents, "Library: 0800-11");
  }
}

TEST(Contact, DangerAloneHasItsColour) {
  resolve::Theme theme = round_theme();
  theme.danger.name = "coral";
  auto const document = lay_out_block(contact(12), theme);
  for (auto const& item : document->pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run == nullptr) continue;
    EXPECT_EQ(run->colour.name == "coral", without_end_space(run->text) == "112") << run->text;
  }
}

TEST(Contact, AnEntryWithoutANumberShowsItsAddressInTheShortFormToo) {
  resolve::Block block = contact(12, true);
  auto& first = std::get<resolve::Contact>(block.content).entries.front();
  first.phone = {};
  first.phone_link.clear();
  first.link = "https://www.library.example.org/";
  auto const at = places(*lay_out_block(std::move(block)));
  EXPECT_EQ(at.count("library.example.org"), 1U);
}

TEST(Contact, ANumberThatIsWiderThanItsPlaceIsAnError) {
  resolve::Block block = contact(2);
  std::get<resolve::Contact>(block.content).entries.front().phone = SourceText::plain("0800-1122334455");
  auto const result = lay_out_block(std::move(block));
  ASSERT_FALSE(result.diagnostics.empty());
  EXPECT_EQ(result.diagnostics.front().message, "the number \"0800-1122334455\" needs 26.5 mm and has 16.2 mm");
  EXPECT_EQ(result.diagnostics.front().help, "give the block a wider span");
  EXPECT_EQ(result.diagnostics.front().rule, "does-not-fit");
}

}  // namespace
}  // namespace factsheet::layout
