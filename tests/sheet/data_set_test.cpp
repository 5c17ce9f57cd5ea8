#include "sheet/data_set.h"

#include "sheet/read/parse_data.h"
#include "sheet_test.h"

namespace factsheet::sheet {
namespace {

DataSet data_of(std::string bytes) {
  auto result = parse_data(test::file_of(std::move(bytes), "figures.yaml"));
  EXPECT_EQ(test::messages_of(result.diagnostics), "");
  return result.value ? *std::move(result.value) : DataSet{};
}

TEST(DataSet, ReadsNumbersAsTyped) {
  DataSet const data = data_of(
      "figures:\n"
      "  pools: {value: 87.90, format: percent, year: 2022, source: water-2022}\n"
      "  depth: {value: -3}\n"
      "  motto: {value: {nl: één keer, en: once}, format: text}\n");
  Figure const& pools = data.figures.at("pools");
  EXPECT_EQ(pools.value->value, 87.9);
  EXPECT_EQ(pools.typed_decimals, 2);
  EXPECT_EQ(pools.format.value, Format::percent);
  EXPECT_EQ(pools.year->value, 2022);
  EXPECT_EQ(pools.source.at(0).value, "water-2022");
  EXPECT_EQ(pools.at.begin, (Position{2, 3}));
  EXPECT_EQ(data.figures.at("depth").value->value, -3);
  EXPECT_EQ(data.figures.at("depth").format.value, Format::number);
  EXPECT_EQ(data.figures.at("motto").text->versions.at(1).text.text, "once");
  EXPECT_FALSE(data.figures.at("motto").value);
}

TEST(DataSet, ReadsSeriesAndSources) {
  DataSet const data = data_of(
      "sources:\n"
      "  roads: {short: Wegen 2022, title: Road report, url: https://example.org/a}\n"
      "  reading: {title: Books, links: [{url: https://example.org/b, label: here}, {url: https://example.org/c}]}\n"
      "series:\n"
      "  readers:\n"
      "    unit: percent\n"
      "    source: [reading, roads]\n"
      "    rows: [{label: {nl: meisjes, en: girls}, value: 60.5}, {label: a, figure: pools}]\n");
  EXPECT_EQ(data.sources.at("roads").links.at(0).url.value, "https://example.org/a");
  EXPECT_EQ(data.sources.at("reading").links.size(), 2u);
  Series const& readers = data.series.at("readers");
  EXPECT_EQ(readers.unit.value, Format::percent);
  EXPECT_EQ(readers.source.size(), 2u);
  EXPECT_EQ(readers.rows.at(0).value->value, 60.5);
  EXPECT_EQ(readers.rows.at(0).typed_decimals, 1);
  EXPECT_EQ(readers.rows.at(1).figure->value, "pools");
}

TEST(DataSet, ALaterFileTakesThePlaceOfAnEarlierOneById) {
  DataSet const merged = merge(data_of("figures: {a: {value: 1}, b: {value: 2}}\nsources: {s: {title: x}}\n"),
                               data_of("figures: {b: {value: 3}, c: {value: 4}}\n"));
  EXPECT_EQ(merged.figures.at("a").value->value, 1);
  EXPECT_EQ(merged.figures.at("b").value->value, 3);
  EXPECT_EQ(merged.figures.at("c").value->value, 4);
  EXPECT_EQ(merged.sources.size(), 1u);
}

TEST(DataSet, AnEmptyDataFileIsAFault) {
  EXPECT_EQ(test::messages_of(parse_data(test::file_of("# nothing\n", "figures.yaml")).diagnostics),
            "figures.yaml:1:1: error: the data file is empty; write its figures below \"figures:\", its series below "
            "\"series:\" [empty-file]\n"
            "# nothing\n"
            "^\n");
}

}  // namespace
}  // namespace factsheet::sheet
