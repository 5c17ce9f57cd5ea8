// Blocks around charts.
#include "layout/pages/layout.h"
#include "support/fake_shaper.h"
#include "support/layout_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::layout {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::Not;

resolve::Share share(std::string label, double count, std::string number) {
  return {SourceText::plain(std::move(label)), count, std::move(number), {}};
}

resolve::Block pictogram(std::string figure, std::vector<resolve::Share> shares) {
  resolve::Block block = panel("Helmets", "of children wear one.", 12);
  resolve::Pictogram made;
  made.figure = SourceText::plain(std::move(figure));
  made.shares = std::move(shares);
  made.alt = "Dots.";
  block.content = std::move(made);
  return block;
}

std::string text_of_block(resolve::Block block) {
  auto const document = lay_out_block(std::move(block));
  EXPECT_TRUE(document.ok());
  return text_of(document->pages.front());
}

TEST(ChartBlocks, SayTitleMeasureChartAndSourceInThisOrder) {
  resolve::Block block = pie("Ways to school", 12);
  std::get<resolve::Pie>(block.content).measure = SourceText::plain("Pupils");
  block.common.cite = SourceText::plain("Source 1: Count");
  std::string const text = text_of_block(std::move(block));
  EXPECT_THAT(text, testing::MatchesRegex("Ways to school Pupils .*Source 1: Count.*"));
}

TEST(ChartBlocks, PassOnFaultsOfTheirData) {
  resolve::Block block = pie("Ways to school", 12);
  std::get<resolve::Pie>(block.content).parts.front().value = -4;
  auto const document = lay_out_block(std::move(block));
  EXPECT_TRUE(has_errors(document.diagnostics));
}

TEST(Pictogram, AValueStandsBeforeALabelThatDoesNotSayIt) {
  EXPECT_THAT(text_of_block(pictogram("", {share("wear a helmet", 7, "70%")})), HasSubstr("70%"));
}

TEST(Pictogram, AValueThatTheFigureAboveSaysIsNotSaidTwice) {
  std::string const text = text_of_block(pictogram("70%", {share("wear a helmet", 7, "70%")}));
  EXPECT_EQ(text.find("70%"), text.rfind("70%"));
}

TEST(Pictogram, AValueThatTheLabelSaysIsNotSaidTwice) {
  EXPECT_THAT(text_of_block(pictogram("", {share("7 in 10: a helmet", 7, "70%")})), Not(HasSubstr("70%")));
  std::string const text = text_of_block(pictogram("", {share("a helmet (70%)", 7, "70%")}));
  EXPECT_EQ(text.find("70%"), text.rfind("70%"));
  EXPECT_THAT(text_of_block(pictogram("", {share("aged 17", 7, "70%")})), HasSubstr("70%"));
}

}  // namespace
}  // namespace factsheet::layout
