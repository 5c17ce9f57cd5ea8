#include "support/seen_chart.h"

#include "cli/loading/loading.h"
#include "layout/pages/layout.h"
#include "resolve/resolve.h"
#include "support/scratch.h"

#include <cstdlib>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

cli::Bundle const& bundle_of_seen() {
  static cli::Bundle const loaded = [] {
    setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
    return *cli::load_bundle();
  }();
  return loaded;
}

std::string told(Diagnostic const& fault) { return fmt::format("{}; {} [{}]", fault.message, fault.help, fault.rule); }

}  // namespace

SeenChart seen(std::string const& blocks, std::string const& data, std::string const& more) {
  Scratch const scratch;
  scratch.write("a.sheet.yaml", "sheet: 1\nlanguages: [nl]\ntitle: T\n" + more +
                                    "data: [figures.yaml]\npages:\n  - blocks:\n" + blocks);
  scratch.write("figures.yaml", data);
  scratch.write("own.theme.yaml",
                "extends: calm\ncolours:\n  oranje: {rgb: \"#F26A21\", cmyk: [0, 70, 95, 0]}\n"
                "  paars: {rgb: \"#5B2A86\", cmyk: [80, 95, 0, 0]}\nchart: [paars, oranje]\n");
  SeenChart chart;
  Diagnostics faults;
  auto const loaded = cli::load_sheet("a.sheet.yaml", bundle_of_seen()).take(faults);
  auto const sheet = resolve::resolve(loaded->sheet, loaded->data, loaded->theme, loaded->assets, "nl").take(faults);
  std::optional<scene::Document> document;
  if (sheet && !has_errors(faults)) document = layout::lay_out(*sheet, *bundle_of_seen().shaper).take(faults);
  sort_and_unite(faults);
  for (Diagnostic const& fault : faults) {
    if (fault.rule != "page-not-full") chart.messages.push_back(told(fault));
  }
  if (!document) return chart;
  EXPECT_EQ(document->pages.size(), 1U);
  chart.frame = {document->pages.front().size, {}, document->pages.front().items, document->nodes, {}};
  chart.texts = texts_of(chart.frame);
  for (DrawnPart const& part : parts_of(chart.frame)) {
    if (part.fill.pattern != scene::Pattern::none) chart.parts.push_back(part);
  }
  return chart;
}

std::string series_of_rows(std::string const& id, std::string const& keys,
                           std::vector<std::pair<std::string, std::string>> const& rows) {
  std::string text = fmt::format("  {}:\n    {}rows:\n", id, keys);
  for (auto const& [label, value] : rows) text += fmt::format("      - {{label: \"{}\", value: {}}}\n", label, value);
  return text;
}

}  // namespace factsheet::test
