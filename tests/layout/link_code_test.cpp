// Codes beside the web addresses of a page.
#include "core/web_address.h"
#include "layout/blocks/qr_modules.h"
#include "layout/blocks/shared.h"
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr char const* address = "https://library.example.org/reading";

scene::Document lay_out_with_codes(std::vector<resolve::Block> blocks, bool codes = true) {
  auto sheet = sheet_of({page_of(std::move(blocks))});
  sheet.codes = codes;
  auto document = lay_out(sheet, *make_fake_shaper());
  for (auto const& fault : document.diagnostics) EXPECT_NE(fault.severity, Severity::error) << to_text(fault);
  return *document;
}

std::vector<Rect> codes_of(scene::Document const& document) {
  std::vector<Rect> found;
  for (auto const& item : document.pages.front().items) {
    if (auto const* code = std::get_if<scene::Modules>(&item.what)) found.push_back({item.at, code->size()});
  }
  return found;
}

resolve::Block sources_with(std::vector<std::string> const& links, resolve::ToneName tone = resolve::ToneName::plain) {
  resolve::CitedSource source;
  source.number = 1;
  source.name = SourceText::plain("Library");
  source.rest = SourceText::plain("Report");
  for (auto const& link : links) source.links.push_back({SourceText::plain(""), link, readable_address(link), {}});
  resolve::Block block = panel("Sources", "");
  block.common.tone = tone;
  block.content = resolve::Sources{{source}, 1};
  return block;
}

TEST(LinkCode, StandsBesideEachLinkOfASource) {
  auto const document = lay_out_with_codes({sources_with({address, "https://library.example.org/loans"})});
  auto const codes = codes_of(document);
  ASSERT_THAT(codes, SizeIs(2));
  EXPECT_GE((codes[1].top() - codes[0].bottom()).mm(), 4 * 14.8 / 29 - 1e-9);
  EXPECT_EQ(codes[0].left(), codes[1].left());
}

/// An address of so many characters.
std::string address_of(std::size_t characters) {
  std::string const start = "https://a.nl/";
  return start + std::string(characters - start.size(), 'a');
}

// What their modules are differs; a reader sees how large they are.
TEST(LinkCode, IsOfOneSizeWhereverItStandsAndWhateverItSays) {
  resolve::Block text = panel("Reading", "See [it](" + address_of(50) + ").");
  text.common.tone = resolve::ToneName::cool;
  auto const document = lay_out_with_codes(
      {sources_with({address_of(14), address_of(30), address_of(52), address_of(77), address_of(106)}), text});
  auto const codes = codes_of(document);
  ASSERT_THAT(codes, SizeIs(6));
  for (Rect const& code : codes) EXPECT_NEAR(code.size.width.mm(), 14.8, 1e-6);
  for (std::size_t i = 1; i < 5; ++i) EXPECT_GE((codes[i].top() - codes[i - 1].bottom()).mm(), 1.6 - 1e-6);
}

// A long one is told, and has modules that can be read nevertheless.
TEST(LinkCode, IsLargerWhereModulesWouldBeTooSmallAndSmallerInANarrowBlock) {
  auto const code = QrEncoder().encode(address_of(200), {}, QrCorrection::smallest);
  auto const large = codes_of(lay_out_with_codes({sources_with({address_of(200)})}));
  ASSERT_THAT(large, SizeIs(1));
  EXPECT_NEAR(large[0].size.width.mm(), code->modules * 0.4, 1e-6);
  auto const small = codes_of(lay_out_with_codes({panel("", "See [it](https://a.nl/b).", 2)}));
  ASSERT_THAT(small, SizeIs(1));
  EXPECT_LT(small[0].size.width.mm(), 14.8);
  EXPECT_GE(small[0].size.width.mm(), 25 * 0.4);
}

resolve::CitedSource cited(int number, std::string name, std::vector<std::string> const& links) {
  resolve::CitedSource source;
  source.number = number;
  source.name = SourceText::plain(std::move(name));
  for (auto const& link : links) source.links.push_back({SourceText::plain(""), link, "library.example.org", {}});
  return source;
}

Rect place_of(scene::Document const& document, std::string const& words) {
  for (auto const& item : document.pages.front().items) {
    auto const* run = std::get_if<scene::GlyphRun>(&item.what);
    if (run != nullptr && run->text == words) return {item.at, {run->advance, run->size}};
  }
  ADD_FAILURE() << words;
  return {};
}

// Codes are higher than the words beside them; the next source would seem to be theirs.
TEST(LinkCode, HasNoWordsBesideItButThoseOfItsSource) {
  std::string const large = std::string(address) + "/" + std::string(60, 'a');
  resolve::Block block = panel("Sources", "");
  block.content = resolve::Sources{{cited(1, "Alder", {large}), cited(2, "Beech", {}),
                                    cited(3, "Cedar", {address, "https://library.example.org/loans"})},
                                   1};
  auto const document = lay_out_with_codes({block});
  auto const codes = codes_of(document);
  ASSERT_THAT(codes, SizeIs(3));
  Rect const beech = place_of(document, "Beech");
  EXPECT_GT(beech.top(), codes[0].bottom());
  EXPECT_GT(place_of(document, "Cedar").top(), codes[0].bottom());
  for (std::size_t i = 1; i < codes.size(); ++i) {
    EXPECT_GE((codes[i].top() - codes[i - 1].bottom()).mm(), 4 * 0.4 - 1e-9);
  }
}

// The last code is no part of what stands below it.
TEST(LinkCode, EndsInsideItsBlock) {
  resolve::Block block = panel("Sources", "");
  block.content = resolve::Sources{{cited(1, "Alder", {address + std::string(60, 'a')}), cited(2, "Beech", {})}, 1};
  auto const document = lay_out_with_codes({block, panel("Below", "Water.")});
  auto const codes = codes_of(document);
  ASSERT_THAT(codes, SizeIs(1));
  EXPECT_LT(codes[0].bottom(), grounds(document.pages.front()).at(0).bottom());
}

// White also on a coloured panel: four modules of the code that has the fewest.
TEST(LinkCode, BringsItsOwnWhiteOnATone) {
  auto const document = lay_out_with_codes({sources_with({address}, resolve::ToneName::deep)});
  auto const codes = codes_of(document);
  ASSERT_THAT(codes, SizeIs(1));
  Rect white;
  for (auto const& item : document.pages.front().items) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    if (path != nullptr && path->fill && path->fill->colour.name == "paper" && item.at.x < codes[0].left()) {
      white.at = item.at;
      white.size = {std::get<scene::LineTo>(path->segments.at(2)).to.x,
                    std::get<scene::LineTo>(path->segments.at(2)).to.y};
    }
  }
  EXPECT_NEAR((codes[0].left() - white.left()).mm(), 4 * 14.8 / 25, 1e-6);
  EXPECT_NEAR((codes[0].top() - white.top()).mm(), 4 * 14.8 / 25, 1e-6);
  EXPECT_NEAR((white.right() - codes[0].right()).mm(), 4 * 14.8 / 25, 1e-6);
}

TEST(LinkCode, StandsAtTheFootOfABlockWhoseTextHasLinksWithTheAddressBesideIt) {
  std::string const text =
      "Read [more](https://library.example.org/reading) or [all of it](https://library.example.org/reading).";
  auto const document = lay_out_with_codes({panel("Reading", text)});
  EXPECT_THAT(codes_of(document), SizeIs(1));
  EXPECT_THAT(text_of(document.pages.front()), HasSubstr("library.example.org/reading"));
  auto const without = lay_out_with_codes({panel("Reading", text)}, false);
  EXPECT_THAT(codes_of(without), SizeIs(0));
  EXPECT_THAT(text_of(without.pages.front()), Not(HasSubstr("library.example.org/reading")));
}

TEST(LinkCode, IsNotMadeOfMailAndPhoneNumbers) {
  auto const document =
      lay_out_with_codes({panel("Help", "Write to [us](mailto:help@example.org) or [call](tel:112).")});
  EXPECT_THAT(codes_of(document), SizeIs(0));
}

// An address behind words is lost on paper.
TEST(LinkCode, GivesMailAndPhoneNumbersThatTheWordsDoNotGive) {
  auto const shown = [](std::string const& text, bool codes = true) {
    return text_of(lay_out_with_codes({panel("", text)}, codes).pages.front());
  };
  EXPECT_THAT(shown("Write to [us](mailto:help@example.org?subject=Reading)."), HasSubstr("us. help@example.org"));
  EXPECT_THAT(shown("Now [call us](tel:+31105550123)."), HasSubstr("us. +31105550123"));
  EXPECT_THAT(shown("Write to [us](mailto:help@example.org).", false), Not(HasSubstr("help@example.org")));
  EXPECT_THAT(shown("Call [010-5550123](tel:+31105550123)."), Not(HasSubstr("+31105550123")));
  EXPECT_THAT(shown("Call [us](tel:112), that is 112."), Not(HasSubstr("112. 112")));
}

TEST(LinkCode, StandsBelowItsAddressWhereItWouldTakeMoreThanHalfOfTheWidth) {
  auto const document = lay_out_with_codes({panel("", "See [it](https://library.example.org/a).", 2)});
  auto const codes = codes_of(document);
  ASSERT_THAT(codes, SizeIs(1));
  EXPECT_THAT(text_of(document.pages.front()), HasSubstr("library"));
  Rect const panel_ground = grounds(document.pages.front()).at(0);
  EXPECT_GE((codes[0].left() - panel_ground.left()).mm(), 4 * 0.4);
  EXPECT_GE((panel_ground.bottom() - codes[0].bottom()).mm(), 4 * 0.4);
  for (auto const& item : document.pages.front().items) {
    bool const is_text = std::holds_alternative<scene::GlyphRun>(item.what);
    EXPECT_TRUE(!is_text || item.at.y < codes[0].top());
  }
}

TEST(LinkCode, LeavesTheAddressAloneWhereThereIsNoRoomForIt) {
  std::string const large = "https://library.example.org/" + std::string(60, 'a');
  auto const document = lay_out_with_codes({panel("", "See [it](" + large + ").", 2)});
  EXPECT_THAT(codes_of(document), SizeIs(0));
  EXPECT_THAT(text_of(document.pages.front()), HasSubstr("aaaaa"));
}

TEST(LinkCode, StandsBelowASourceInANarrowColumn) {
  resolve::Block narrow = sources_with({address + std::string(30, 'a')});
  narrow.common.span = 3;
  EXPECT_THAT(codes_of(lay_out_with_codes({narrow})), SizeIs(1));
}

// Not every telephone reads light modules on a dark ground.
TEST(LinkCode, IsDarkOnLightWhereThePaperOfTheThemeIsDark) {
  resolve::Theme theme = round_theme();
  std::swap(theme.paper, theme.ink);
  for (bool const block : {false, true}) {
    resolve::Block code = panel("Reading", block ? "" : "See [this](https://library.example.org/reading).");
    if (block) code.content = resolve::Qr{address, {}};
    auto sheet = sheet_of({page_of({std::move(code)})}, theme);
    sheet.codes = true;
    auto const document = lay_out(sheet, *make_fake_shaper());
    Colour ground;
    for (auto const& item : document->pages.front().items) {
      auto const* path = std::get_if<scene::Path>(&item.what);
      if (path != nullptr && path->fill) ground = path->fill->colour;
      auto const* modules = std::get_if<scene::Modules>(&item.what);
      if (modules == nullptr) continue;
      EXPECT_LT(lightness(modules->colour), lightness(ground));
      EXPECT_EQ(ground, theme.ink);
    }
    EXPECT_THAT(codes_of(*document), SizeIs(1));
  }
}

TEST(LinkCode, OfANestedBlockStandsInItAlone) {
  resolve::Block outer = panel("Outer", "");
  resolve::Panel inside;
  inside.blocks.push_back(panel("Inner", "See [this](https://library.example.org/reading)."));
  outer.content = inside;
  EXPECT_THAT(codes_of(lay_out_with_codes({std::move(outer)})), SizeIs(1));
}

TEST(LinkCode, StandsBelowTheAddressOfAContact) {
  resolve::Contact contact;
  resolve::ContactEntry entry;
  entry.name = SourceText::plain("Library");
  entry.link = address;
  contact.entries.push_back(entry);
  resolve::Block block = panel("Questions?", "");
  block.content = contact;
  EXPECT_THAT(codes_of(lay_out_with_codes({block})), SizeIs(1));
}

// Too much for a small code.
TEST(LinkCode, WarnsOfALongAddress) {
  auto sheet = sheet_of({page_of({sources_with({"https://library.example.org/" + std::string(90, 'a')})})});
  sheet.codes = true;
  auto const document = lay_out(sheet, *make_fake_shaper());
  bool const warned = std::any_of(document.diagnostics.begin(), document.diagnostics.end(), [](Diagnostic const& one) {
    return one.rule == "qr" && one.severity == Severity::warning &&
           one.message == "a qr code of 118 characters is hard to read from paper";
  });
  EXPECT_TRUE(warned);
}

}  // namespace
}  // namespace factsheet::layout
