// Severities, permissions, and what `check` says in the end.
#include "check/rules.h"
#include "support/checked.h"
#include "support/markdown.h"
#include "support/scratch.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace factsheet::test {
namespace {

constexpr auto old_data = "figures:\n  helmets: {value: 46, year: 2019}\n";
constexpr auto old_block = "      - callout: {figure: helmets, text: of us.}\n";

bool tells(std::string const& messages, std::string const& words) { return messages.find(words) != std::string::npos; }

TEST(Severity, IsSetByTheSheet) {
  EXPECT_TRUE(tells(checked(sheet_with(old_block), old_data), "warning: the figure \"helmets\" is of 2019"));
  EXPECT_TRUE(tells(checked(sheet_with(old_block, "rules: {old-figure: error}\n"), old_data),
                    "error: the figure \"helmets\" is of 2019"));
  EXPECT_FALSE(tells(checked(sheet_with(old_block, "rules: {old-figure: off}\n"), old_data), "2019"));
}

TEST(Severity, OfTheSheetGoesBeforeThatOfTheProject) {
  Scratch const scratch;
  scratch.write("data.yaml", old_data);
  scratch.write("factsheet.yaml", "rules: {old-figure: error, figure-without-source: off}\n");
  scratch.write("a.sheet.yaml", sheet_with(old_block));
  scratch.write("b.sheet.yaml", sheet_with(old_block, "rules: {old-figure: off}\n"));
  auto const of = [](std::string const& sheet) {
    return run_program({"check", "--quiet", "--today", "2026-11-01", sheet});
  };
  EXPECT_EQ(of("a.sheet.yaml").status, 1);
  EXPECT_TRUE(tells(of("a.sheet.yaml").err, "error: the figure \"helmets\" is of 2019"));
  EXPECT_EQ(of("b.sheet.yaml").status, 0);
  EXPECT_FALSE(tells(of("b.sheet.yaml").err, "2019"));
  EXPECT_FALSE(tells(of("b.sheet.yaml").err, "figure-without-source"));
}

TEST(Severity, FaultsOfTheSettingsAreTold) {
  EXPECT_EQ(checked(sheet_with("      - panel: {text: Read., allow: {speling: a name}}\n",
                               "rules: {old-figur: off, old-figure: quiet, does-not-fit: off}\n"),
                    "figures: {}\n", {"old-figure"}),
            "a.sheet.yaml:5:9: error: no warning is named \"old-figur\"; did you mean \"old-figure\"? [unknown-rule]\n"
            "a.sheet.yaml:5:37: error: unknown severity \"quiet\"; use off, warning or error [unknown-value]\n"
            "a.sheet.yaml:5:44: error: no warning is named \"does-not-fit\"; write the word in square brackets at the "
            "end of a warning; errors cannot be changed [unknown-rule]\n"
            "a.sheet.yaml:8:38: error: no warning is named \"speling\"; did you mean \"spelling\"? [unknown-rule]\n");
}

TEST(Permission, IsGoodForItsBlockAndTheBlocksInIt) {
  std::string const data = "figures:\n  helmets: {value: 46}\n";
  std::string const outer =
      "      - panel:\n          allow: {year-or-number: it is a number}\n          blocks:\n"
      "            - callout:\n                figure: helmets\n                text: of us.\n";
  // The place of the fault is in the data, so it is no matter of the block's lines.
  EXPECT_TRUE(tells(checked(sheet_with(outer), data), "[unneeded-allow]"));
}

TEST(Permission, ThatNothingNeedsIsTold) {
  std::string const blocks =
      "      - callout: {figure: helmets, text: of us., allow: {old-figure: the last count}}\n"
      "      - panel:\n          text: Read.\n          allow: {old-figure: none}\n";
  std::string const told = checked(sheet_with(blocks), old_data);
  EXPECT_FALSE(tells(told, "[old-figure]"));
  EXPECT_TRUE(tells(told,
                    "a.sheet.yaml:10:19: warning: nothing in this block breaks \"old-figure\"; take \"old-figure\" out "
                    "of \"allow\" [unneeded-allow]\n"))
      << told;
  EXPECT_FALSE(tells(told, "a.sheet.yaml:7")) << told;
}

TEST(Permission, HasOneReason) {
  EXPECT_EQ(checked(sheet_with("      - panel: {text: Read., allow: {old-figure: [a, b]}}\n"), "figures: {}\n"),
            "a.sheet.yaml:7:54: error: \"old-figure\" has more than one reason; write one reason, without a list "
            "[wrong-type]\n");
}

TEST(Permission, HasAReasonInWords) {
  for (char const* const reason : {"12", "…"}) {
    EXPECT_TRUE(
        tells(checked(sheet_with("      - panel: {text: Read., allow: {old-figure: " + std::string(reason) + "}}\n"),
                      "figures: {}\n", {"old-figure"}),
              "a.sheet.yaml:7:50: error: \"" + std::string(reason) +
                  "\" is no reason; say in words why the block may break \"old-figure\" [empty-value]\n"))
        << reason;
  }
}

TEST(CheckRule, TellsOfOneAloneAndOfErrors) {
  EXPECT_TRUE(tells(checked(sheet_with(old_block), old_data, {"figure-without-source"}), "[figure-without-source]"));
  EXPECT_FALSE(tells(checked(sheet_with(old_block), old_data, {"figure-without-source"}), "[old-figure]"));
  EXPECT_TRUE(tells(checked(sheet_with("      - callout: {figure: none, text: of us.}\n"), old_data, {"old-figure"}),
                    "[unknown-figure]"));
  EXPECT_EQ(run_program({"check", "--rule", "old-figur"}).status, 2);
  EXPECT_TRUE(tells(run_program({"check", "--rule", "old-figur"}).err, "did you mean \"old-figure\"?"));
  EXPECT_EQ(run_program({"check", "--today", "2026-02-30"}).status, 2);
}

TEST(CheckStrict, CountsWarnings) {
  Scratch const scratch;
  scratch.write("data.yaml", old_data);
  scratch.write("a.sheet.yaml", sheet_with(old_block));
  EXPECT_EQ(run_program({"check", "--rule", "old-figure"}).status, 0);
  EXPECT_EQ(run_program({"check", "--rule", "old-figure", "--strict"}).status, 1);
  EXPECT_EQ(run_program({"check", "--rule", "old-figure", "--strict", "--today", "2020-01-01"}).status, 0);
}

TEST(CheckSummary, CountsByRule) {
  Scratch const scratch;
  scratch.write("data.yaml", old_data);
  scratch.write("a.sheet.yaml", sheet_with(old_block));
  Outcome const text = run_program({"check", "--rule", "old-figure", "--rule", "figure-without-source"});
  EXPECT_TRUE(
      text.err.ends_with("     1 warning of figure-without-source\n     1 warning of old-figure\n"
                         "no errors in 1 sheet\n"))
      << text.err;
  Outcome const json = run_program({"check", "--rule", "old-figure", "--format", "json"});
  EXPECT_EQ(json.out, "{\"rules\":[{\"rule\":\"old-figure\",\"severity\":\"warning\",\"count\":1}]}\n");
  EXPECT_EQ(std::count(json.err.begin(), json.err.end(), '\n'), 1);
}

TEST(CheckOfSharedData, TellsOfWhatNoSheetShows) {
  Scratch const scratch;
  scratch.write("data.yaml", "figures:\n  helmets: {value: 46}\n  lights: {value: 3}\n  bells: {value: 1}\n");
  scratch.write("a.sheet.yaml", sheet_with("      - callout: {figure: helmets, text: of us.}\n"));
  scratch.write("b.sheet.yaml", sheet_with("      - callout: {figure: lights, text: of us.}\n"));
  std::string const told = run_program({"check", "--quiet", "--rule", "unshown-figure"}).err;
  EXPECT_TRUE(tells(told, "the figure \"bells\"")) << told;
  EXPECT_FALSE(tells(told, "lights\"") || tells(told, "helmets\"")) << told;
}

TEST(Render, TellsOfNoRuleThatIsForCheckAlone) {
  Scratch const scratch;
  scratch.write("data.yaml", old_data);
  scratch.write("a.sheet.yaml", sheet_with(old_block, "rules: {page-not-full: off}\n"));
  EXPECT_EQ(run_program({"render", "--quiet"}).err, "");
}

/// Warnings about a run and not about a sheet.
std::set<std::string> const of_a_run{"broken-manifest",  "cannot-open",    "no-dictionary", "edited-output",
                                     "missing-folder",   "safe-name",      "unlike-paths",  "unused-data",
                                     "replaces-nothing", "no-hyphenation", "misnamed-file", "old-archive"};

TEST(Rules, OfTheDocumentationCanBeSetWhereTheyWarn) {
  std::set<std::string> warnings;
  for (Section const& section : sections_of(std::filesystem::path(FACTSHEET_SOURCE_DIR) / "docs/rules.md")) {
    bool const warns = section.prose.starts_with("\nWarning. ") || section.prose.starts_with("\nError or warning. ");
    if (section.level == 3 && warns) warnings.insert(section.title.substr(1, section.title.size() - 2));
  }
  for (std::string const& id : warnings) {
    bool const is_about_sheet = !of_a_run.contains(id) && id != "unneeded-allow";
    EXPECT_EQ(check::is_settable(id), is_about_sheet) << id;
  }
  for (check::Rule const& rule : check::all_rules()) {
    EXPECT_EQ(warnings.contains(std::string(rule.id)), rule.severity == Severity::warning) << rule.id;
  }
  EXPECT_GT(warnings.size(), 20u);
}

}  // namespace
}  // namespace factsheet::test
