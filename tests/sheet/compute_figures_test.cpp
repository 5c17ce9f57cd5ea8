#include "sheet/compute/compute_figures.h"

#include "sheet/read/parse_data.h"
#include "sheet_test.h"

#include <array>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

Result<DataSet> computed(std::string const& bytes) {
  auto data = parse_data(test::file_of(bytes, "figures.yaml"));
  EXPECT_EQ(test::messages_of(data.diagnostics), "");
  return compute_figures(*std::move(data.value));
}

DataSet good(std::string const& bytes) {
  auto result = computed(bytes);
  EXPECT_EQ(test::messages_of(result.diagnostics), "");
  return *std::move(result.value);
}

std::string messages(std::string const& bytes) { return test::messages_of(computed(bytes).diagnostics); }

std::string shown(DataSet const& data, std::string const& id) {
  Figure const& figure = data.figures.at(id);
  if (!figure.value) return "nothing";
  constexpr std::array<std::string_view, 7> formats{"number",   "compact", "percent", "ratio",
                                                    "currency", "year",    "text"};
  return fmt::format("{:.{}f} {}", figure.value->value, figure.typed_decimals,
                     formats[static_cast<std::size_t>(figure.format.value)]);
}

std::string const answers =
    "series:\n"
    "  answers:\n"
    "    source: survey\n"
    "    year: 2025\n"
    "    rows:\n"
    "      - {label: {nl: ja, en: yes}, value: 43}\n"
    "      - {label: {nl: nee, en: no}, value: 53}\n"
    "      - {label: {nl: weet niet, en: unsure}, value: 95}\n";

// Shares are computed from the data and never typed.
TEST(ComputeFigures, ASharePrintsTheRowOfTheSumOfItsSeries) {
  DataSet const data = good(answers +
                            "figures:\n"
                            "  yes: {share: {series: answers, row: ja}}\n"
                            "  no: {share: {series: answers, row: \"no\"}, decimals: 0}\n"
                            "  unsure: {share: {series: answers, row: unsure}}\n"
                            "  all: {sum: {series: answers}}\n");
  EXPECT_EQ(shown(data, "yes"), "22.5 percent");
  EXPECT_EQ(shown(data, "no"), "28 percent");
  EXPECT_EQ(shown(data, "unsure"), "49.7 percent");
  EXPECT_EQ(shown(data, "all"), "191 number");
  Figure const& yes = data.figures.at("yes");
  EXPECT_EQ(yes.source.at(0).value, "survey");
  EXPECT_EQ(yes.year->value, 2025);
  EXPECT_EQ(yes.value->at.begin, (Position{10, 9})) << "the operation is where the value comes from";
}

TEST(ComputeFigures, TheWholeOfAShareCanBeAFigure) {
  DataSet const data = good(answers +
                            "figures:\n"
                            "  asked: {value: 400}\n"
                            "  yes: {share: {series: answers, row: ja, of: asked}, decimals: 2}\n"
                            "  in-words: {share: {series: answers, row: ja, of: asked}, format: ratio}\n");
  EXPECT_EQ(shown(data, "yes"), "10.75 percent");
  EXPECT_EQ(data.figures.at("in-words").value->value, 43.0 / 400);
  EXPECT_EQ(data.figures.at("in-words").format.value, Format::ratio);
}

TEST(ComputeFigures, SumsAndDifferencesAreAsExactAsTheirParts) {
  DataSet const data = good(
      "figures:\n"
      "  a: {value: 0.1, source: x, year: 2024}\n"
      "  b: {value: 0.25, source: y}\n"
      "  c: {value: 0.2}\n"
      "  sum: {sum: {figures: [a, b, c]}}\n"
      "  less: {difference: {of: a, from: b}}\n"
      "  none: {difference: {of: sum, from: sum}}\n");
  EXPECT_EQ(shown(data, "sum"), "0.55 number");
  EXPECT_EQ(data.figures.at("sum").value->value, 0.55);
  EXPECT_EQ(shown(data, "less"), "-0.15 number");
  EXPECT_EQ(data.figures.at("none").value->value, 0);
  ASSERT_EQ(data.figures.at("sum").source.size(), 2u);
  EXPECT_EQ(data.figures.at("sum").source[1].value, "y");
  EXPECT_EQ(data.figures.at("less").year->value, 2024);
}

TEST(ComputeFigures, TheDifferenceWithLastYearIsANumberOrPercent) {
  DataSet const data = good(
      "figures:\n"
      "  reports-2022: {value: 255571}\n"
      "  reports-2023: {value: 275652}\n"
      "  more: {difference: {of: reports-2023, from: reports-2022}}\n"
      "  growth: {difference: {of: reports-2023, from: reports-2022, in: percent}}\n"
      "  decline: {difference: {of: reports-2022, from: reports-2023, in: percent}, decimals: 0}\n"
      "  bare: {difference: {of: reports-2023, from: reports-2022, in: percent}, format: number}\n");
  EXPECT_EQ(shown(data, "more"), "20081 number");
  EXPECT_EQ(shown(data, "growth"), "7.9 percent");
  EXPECT_EQ(shown(data, "decline"), "-7 percent");
  EXPECT_EQ(shown(data, "bare"), "7.9 number");
}

TEST(ComputeFigures, ARatioIsWordsUnlessItSaysOtherwise) {
  DataSet const data = good(
      "figures:\n"
      "  readers: {value: 412}\n"
      "  pupils: {value: 2060}\n"
      "  loans: {value: 7137}\n"
      "  one-in: {ratio: {of: readers, to: pupils}}\n"
      "  share: {ratio: {of: readers, to: pupils}, format: percent}\n"
      "  each: {ratio: {of: loans, to: pupils}, format: number}\n");
  EXPECT_EQ(shown(data, "one-in"), "0.20 ratio");
  EXPECT_EQ(shown(data, "share"), "20.0 percent");
  EXPECT_EQ(shown(data, "each"), "3.5 number");
}

TEST(ComputeFigures, OneIsMadeOfAnotherAsItIsAndNotAsItIsRounded) {
  DataSet const data = good(answers +
                            "figures:\n"
                            "  yes: {share: {series: answers, row: ja}, decimals: 0}\n"
                            "  no: {share: {series: answers, row: nee}, decimals: 0}\n"
                            "  known: {sum: {figures: [yes, no]}}\n"
                            "  asked: {sum: {series: answers}, format: compact}\n"
                            "  twice: {sum: {figures: [asked, asked-again]}}\n"
                            "  asked-again: {sum: {series: answers}, decimals: 2}\n");
  EXPECT_EQ(shown(data, "yes"), "23 percent");
  EXPECT_EQ(shown(data, "no"), "28 percent");
  EXPECT_EQ(shown(data, "known"), "50.3 percent") << "22.513 and 27.749 make 50.262";
  EXPECT_EQ(shown(data, "twice"), "382 compact");
}

TEST(ComputeFigures, PartsOfOneKindKeepTheirFormat) {
  DataSet const data = good(
      "figures:\n"
      "  a: {value: 1.25, format: currency, currency: GBP}\n"
      "  b: {value: 2, format: currency, currency: GBP}\n"
      "  both: {sum: {figures: [a, b]}}\n");
  EXPECT_EQ(shown(data, "both"), "3.25 currency");
  EXPECT_EQ(data.figures.at("both").currency->value, "GBP");
}

TEST(ComputeFigures, WhatIsMissingIsNamedWithTheNearest) {
  EXPECT_EQ(messages(answers + "figures:\n"
                               "  a: {share: {series: answrs, row: ja}}\n"
                               "  b: {share: {series: answers, row: jaa}}\n"
                               "  c: {sum: {figures: [a, bb, missing]}}\n"
                               "  d: {difference: {of: c, from: nowhere}}\n"),
            R"(figures.yaml:10:23: error: unknown series "answrs"; did you mean "answers"? [unknown-series]
  a: {share: {series: answrs, row: ja}}
                      ^~~~~~
figures.yaml:11:37: error: the series has no row "jaa"; did you mean "ja"? [unknown-row]
  b: {share: {series: answers, row: jaa}}
                                    ^~~
figures.yaml:12:26: error: unknown figure "bb"; did you mean "b"? [unknown-figure]
  c: {sum: {figures: [a, bb, missing]}}
                         ^~
figures.yaml:12:30: error: unknown figure "missing"; name one that a data file of the sheet has [unknown-figure]
  c: {sum: {figures: [a, bb, missing]}}
                             ^~~~~~~
figures.yaml:13:33: error: unknown figure "nowhere"; name one that a data file of the sheet has [unknown-figure]
  d: {difference: {of: c, from: nowhere}}
                                ^~~~~~~
)");
}

TEST(ComputeFigures, OneThatIsMadeOfItselfIsToldOnceWithTheWayRound) {
  EXPECT_EQ(
      messages("figures:\n"
               "  a: {sum: {figures: [b]}}\n"
               "  b: {difference: {of: c, from: d}}\n"
               "  c: {sum: {figures: [a, d]}}\n"
               "  d: {value: 1}\n"
               "  e: {ratio: {of: e, to: d}}\n"),
      R"(figures.yaml:4:23: error: the figure "a" depends on itself: a → b → c → a; give one of them a value [figure-circle]
  c: {sum: {figures: [a, d]}}
                      ^
figures.yaml:6:19: error: the figure "e" depends on itself: e → e; give one of them a value [figure-circle]
  e: {ratio: {of: e, to: d}}
                  ^
)");
}

TEST(ComputeFigures, WhatCannotBeDividedIsAFault) {
  EXPECT_EQ(
      messages("figures:\n"
               "  none: {value: 0}\n"
               "  some: {value: 5}\n"
               "  motto: {value: veel, format: text}\n"
               "  a: {difference: {of: some, from: none, in: percent}}\n"
               "  b: {ratio: {of: some, to: none}}\n"
               "  c: {sum: {figures: [some, motto]}}\n"
               "  d: {sum: {figures: [some]}, format: text}\n"),
      R"(figures.yaml:5:36: error: "none" is 0, and a share of 0 has no meaning; compare with a figure greater than 0 [no-whole]
  a: {difference: {of: some, from: none, in: percent}}
                                   ^~~~
figures.yaml:6:29: error: "none" is 0, and a share of 0 has no meaning; compare with a figure greater than 0 [no-whole]
  b: {ratio: {of: some, to: none}}
                            ^~~~
figures.yaml:7:29: error: the figure "motto" is a text; use a figure that is a number [not-a-number]
  c: {sum: {figures: [some, motto]}}
                            ^~~~~
figures.yaml:8:39: error: a figure computed this way cannot have this format; use percent or ratio for a share, any format of numbers but year for the others [wrong-format]
  d: {sum: {figures: [some]}, format: text}
                                      ^~~~
)");
}

TEST(ComputeFigures, SharesAreNeitherNegativeNorMoreThanTheWhole) {
  EXPECT_EQ(
      messages(
          "series:\n"
          "  s: {rows: [{label: x, value: -5}, {label: y, value: 6}, {label: z, value: 1}, {label: z, value: 1}]}\n"
          "  none: {rows: [{label: x, value: 0}]}\n"
          "figures:\n"
          "  few: {value: 2}\n"
          "  a: {share: {series: s, row: x}}\n"
          "  b: {share: {series: s, row: y, of: few}}\n"
          "  c: {share: {series: s, row: z}}\n"
          "  d: {share: {series: none, row: x}}\n"),
      R"(figures.yaml:6:31: error: -5 cannot be a share of 3; a share is neither negative nor more than the whole [wrong-share]
  a: {share: {series: s, row: x}}
                              ^
figures.yaml:7:31: error: 6 cannot be a share of 2; a share is neither negative nor more than the whole [wrong-share]
  b: {share: {series: s, row: y, of: few}}
                              ^
figures.yaml:8:31: error: the series has several rows "z"; give each row a label of its own [unknown-row]
  c: {share: {series: s, row: z}}
                              ^
figures.yaml:9:23: error: "none" is 0, and a share of 0 has no meaning; compare with a figure greater than 0 [no-whole]
  d: {share: {series: none, row: x}}
                      ^~~~
)");
}

TEST(ComputeFigures, ALongChainIsAFaultAndNoCrash) {
  std::string text = "figures:\n  f0: {value: 1}\n";
  for (int i = 1; i < 5000; ++i) text += fmt::format("  f{}: {{sum: {{figures: [f{}]}}}}\n", i, i - 1);
  auto const result = computed(text);
  EXPECT_TRUE(has_errors(result.diagnostics));
  EXPECT_THAT(result.diagnostics.front().message, "figures are computed from one another more than 64 levels deep");
}

}  // namespace
}  // namespace factsheet::sheet
