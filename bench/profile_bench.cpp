// What the whole of the factsheet costs in each profile, from its files to the bytes of a PDF, in one language. Warm is
// what the second sheet of a run pays.
#include "cli/loading.h"
#include "cli/making.h"

#include <cstdlib>
#include <stdexcept>

#include <benchmark/benchmark.h>

namespace factsheet {
namespace {

constexpr char const* factsheet_path =
    FACTSHEET_SOURCE_DIR "/sheets/online-child-protection/online-child-protection.sheet.yaml";

void make_whole(benchmark::State& state, output::Profile profile) {
  setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
  cli::Bundle const bundle = *cli::load_bundle();
  cli::Wanted const wanted{{"nl"}, {profile}, true, std::nullopt, false};
  std::size_t bytes = 0;
  auto const make = [&] {
    cli::Made const made = cli::make_sheet(factsheet_path, wanted, bundle);
    if (made.files.size() != 1) throw std::runtime_error("the factsheet is not made");
    bytes = made.files.front().bytes.size();
  };
  make();
  for ([[maybe_unused]] auto const& step : state) make();
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK_CAPTURE(make_whole, web, output::Profile::web)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(make_whole, press, output::Profile::press)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(make_whole, copier, output::Profile::copier)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace factsheet
