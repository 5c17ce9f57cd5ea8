#include "core/diagnostic.h"

#include <gtest/gtest.h>

namespace factsheet {
namespace {

std::shared_ptr<SourceFile const> file(std::string bytes) {
  return std::make_shared<SourceFile const>(SourceFile{"sheets/a.sheet.yaml", std::move(bytes)});
}

TEST(Diagnostic, NamesPlaceMessageRemedyRuleAndShowsTheLine) {
  auto const source = file("pages:\n  - tittle: x\n");
  Diagnostic const d =
      error({source, {2, 5}, {2, 11}}, "unknown-key", "unknown key \"tittle\" in a panel", "did you mean \"title\"?");
  EXPECT_EQ(to_text(d),
            "sheets/a.sheet.yaml:2:5: error: unknown key \"tittle\" in a panel; did you mean \"title\"? [unknown-key]\n"
            "  - tittle: x\n"
            "    ^~~~~~");
}

TEST(Diagnostic, CaretStandsUnderItsCharacterBehindWideCharactersAndTabs) {
  auto const source = file("\tprivé: x\r\n");
  EXPECT_EQ(to_text(warning({source, {1, 9}, {1, 10}}, "r", "m")),
            "sheets/a.sheet.yaml:1:9: warning: m [r]\n privé: x\n        ^");
}

TEST(Diagnostic, WithoutAPlaceThereIsNoSource) {
  EXPECT_EQ(to_text(error({}, "limit", "too many pages", "split the sheet")),
            "error: too many pages; split the sheet [limit]");
}

TEST(Diagnostic, SortsByFileThenPlaceAndKeepsEqualOnesOnce) {
  auto const source = file("a\nb\n");
  auto const other = std::make_shared<SourceFile const>(SourceFile{"b.yaml", "x"});
  Diagnostics all = {error({source, {2, 1}, {2, 2}}, "r", "second"), error({other, {1, 1}, {1, 2}}, "r", "other"),
                     error({source, {1, 1}, {1, 2}}, "r", "first"), error({source, {2, 1}, {2, 2}}, "r", "second")};
  sort_and_unite(all);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].message, "first");
  EXPECT_EQ(all[1].message, "second");
  EXPECT_EQ(all[2].message, "other");
}

TEST(Diagnostic, ShowsOfAVeryLongLineThePartAroundTheFault) {
  std::string line(2002, 'a');
  line[1000] = 'b';
  auto const source = file(line);
  std::string const text = to_text(error({source, {1, 1001}, {1, 1002}}, "r", "m"));
  std::string expected(240, 'a');
  expected[120] = 'b';
  EXPECT_EQ(text, "sheets/a.sheet.yaml:1:1001: error: m [r]\n" + expected + "\n" + std::string(120, ' ') + "^");
}

TEST(DidYouMean, FindsTheNearestAndNothingFarAway) {
  std::vector<std::string> const keys = {"title", "text", "tone", "figure"};
  EXPECT_EQ(did_you_mean("tittle", keys), "title");
  EXPECT_EQ(did_you_mean("tilte", keys), "title");
  EXPECT_EQ(did_you_mean("Title", keys), "title");
  EXPECT_EQ(did_you_mean("colour", keys), std::nullopt);
  EXPECT_EQ(did_you_mean(std::string(100000, 'x'), keys), std::nullopt);
}

TEST(LimitMessages, KeepsErrorsAndMakesNoneOfWarnings) {
  Diagnostics warnings(501, warning({}, "a", "w"));
  limit_messages(warnings);
  EXPECT_EQ(warnings.size(), 501U);
  EXPECT_FALSE(has_errors(warnings));
  EXPECT_EQ(warnings.back().message, "there are more than 500 errors and warnings");
  Diagnostics mixed(600, warning({}, "a", "w"));
  mixed.push_back(error({}, "b", "e"));
  limit_messages(mixed);
  ASSERT_EQ(mixed.size(), 2U);
  EXPECT_EQ(mixed.front().message, "e");
  EXPECT_TRUE(has_errors(mixed));
  Diagnostics few(500, error({}, "b", "e"));
  limit_messages(few);
  EXPECT_EQ(few.size(), 500U);
}

}  // namespace
}  // namespace factsheet
