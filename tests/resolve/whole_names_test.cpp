// Names hold together.
#include "resolve/texts/whole_names.h"

#include <gtest/gtest.h>

namespace factsheet::resolve {
namespace {

std::string held(std::string text) {
  std::vector<sheet::Name> const names{{"Veilig Verkeer", {}}, {"Veilig Verkeer Nederland", {}}, {"De Fietsbond", {}}};
  text = with_whole_names(SourceText::plain(std::move(text)), names).text;
  for (std::size_t at = 0; (at = text.find("\u00A0", at)) != std::string::npos;) text.replace(at, 2, "_");
  return text;
}

TEST(WholeNames, HoldTogether) {
  EXPECT_EQ(held("Vraag Veilig Verkeer of De Fietsbond."), "Vraag Veilig_Verkeer of De_Fietsbond.");
}

TEST(WholeNames, TheLongestIsTaken) { EXPECT_EQ(held("Veilig Verkeer Nederland"), "Veilig_Verkeer_Nederland"); }

TEST(WholeNames, ALineEndInTheFileIsASpace) { EXPECT_EQ(held("bel Veilig\nVerkeer"), "bel Veilig_Verkeer"); }

TEST(WholeNames, OnlyAsWordsOfTheirOwn) {
  EXPECT_EQ(held("Veilig Verkeersbord"), "Veilig Verkeersbord");
  EXPECT_EQ(held("Onveilig Verkeer"), "Onveilig Verkeer");
  EXPECT_EQ(held("**Veilig Verkeer**"), "**Veilig_Verkeer**");
}

TEST(WholeNames, WhatIsHeldPointsToTheSpaceInTheFile) {
  auto file = std::make_shared<SourceFile>();
  file->bytes = "Veilig Verkeer";
  SourceText text = SourceText::plain(file->bytes, {file, {1, 1}, {1, 15}});
  text.pieces.push_back({0, text.at, true});
  auto const made = with_whole_names(text, {{"Veilig Verkeer", {}}});
  EXPECT_EQ(made.span(6, 2).begin.column, 7);
  EXPECT_EQ(made.span(8, 1).begin.column, 8);
}

}  // namespace
}  // namespace factsheet::resolve
