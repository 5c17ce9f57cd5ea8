// Copies of a sheet take over blocks that nothing of the row goes into, and no others.
#include "resolve/blocks/block_store.h"

#include "resolve/build.h"

#include <gtest/gtest.h>

namespace factsheet {
namespace {

using namespace test;

sheet::Figure from_row(double value, std::vector<sheet::Name> source = {}) {
  sheet::Figure made = figure(value, sheet::Format::number, std::move(source));
  made.from_row = true;
  return made;
}

/// Data with the row of a school that has so many pupils. The works of an odd number have another order.
sheet::DataSet data_of(int pupils) {
  sheet::DataSet data;
  data.row = sheet::MergedRow{"school.", "schools.csv", {}};
  data.figures["school.pupils"] = from_row(pupils, {name(pupils % 2 == 0 ? "count" : "survey")});
  data.figures["share"] = figure(pupils / 4.0, sheet::Format::percent);
  data.figures["share"].unrounded = pupils / 4.0;
  data.figures["rivers"] = figure(12, sheet::Format::number, {name("survey")});
  sheet::Series series;
  series.rows = {row(text("Rijn", "Rhine"), 3), row(text("School", "School"), 0)};
  series.rows[1].value.reset();
  series.rows[1].figure = name("school.pupils");
  data.series["side-by-side"] = series;
  for (std::string const id : {"count", "survey"}) data.sources[id].title = text(id);
  return data;
}

sheet::Block panel(std::string words) {
  sheet::Block made = block(sheet::Panel{});
  made.common.text = text(std::move(words));
  return made;
}

sheet::Sheet sheet_for_schools() {
  sheet::Block pool = panel("{{rivers}} rivers");
  pool.common.id = name("pool");
  sheet::Bar bars;
  bars.series = {name("side-by-side")};
  sheet::Panel outer;
  outer.blocks = {panel("{{rivers}}"), panel("{{share}}")};
  return sheet_of({pool, panel("{{school.pupils}} pupils"), panel("{{share}} of all"), panel("See {{page:pool}}"),
                   block(bars), block(outer), block(sheet::Sources{})});
}

resolve::ResolvedSheet made(sheet::Sheet const& sheet, sheet::DataSet const& data, std::string const& language,
                            resolve::PageNumbers const& pages, resolve::BlockStore* store) {
  return *resolve::resolve(sheet, data, nullptr, {}, language, pages, store).value;
}

TEST(BlockStore, ACopyIsWhatItIsByItself) {
  sheet::Sheet const sheet = sheet_for_schools();
  resolve::BlockStore store;
  for (int const pupils : {8, 12, 12, 7, 9, 16, 8}) {
    for (std::string const language : {"nl", "en"}) {
      for (int const page : {1, 1, 3, 1}) {
        sheet::DataSet const data = data_of(pupils);
        auto const copy = made(sheet, data, language, {{"pool", page}}, &store);
        auto const alone = made(sheet, data, language, {{"pool", page}}, nullptr);
        EXPECT_TRUE(copy.pages == alone.pages) << pupils << language << page;
        EXPECT_EQ(copy.page_references, alone.page_references) << pupils << language << page;
      }
    }
  }
}

TEST(BlockStore, WhatNoRowGoesIntoIsMadeOnce) {
  sheet::Sheet const sheet = sheet_for_schools();
  resolve::BlockStore store;
  sheet::DataSet data = data_of(8);
  made(sheet, data, "en", {}, &store);
  // Only rows change from copy to copy: what else would is what shows that the block was taken over.
  data.figures["rivers"].value->value = 13;
  data.figures["school.pupils"].value->value = 14;
  auto const blocks = made(sheet, data, "en", {}, &store).pages[0].blocks;
  EXPECT_EQ(blocks[0].common.text.text, "12 rivers");
  EXPECT_EQ(blocks[1].common.text.text, "14 pupils");
}

TEST(BlockStore, WhatIsWrongIsToldForEachCopy) {
  sheet::Sheet const sheet = sheet_of({panel("{{lakes}}")});
  resolve::BlockStore store;
  for (int i = 0; i < 2; ++i) {
    auto const copy = resolve::resolve(sheet, data_of(8), nullptr, {}, "en", {}, &store);
    ASSERT_EQ(copy.diagnostics.size(), 1U);
    EXPECT_EQ(copy.diagnostics[0].rule, "unknown-figure");
  }
}

}  // namespace
}  // namespace factsheet
