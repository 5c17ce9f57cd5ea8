// Claims that know when they are false.
#include "check/check_sheet.h"
#include "sheet/read/parse_data.h"
#include "sheet/read/parse_sheet.h"
#include "support/checked.h"
#include "support/scratch.h"

#include <array>
#include <cmath>
#include <random>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

constexpr auto ways =
    "sources:\n  s: {short: S}\nfigures:\n  helmets: {value: 46, format: percent, source: s}\n"
    "  girls: {value: 60, format: percent, source: s}\n  boys: {value: 30, format: percent, source: s}\n"
    "  litres: {value: 128, source: s}\n"
    "series:\n  ways:\n    unit: percent\n    source: s\n    rows:\n"
    "      - {label: {nl: te voet, en: walk}, value: 51}\n      - {label: {nl: fiets, en: bike}, value: 46}\n"
    "      - {label: {nl: auto, en: car}, value: 3}\n"
    "  loans: {source: s, rows: [{label: \"2023\", value: 15}, {label: \"2024\", value: 18}, "
    "{label: \"2025\", value: 18}]}\n";

std::string told_of(std::string const& holds) {
  return checked(sheet_with("      - panel:\n          title: {en: Most walk, nl: De meesten lopen}\n"
                            "          text: {en: Every day., nl: Elke dag.}\n          holds: {" +
                            holds + "}\n"),
                 ways, {"broken-claim"});
}

TEST(Claim, ThatHoldsIsNotTold) {
  for (char const* const holds :
       {"largest: ways.walk", "largest: ways.te voet", "smallest: ways.car", "largest: [girls, helmets, boys]",
        "above: [helmets, 45.9]", "below: [helmets, girls]", "twice: [girls, boys]", "equal: [girls, 60]",
        "rises: [boys, helmets, girls]", "falls: ways", "above: [ways.walk, 50]"}) {
    EXPECT_EQ(told_of(holds), "") << holds;
  }
}

TEST(Claim, ThatIsBrokenNamesItsWordsTheRelationAndTheNumbers) {
  std::string const place = "a.sheet.yaml:10:";
  std::string const end = "; change the words, and then the claim [broken-claim]\n";
  EXPECT_EQ(told_of("largest: ways.bike"),
            place +
                "28: error: \"Most walk\" says that ways.bike is the largest, but ways.bike is 46% and walk is 51%" +
                end);
  EXPECT_EQ(
      told_of("smallest: ways.bike"),
      place + "29: error: \"Most walk\" says that ways.bike is the smallest, but ways.bike is 46% and car is 3%" + end);
  EXPECT_EQ(told_of("above: [helmets, 46]"),
            place + "27: error: \"Most walk\" says that helmets is above 46, but helmets is 46%" + end);
  EXPECT_EQ(told_of("twice: [girls, helmets]"),
            place +
                "27: error: \"Most walk\" says that girls is about twice helmets, but girls is 60% and helmets is "
                "46%" +
                end);
  EXPECT_EQ(told_of("rises: loans"),
            place + "26: error: \"Most walk\" says that loans rises all the way, but 2024 is 18 and 2025 is 18" + end);
  EXPECT_EQ(told_of("equal: [girls, boys]"),
            place + "27: error: \"Most walk\" says that girls equals boys, but girls is 60% and boys is 30%" + end);
}

TEST(Claim, OfWordsInATextIsToldAtTheWords) {
  EXPECT_EQ(checked(sheet_with("      - panel:\n          text:\n"
                               "            en: \"We ask [**most** children]{holds=largest ways.bike}.\"\n"
                               "            nl: \"Wij vragen [de meesten]{holds=above ways.fiets, 50}.\"\n"),
                    ways, {"broken-claim"}),
            "a.sheet.yaml:9:28: error: \"most children\" says that ways.bike is the largest, but ways.bike is 46% and "
            "walk is 51%; change the words, and then the claim [broken-claim]\n"
            "a.sheet.yaml:10:30: error: \"de meesten\" says that ways.fiets is above 50, but ways.fiets is 46%; change "
            "the words, and then the claim [broken-claim]\n");
}

TEST(Claim, ThatCannotBeUnderstoodIsToldWithARemedy) {
  EXPECT_EQ(told_of("largest: ways.bik"),
            "a.sheet.yaml:10:28: error: the data have no number \"ways.bik\"; did you mean \"ways.bike\"? "
            "[wrong-claim]\n");
  EXPECT_EQ(told_of("above: [ways, 50]"),
            "a.sheet.yaml:10:27: error: \"ways\" is a series, and one number is meant; write one of its rows, "
            "ways.walk [wrong-claim]\n");
  EXPECT_EQ(told_of("above: helmets"),
            "a.sheet.yaml:10:26: error: \"above\" is about just two numbers, and 1 is given; write two, such as "
            "[helmets, 50] [wrong-claim]\n");
  EXPECT_EQ(
      told_of("above: [litres, helmets]"),
      "a.sheet.yaml:10:27: error: numbers of unlike kinds are compared: litres is 128 and helmets is 46%; compare "
      "percentages with percentages, and amounts with amounts [wrong-claim]\n");
  EXPECT_EQ(told_of("rises: helmets"),
            "a.sheet.yaml:10:26: error: the data have no series \"helmets\"; write the id of a series, or a list of "
            "figures [wrong-claim]\n");
  EXPECT_EQ(told_of("largest: helmets"),
            "a.sheet.yaml:10:28: error: there is nothing to compare \"helmets\" with; write a row of a series, such as "
            "ways.bike, or a list of figures [wrong-claim]\n");
  EXPECT_EQ(
      checked(sheet_with("      - panel: {text: \"We ask [all]{holds=biggest ways.bike}.\"}\n"), ways,
              {"broken-claim"}),
      "a.sheet.yaml:7:43: error: unknown relation \"biggest\"; use largest, smallest, above, below, twice, equal, "
      "rises, falls [wrong-claim]\n");
}

TEST(Claim, ThatIsBrokenKeepsASheetFromBeingRendered) {
  Scratch const scratch;
  scratch.write("data.yaml", ways);
  scratch.write("a.sheet.yaml", sheet_with("      - panel: {text: Most cycle., holds: {largest: ways.bike}}\n"));
  Outcome const outcome = run_program({"render"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("[broken-claim]"), std::string::npos) << outcome.err;
}

TEST(Claim, ThatAnUpdateBreaksIsToldByDiff) {
  Scratch const scratch;
  scratch.write("data.yaml", ways);
  scratch.write("new.yaml",
                with(with(ways, "value: 51", "value: 45"), "value: 46}\n      - {label: {nl: auto, en: car}, value: 3",
                     "value: 52}\n      - {label: {nl: auto, en: car}, value: 3"));
  scratch.write(
      "a.sheet.yaml",
      sheet_with("      - panel: {text: Most walk., holds: {largest: ways.walk}}\n      - bar: {series: ways}\n"
                 "      - sources: {}\n"));
  EXPECT_EQ(run_program({"diff", "data.yaml", "data.yaml"}).status, 0);
  Outcome const outcome = run_program({"diff", "data.yaml", "new.yaml"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("\"Most walk.\" says that ways.walk is the largest, but ways.walk is 45% and bike is 52%"),
            std::string::npos)
      << outcome.err;
}

// --- headings without a claim ----------------------------------------------------------------------------------------

std::string proposed_for(std::string const& title, std::string const& rest) {
  return checked(sheet_with("      - " + rest.substr(0, rest.find(':')) + ":\n          title: {en: " + title +
                            ", nl: Titel}\n          " + rest.substr(rest.find(':') + 2) + "\n"),
                 ways, {"unstated-claim"});
}

TEST(UnstatedClaim, IsProposedWhereTheDataBearItOut) {
  EXPECT_EQ(
      proposed_for("Most children walk", "bar: series: ways"),
      "a.sheet.yaml:8:23: warning: \"Most children walk\" rests on the data, and an update can make it false; add "
      "\"holds: {largest: ways.walk}\" to the block, if that is what \"most\" says [unstated-claim]\n");
  EXPECT_NE(
      proposed_for("Less than half have helmets", "callout: figure: helmets").find("holds: {below: [helmets, 50]}"),
      std::string::npos);
  EXPECT_NE(proposed_for("More children walk than cycle", "bar: series: ways").find("{above: [ways.walk, ways.bike]}"),
            std::string::npos);
}

TEST(UnstatedClaim, IsNotProposedWithoutDataOrWithAClaimOrForOtherWords) {
  EXPECT_EQ(proposed_for("Most children walk", "panel: text: Every day."), "");
  EXPECT_EQ(proposed_for("More about cycling", "bar: series: ways"), "");
  EXPECT_EQ(proposed_for("How children travel", "bar: series: ways"), "");
  EXPECT_EQ(checked(sheet_with("      - bar: {series: ways, title: Most walk, holds: {largest: ways.walk}}\n"), ways,
                    {"unstated-claim"}),
            "");
}

TEST(UnstatedClaim, TheRemedyTypedInPasses) {
  for (auto const& [title, rest, claim] :
       {std::array<char const*, 3>{"Most children walk", "bar: {series: ways", "largest: ways.walk"},
        {"Less than half", "callout: {figure: helmets", "below: [helmets, 50]"}}) {
    EXPECT_EQ(
        checked(sheet_with(fmt::format("      - {}, title: {}, text: of us., holds: {{{}}}}}\n", rest, title, claim)),
                ways, {"unstated-claim", "broken-claim"}),
        "");
  }
}

// --- updates at random -----------------------------------------------------------------------------------------------

/// Numbers for a sheet with a claim of each kind, and which of the claims they break, reckoned another way.
struct Update {
  std::array<int, 4> row{};
  std::array<int, 3> figure{};

  explicit Update(std::mt19937& random) {
    // Few numbers, so that some are equal.
    for (int& value : row) value = std::uniform_int_distribution(1, 6)(random);
    for (int& value : figure) value = std::uniform_int_distribution(1, 6)(random);
  }

  [[nodiscard]] std::string data() const {
    std::string text = "series:\n  loans:\n    rows:\n";
    for (std::size_t i = 0; i < row.size(); ++i) text += fmt::format("      - {{label: r{}, value: {}}}\n", i, row[i]);
    text += "figures:\n";
    for (std::size_t i = 0; i < figure.size(); ++i) text += fmt::format("  f{}: {{value: {}}}\n", i, figure[i]);
    return text;
  }

  /// In the order of the claims of the sheets below.
  [[nodiscard]] std::array<bool, 10> hold() const {
    auto const& r = row;
    auto const& f = figure;
    return {r[1] > r[0] && r[1] > r[2] && r[1] > r[3],
            r[2] < r[0] && r[2] < r[1] &&
                r[2]<r[3], r[0]<r[1] && r[1]<r[2] && r[2]<r[3], r[0]> r[1] && r[1]> r[2] && r[2]> r[3], f[0]> f[1],
            f[0] < 3,
            f[0] == 2 * f[1],
            f[0] == f[1] && f[1] == f[2],
            f[0] > f[1] && f[0] > f[2],
            r[3] > f[2]};
  }
};

constexpr std::array<char const*, 10> claims{
    "largest: loans.r1", "smallest: loans.r2", "rises: loans",        "falls: loans",          "above: [f0, f1]",
    "below: [f0, 3]",    "twice: [f0, f1]",    "equal: [f0, f1, f2]", "largest: [f0, f1, f2]", "above: [loans.r3, f2]"};

std::shared_ptr<SourceFile const> made_file(std::string path, std::string bytes) {
  return std::make_shared<SourceFile const>(SourceFile{std::move(path), std::move(bytes)});
}

/// Claims of blocks, of words, and of both.
std::string sheet_of_claims(int kind) {
  std::string blocks;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    std::string const claim = claims[i];
    if (kind == 0 || (kind == 2 && i % 2 == 0)) {
      blocks += fmt::format("      - panel: {{text: claim {}, holds: {{{}}}}}\n", i, claim);
      continue;
    }
    std::string written = claim;
    for (char const sign : {'[', ']', ':'}) std::erase(written, sign);
    blocks += fmt::format("      - panel: {{text: \"So [claim {}]{{holds={}}}.\"}}\n", i, written);
  }
  return "sheet: 1\nlanguages: [en]\ntitle: Claims\npages:\n  - blocks:\n" + blocks;
}

TEST(Claims, OfFiveHundredUpdatesEachBrokenOneIsToldAndNoOther) {
  std::mt19937 random(21);
  std::size_t broken = 0, whole = 0;
  for (int update = 0; update < 500; ++update) {
    Update const made(random);
    auto const sheet = sheet::parse_sheet(made_file("a.sheet.yaml", sheet_of_claims(update % 3)));
    auto const data = sheet::parse_data(made_file("data.yaml", made.data()));
    ASSERT_TRUE(sheet.ok() && data.ok());
    auto const told = check::check_sheet(*sheet, *data, nullptr, {{"en"}, {}, false}, true, {});
    for (std::size_t i = 0; i < claims.size(); ++i) {
      std::string const words = fmt::format("\"claim {}\" says that", i);
      auto const count = std::count_if(told.begin(), told.end(),
                                       [&](Diagnostic const& d) { return d.message.find(words) != std::string::npos; });
      bool const holds = made.hold().at(i);
      ++(holds ? whole : broken);
      EXPECT_EQ(count, holds ? 0 : 1) << claims[i] << '\n' << made.data();
    }
    for (Diagnostic const& one : told) EXPECT_EQ(one.rule, "broken-claim") << one.message;
  }
  EXPECT_GT(broken, 1000u);
  EXPECT_GT(whole, 500u);
}

}  // namespace
}  // namespace factsheet::test
