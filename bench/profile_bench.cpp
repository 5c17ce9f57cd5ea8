// What the whole of the factsheet costs in each profile, from its files to the bytes of a PDF, in one language. Warm is
// what the second sheet of a run pays.
#include "cli/loading/assets.h"
#include "cli/running/making.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <vector>

#include <benchmark/benchmark.h>

namespace factsheet {
namespace {

constexpr char const* factsheet_path =
    FACTSHEET_SOURCE_DIR "/sheets/online-child-protection/online-child-protection.sheet.yaml";

cli::Bundle const& bundle() {
  static cli::Bundle const opened = [] {
    setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
    return *cli::load_bundle();
  }();
  return opened;
}

std::size_t make_factsheet(char const* language, output::Profile profile) {
  cli::Wanted const wanted{{language}, {profile}, true, std::nullopt, false};
  static cli::Stores stores;
  cli::Made const made = cli::make_sheet(factsheet_path, wanted, bundle(), stores);
  if (made.files.size() != 1) throw std::runtime_error("the factsheet is not made");
  return made.files.front().bytes.size();
}

void make_whole(benchmark::State& state, output::Profile profile) {
  std::size_t const bytes = make_factsheet("nl", profile);
  for ([[maybe_unused]] auto const& step : state) benchmark::DoNotOptimize(make_factsheet("nl", profile));
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK_CAPTURE(make_whole, web, output::Profile::web)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(make_whole, press, output::Profile::press)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(make_whole, copier, output::Profile::copier)->Unit(benchmark::kMillisecond);

double milliseconds_for(char const* language, output::Profile profile) {
  auto const start = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(make_factsheet(language, profile));
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// By turns, so that other work of the machine slows both; the counter is the median of the differences.
void press_more_than_web(benchmark::State& state, char const* language) {
  make_factsheet(language, output::Profile::press);
  std::vector<double> more;
  for ([[maybe_unused]] auto const& step : state) {
    double const web = milliseconds_for(language, output::Profile::web);
    more.push_back(milliseconds_for(language, output::Profile::press) - web);
  }
  std::sort(more.begin(), more.end());
  state.counters["more_ms"] = more[more.size() / 2];
}
BENCHMARK_CAPTURE(press_more_than_web, nl, "nl")->Unit(benchmark::kMillisecond)->MinTime(5);
BENCHMARK_CAPTURE(press_more_than_web, en, "en")->Unit(benchmark::kMillisecond)->MinTime(5);

}  // namespace
}  // namespace factsheet
