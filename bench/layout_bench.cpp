// What it costs to lay the factsheet out: the search for the size of its text, charts and all. Warm is what the second
// language, the next sheet, or a preview that stays open pays; cold opens fonts and patterns first.
#include "cli/loading/loading.h"
#include "layout/pages/layout.h"
#include "resolve/resolve.h"

#include <cstdlib>

#include <benchmark/benchmark.h>

namespace {

using namespace factsheet;

resolve::ResolvedSheet factsheet_in(char const* language, cli::Bundle const& bundle) {
  auto const loaded = cli::load_sheet(
      FACTSHEET_SOURCE_DIR "/sheets/online-child-protection/online-child-protection.sheet.yaml", bundle);
  return *resolve::resolve(loaded->sheet, loaded->data, loaded->theme, loaded->assets, language);
}

cli::Bundle open_bundle() {
  setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
  return *cli::load_bundle();
}

void lay_out_warm(benchmark::State& state, char const* language) {
  cli::Bundle const bundle = open_bundle();
  auto const sheet = factsheet_in(language, bundle);
  benchmark::DoNotOptimize(layout::lay_out(sheet, *bundle.shaper, *bundle.codes));
  for ([[maybe_unused]] auto const& step : state) {
    benchmark::DoNotOptimize(layout::lay_out(sheet, *bundle.shaper, *bundle.codes));
  }
}
BENCHMARK_CAPTURE(lay_out_warm, nl, "nl")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(lay_out_warm, en, "en")->Unit(benchmark::kMillisecond);

void lay_out_cold(benchmark::State& state, char const* language) {
  auto const sheet = factsheet_in(language, open_bundle());
  for ([[maybe_unused]] auto const& step : state) {
    cli::Bundle const bundle = open_bundle();
    benchmark::DoNotOptimize(layout::lay_out(sheet, *bundle.shaper, *bundle.codes));
  }
}
BENCHMARK_CAPTURE(lay_out_cold, nl, "nl")->Unit(benchmark::kMillisecond);

}  // namespace
