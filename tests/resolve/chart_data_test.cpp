#include "resolve/build.h"
#include "sheet/compute/compute_figures.h"

#include <limits>

#include <gmock/gmock.h>

namespace factsheet::resolve {
namespace {

using sheet::Format;
using test::block;
using test::line;
using test::messages;
using test::name;
using test::sheet_of;
using test::text;
using testing::ElementsAre;
using testing::IsEmpty;

struct ChartData : testing::Test {
  std::shared_ptr<SourceFile const> places = test::file("figures.yaml");
  sheet::DataSet data;

  void series(std::string const& id, Format unit, std::vector<sheet::SeriesRow> rows) {
    data.series[id].unit = {unit, line(1, places)};
    data.series[id].rows = std::move(rows);
    data.series[id].label = text(id);
  }
  [[nodiscard]] sheet::SeriesRow row(double value, int at, int decimals = 0) const {
    auto const number = std::to_string(at);
    return test::row(text("deel " + number, "part " + number), value, decimals, line(at, places));
  }
  static sheet::Block pie(std::string const& id) {
    sheet::Pie made;
    made.series = name(id, line(20));
    made.measure = text("Hoe leerlingen komen", "How pupils come");
    auto written = block(std::move(made));
    written.common.title = text("De meesten lopen", "Most walk");
    return written;
  }
  static sheet::Block bar(std::vector<sheet::Name> ids) {
    sheet::Bar made;
    made.series = std::move(ids);
    return block(std::move(made));
  }
  [[nodiscard]] std::vector<std::string> faults(sheet::Block const& written) const {
    return messages(test::resolved(sheet_of({written}), data, "nl").diagnostics);
  }
  [[nodiscard]] Block made(sheet::Block const& written, std::string const& language) const {
    auto const result = test::resolved(test::sheet_with_sources({written}, data), data, language);
    EXPECT_THAT(messages(result.diagnostics), IsEmpty());
    return result->pages.at(0).blocks.at(0);
  }
};

std::vector<std::string> shown(std::vector<Datum> const& parts) {
  std::vector<std::string> all;
  for (auto const& part : parts) all.push_back(part.label.text + " " + part.shown);
  return all;
}

TEST_F(ChartData, SharesAddUpOnlyWhereTheSheetAsksForItAndThePageSaysSo) {
  series("ways", Format::number, {row(80, 1), row(86, 2), row(80, 3)});
  auto written = pie("ways");
  auto const shown = [&](char const* language) {
    auto const block = made(written, language);
    std::string all = block.common.cite.text;
    for (auto const& part : std::get<Pie>(block.content).parts) all += "|" + part.shown;
    return all;
  };
  EXPECT_EQ(shown("nl"), "|80|86|80");
  std::get<sheet::Pie>(written.content).round = Spanned<int>{0, line(20)};
  EXPECT_EQ(shown("nl"), "Afgerond tot samen 100%.|33%|35%|32%");
  EXPECT_EQ(shown("en"), "Rounded to add up to 100%.|33%|35%|32%");
  std::get<sheet::Pie>(written.content).round = Spanned<int>{1, line(20)};
  EXPECT_EQ(shown("nl"), "Afgerond tot samen 100%.|32,5%|35,0%|32,5%");
  EXPECT_EQ(std::get<Pie>(made(written, "nl").content).parts[1].value, 86) << "drawn to what was given";
}

TEST_F(ChartData, PartsAreShownAsGivenInTheLanguage) {
  series("ways", Format::percent, {row(1, 5), row(87.9, 6, 1), row(11.1, 7, 1)});
  auto const dutch = std::get<Pie>(made(pie("ways"), "nl").content);
  EXPECT_TRUE(dutch.shares);
  EXPECT_THAT(shown(dutch.parts), ElementsAre("deel 5 1%", "deel 6 87,9%", "deel 7 11,1%"));
  EXPECT_EQ(dutch.parts[1].value, 87.9);
  EXPECT_EQ(dutch.parts[1].at.begin.line, 6);
  auto const english = std::get<Pie>(made(pie("ways"), "en").content);
  EXPECT_THAT(shown(english.parts), ElementsAre("part 5 1%", "part 6 87.9%", "part 7 11.1%"));
}

TEST_F(ChartData, SharesOffByRoundingAreNoted) {
  series("ways", Format::percent, {row(1, 5), row(87.9, 6, 1), row(11.2, 7, 1)});
  data.series["ways"].source = {name("count")};
  data.sources["count"].short_name = text("Telling", "Count");
  EXPECT_EQ(made(pie("ways"), "nl").common.cite.text, "[Bron 1](#source-1): Telling. Samen 100,1% door afronding.");
  EXPECT_EQ(made(pie("ways"), "en").common.cite.text, "[Source 1](#source-1): Count. Total 100.1% (rounding).");
  data.series["ways"].source.clear();
  EXPECT_EQ(made(pie("ways"), "nl").common.cite.text, "Samen 100,1% door afronding.");
  series("ways", Format::percent, {row(33.3, 5, 1), row(33.3, 6, 1), row(33.3, 7, 1)});
  EXPECT_EQ(made(pie("ways"), "en").common.cite.text, "Total 99.9% (rounding).");
  series("ways", Format::percent, {row(50.25, 5, 2), row(50.25, 6, 2)});
  EXPECT_EQ(made(pie("ways"), "en").common.cite.text, "Total 100.50% (rounding).");
}

/// A pie of the shares that the counts have in their sum.
struct ComputedShares : ChartData {
  Block made_of(std::vector<double> const& counts, std::optional<int> decimals) {
    data = {};
    std::vector<sheet::SeriesRow> answers, shares;
    for (double const count : counts) {
      auto const id = "share-" + std::to_string(answers.size());
      answers.push_back(test::row(text(id), count));
      sheet::Figure share;
      share.computed = Spanned<sheet::Operation>{sheet::ShareOf{name("answers"), name(id), {}}, line(9, places)};
      if (decimals) share.decimals = Spanned<int>{*decimals, {}};
      data.figures[id] = share;
      shares.push_back({text(id), {}, name(id), 0, {}});
    }
    series("answers", Format::number, answers);
    series("ways", Format::percent, shares);
    auto computed = sheet::compute_figures(data);
    EXPECT_THAT(messages(computed.diagnostics), IsEmpty());
    data = *std::move(computed.value);
    return made(pie("ways"), "nl");
  }
};

std::vector<std::string> printed(Block const& pie) {
  std::vector<std::string> all;
  for (auto const& part : std::get<Pie>(pie.content).parts) all.push_back(part.shown);
  return all;
}

// Whole percentages of 80, 86 and 80 make 101, and the sheet says so.
TEST_F(ComputedShares, AreRoundedForPrintAndDrawnAsTheyAre) {
  auto const pie = made_of({80, 86, 80}, 0);
  EXPECT_THAT(printed(pie), ElementsAre("33%", "35%", "33%"));
  EXPECT_EQ(pie.common.cite.text, "Samen 101% door afronding.");
  EXPECT_DOUBLE_EQ(std::get<Pie>(pie.content).parts[0].value, 100 * 80.0 / 246);
}

// Three thirds, with 0 decimals and with 1; equal parts are printed alike.
TEST_F(ComputedShares, ThatAreEqualArePrintedAlike) {
  auto const whole = made_of({1, 1, 1}, 0);
  EXPECT_THAT(printed(whole), ElementsAre("33%", "33%", "33%"));
  EXPECT_EQ(whole.common.cite.text, "Samen 99% door afronding.");
  auto const tenths = made_of({1, 1, 1}, 1);
  EXPECT_THAT(printed(tenths), ElementsAre("33,3%", "33,3%", "33,3%"));
  EXPECT_EQ(tenths.common.cite.text, "Samen 99,9% door afronding.");
}

// Shares of 43, 53 and 95 in 191.
TEST_F(ComputedShares, HaveOneDecimalUnlessTheFigureSaysOtherwise) {
  auto const pie = made_of({43, 53, 95}, {});
  EXPECT_THAT(printed(pie), ElementsAre("22,5%", "27,7%", "49,7%"));
  EXPECT_EQ(pie.common.cite.text, "Samen 99,9% door afronding.");
  // 22.46 is 22 in whole percentages, though the figure by itself is printed as 22.5.
  made_of({2246, 7754}, {});
  data.series["ways"].decimals = Spanned<int>{0, {}};
  EXPECT_THAT(printed(made(ChartData::pie("ways"), "nl")), ElementsAre("22%", "78%"));
}

TEST_F(ChartData, SharesThatDoNotAddUpAreAnError) {
  series("ways", Format::percent, {row(50, 5), row(50.51, 6, 2)});
  EXPECT_THAT(
      faults(pie("ways")),
      ElementsAre("a.sheet.yaml:20:1: error: the shares of the series \"ways\" add up to 100.51 %; they must add "
                  "up to 100 %, at most 0.5 off by rounding [shares-do-not-add-up]"));
  series("ways", Format::number, {row(0, 5), row(0, 6)});
  EXPECT_THAT(faults(pie("ways")),
              ElementsAre("a.sheet.yaml:20:1: error: the values of the series \"ways\" add up to 0; "
                          "a whole needs a part that is more than 0 [shares-do-not-add-up]"));
}

TEST_F(ChartData, WhatIsNoPartOfAWholeIsAnErrorAtItsRow) {
  series("ways", Format::percent, {row(103, 5), row(-3, 6)});
  EXPECT_THAT(faults(pie("ways")),
              ElementsAre("figures.yaml:6:1: error: -3 cannot be part of a whole; give a number that is "
                          "not negative, or draw bars [negative-share]"));
  series("ways", Format::percent, {row(100, 5), row(std::numeric_limits<double>::infinity(), 6)});
  EXPECT_THAT(faults(pie("ways")),
              ElementsAre("figures.yaml:6:1: error: \"inf\" is not a number; write a plain decimal "
                          "number, such as 12.5 [not-a-number]"));
}

TEST_F(ChartData, ASeriesWithoutRowsIsAnError) {
  series("ways", Format::percent, {});
  EXPECT_THAT(faults(pie("ways")),
              ElementsAre("a.sheet.yaml:20:1: error: the series \"ways\" has no rows; give it a row "
                          "with a label and a value [empty-series]"));
}

TEST_F(ChartData, CountsAreNoSharesAndNeedNotAddUp) {
  series("litres", Format::number, {row(1200, 5), row(34, 6)});
  auto const litres = made(pie("litres"), "nl");
  EXPECT_FALSE(std::get<Pie>(litres.content).shares);
  EXPECT_THAT(shown(std::get<Pie>(litres.content).parts), ElementsAre("deel 5 1.200", "deel 6 34"));
  EXPECT_EQ(litres.common.cite.text, "");
}

TEST_F(ChartData, ARowCanTakeAFiguresValue) {
  data.figures["walk"] = test::figure(46.5, Format::percent);
  data.figures["walk"].typed_decimals = 1;
  sheet::SeriesRow of_figure;
  of_figure.label = text("lopend", "on foot");
  of_figure.figure = name("walk");
  series("ways", Format::percent, {of_figure, row(53.5, 6, 1)});
  EXPECT_THAT(shown(std::get<Pie>(made(pie("ways"), "nl").content).parts), ElementsAre("lopend 46,5%", "deel 6 53,5%"));
  data.series["ways"].decimals = Spanned<int>{0, {}};
  EXPECT_THAT(shown(std::get<Pie>(made(pie("ways"), "nl").content).parts), ElementsAre("lopend 47%", "deel 6 54%"));
  data.figures["walk"].value.reset();
  data.figures["walk"].text = text("veel");
  of_figure.figure = name("walk", line(8, places));
  data.series["ways"].rows[0] = of_figure;
  EXPECT_THAT(faults(pie("ways")), ElementsAre("figures.yaml:8:1: error: the figure \"walk\" is a text; use a figure "
                                               "that is a number [not-a-number]"));
}

TEST_F(ChartData, ASeriesWithoutAUnitTakesItsFigures) {
  data.figures["walk"] = test::figure(46, Format::percent);
  sheet::SeriesRow of_figure;
  of_figure.label = text("lopend");
  of_figure.figure = name("walk");
  data.series["ways"].rows = {of_figure};
  EXPECT_THAT(shown(std::get<Bar>(made(bar({name("ways")}), "nl").content).series.at(0).bars),
              ElementsAre("lopend 46%"));
}

TEST_F(ChartData, BarsMayBeNegative) {
  series("change", Format::percent, {row(5, 5), row(-3, 6)});
  auto const bars = std::get<Bar>(made(bar({name("change")}), "nl").content);
  EXPECT_TRUE(bars.horizontal);
  EXPECT_THAT(shown(bars.series.at(0).bars), ElementsAre("deel 5 5%", "deel 6 −3%"));
}

TEST_F(ChartData, SeriesSideBySideShareTheirLabels) {
  series("now", Format::number, {row(5, 5), row(6, 6)});
  series("then", Format::number, {row(5, 5), row(6, 7)});
  series("short", Format::number, {row(5, 5)});
  auto written = bar({name("now"), name("then", line(21)), name("short", line(22))});
  EXPECT_THAT(
      faults(written),
      ElementsAre("error: the label \"deel 7\" is \"deel 6\" in the first series; give both series the same labels "
                  "in the same order [unlike-series]",
                  "a.sheet.yaml:22:1: error: the series \"short\" has 1 rows and the first one 2; give both the "
                  "same rows in the same order [unlike-series]"));
}

// A key without a name, or bars that only colour tells apart.
TEST_F(ChartData, EachOfSeveralSeriesInAChartHasAName) {
  series("now", Format::number, {row(5, 5)});
  series("then", Format::number, {row(6, 5)});
  data.series["then"].label = {};
  EXPECT_THAT(
      faults(bar({name("now"), name("then", line(21))})),
      ElementsAre("a.sheet.yaml:21:1: error: the series \"then\" is shown beside others and has no name; give it a "
                  "label where its values are [nameless-series]"));
  EXPECT_THAT(faults(bar({name("then")})), IsEmpty());
}

TEST_F(ChartData, AlternativeTextSaysWhatItIsAndTheGreatestValue) {
  series("ways", Format::percent, {row(40, 5), row(60, 6)});
  data.series["ways"].source = {name("count")};
  data.sources["count"].short_name = text("Telling", "Count");
  EXPECT_EQ(std::get<Pie>(made(pie("ways"), "nl").content).alt, "Cirkeldiagram. Grootste deel: deel 6, 60%.");
  EXPECT_EQ(std::get<Pie>(made(pie("ways"), "en").content).alt, "Pie chart. Largest part: part 6, 60%.");
  data.series["ways"].label = text("dit jaar", "this year");
  EXPECT_EQ(std::get<Bar>(made(bar({name("ways"), name("ways")}), "en").content).alt,
            "Bar chart with 2 series: this year, this year.");
  EXPECT_EQ(std::get<Bar>(made(bar({name("ways")}), "nl").content).alt, "Staafdiagram. Hoogste waarde: deel 6, 60%.");
  auto written = pie("ways");
  std::get<sheet::Pie>(written.content).alt = text("Van de *tien* lopen er vier.", "Four in ten walk.");
  EXPECT_EQ(std::get<Pie>(made(written, "nl").content).alt, "Van de tien lopen er vier.");
}

sheet::Share share(std::optional<sheet::Name> figure, std::optional<double> value, sheet::Text label, Span at = {}) {
  sheet::Share made;
  made.figure = std::move(figure);
  if (value) made.value = Spanned<double>{*value, at};
  made.label = std::move(label);
  made.at = std::move(at);
  return made;
}

TEST_F(ChartData, PictogramsCountPercentagesRatiosAndCounts) {
  data.figures["helmet"] = test::figure(70, Format::percent);
  data.figures["lamp"] = test::figure(0.2, Format::ratio);
  sheet::Pictogram written;
  written.figure = name("helmet");
  written.shares = {share({}, 3, text("altijd", "always")), share(name("helmet"), {}, text("soms (70%)", "sometimes")),
                    share(name("lamp"), {}, text("lamp", "lamp"))};
  auto const dutch = std::get<Pictogram>(made(block(written), "nl").content);
  EXPECT_EQ(dutch.of, 10);
  EXPECT_EQ(dutch.figure.text, "70%");
  std::vector<double> counts;
  for (auto const& one : dutch.shares) counts.push_back(one.count);
  EXPECT_THAT(counts, ElementsAre(7, 3, 2));
  EXPECT_EQ(dutch.alt, "Beeldgrafiek. soms (70%).");
  EXPECT_EQ(std::get<Pictogram>(made(block(written), "en").content).alt, "Pictogram. sometimes, 70%.");
}

TEST_F(ChartData, AlternativesLeaveOutTheValueThatALabelSaysAndNotAPartOfANumber) {
  data.figures["helmet"] = test::figure(7, Format::percent);
  sheet::Pictogram written;
  written.of = Spanned<int>{100, {}};
  written.shares = {share(name("helmet"), {}, text("van 17% naar meer", "7% of all"))};
  EXPECT_EQ(std::get<Pictogram>(made(block(written), "nl").content).alt, "Beeldgrafiek. van 17% naar meer, 7%.");
  EXPECT_EQ(std::get<Pictogram>(made(block(written), "en").content).alt, "Pictogram. 7% of all.");
}

TEST_F(ChartData, ACountNearAWholeNumberIsIt) {
  data.figures["almost"] = test::figure(70.4, Format::percent);
  data.figures["half"] = test::figure(65, Format::percent);
  sheet::Pictogram written;
  written.shares = {share(name("almost"), {}, text("a")), share(name("half"), {}, text("b"))};
  auto const shares = std::get<Pictogram>(made(block(written), "nl").content).shares;
  EXPECT_EQ(shares[0].count, 7);
  EXPECT_EQ(shares[1].count, 6.5);
}

TEST_F(ChartData, ACountMustLieWithinTheWhole) {
  sheet::Pictogram written;
  written.shares = {share({}, 11, text("a"), line(30)), share({}, 0, text("b"), line(31))};
  EXPECT_THAT(
      faults(block(written)),
      ElementsAre("a.sheet.yaml:30:1: error: 11 cannot be a share of 10; give a count that is more than 0 and no more "
                  "than 10 [wrong-share]",
                  "a.sheet.yaml:31:1: error: 0 cannot be a share of 10; give a count that is more than 0 and no more "
                  "than 10 [wrong-share]"));
}

// ---- the axis ----

std::string first_ticks(Block const& block) {
  std::string all;
  auto const& sets = std::get<Bar>(block.content).ticks;
  for (Tick const& tick : sets.empty() ? Ticks() : sets.front()) all += "|" + tick.shown;
  return all;
}

sheet::Block with_axis(sheet::Block written) {
  std::get<sheet::Bar>(written.content).axis = Spanned<bool>{true, {}};
  return written;
}

TEST_F(ChartData, TheTicksOfBarsAreWrittenAsTheirValues) {
  series("visits", Format::number, {row(12000, 1), row(-1200, 2), row(0, 3)});
  EXPECT_EQ(first_ticks(made(with_axis(bar({name("visits")})), "nl")), "|0|5.000|10.000");
  EXPECT_EQ(first_ticks(made(with_axis(bar({name("visits")})), "en")), "|0|5,000|10,000");
  series("part", Format::percent, {row(12.5, 1, 1), row(47, 2)});
  EXPECT_EQ(first_ticks(made(with_axis(bar({name("part")})), "nl")), "|0%|10%|20%|30%|40%");
}

TEST_F(ChartData, TheTicksOfStacksReachToTheirSums) {
  series("day", Format::number, {row(30, 1), row(20, 2)});
  series("night", Format::number, {row(20, 1), row(10, 2)});
  auto written = bar({name("day"), name("night")});
  EXPECT_EQ(first_ticks(made(with_axis(written), "nl")), "|0|10|20|30");
  std::get<sheet::Bar>(written.content).stacked = Spanned<bool>{true, {}};
  EXPECT_EQ(first_ticks(made(written, "nl")), "|0|10|20|30|40|50");
}

TEST_F(ChartData, NumbersOfUnlikeKindsHaveNoAxis) {
  series("count", Format::number, {row(30, 1), row(20, 2)});
  series("share", Format::percent, {row(20, 1), row(10, 2)});
  auto const result = test::resolved(sheet_of({with_axis(bar({name("count"), name("share")}))}), data, "nl");
  EXPECT_EQ(first_ticks(result->pages.at(0).blocks.at(0)), "");
  EXPECT_THAT(messages(result.diagnostics), ElementsAre(testing::HasSubstr("[unlike-units]")));
}

TEST_F(ChartData, TicksAreMadeWhereThereMayBeAnAxis) {
  series("few", Format::number, {row(30, 1), row(20, 2)});
  EXPECT_EQ(first_ticks(made(bar({name("few")}), "nl")), "");
  std::vector<sheet::SeriesRow> rows;
  for (int i = 1; i <= 8; ++i) rows.push_back(row(i, i));
  series("many", Format::number, rows);
  auto written = bar({name("many")});
  EXPECT_EQ(first_ticks(made(written, "nl")), "|0|2|4|6|8");
  EXPECT_EQ(std::get<Bar>(made(written, "nl").content).axis, Axis::where_it_helps);
  std::get<sheet::Bar>(written.content).axis = Spanned<bool>{false, {}};
  EXPECT_EQ(first_ticks(made(written, "nl")), "");
  EXPECT_EQ(std::get<Bar>(made(written, "nl").content).axis, Axis::never);
}

}  // namespace
}  // namespace factsheet::resolve
