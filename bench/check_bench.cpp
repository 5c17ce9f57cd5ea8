// What `check` costs: a run over 500 sheets with all rules, spelling included. Its limit is 10 s on two cores.
#include "cli/command_line.h"
#include "cli/reporter.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <benchmark/benchmark.h>

namespace factsheet {
namespace {

namespace fs = std::filesystem;

/// So many copies of a sheet that comes along, in a folder of their own.
fs::path folder_of(int sheets, std::string const& name) {
  fs::path const folder = fs::temp_directory_path() / ("factsheet-check-bench-" + name);
  fs::remove_all(folder);
  fs::create_directories(folder);
  fs::path const from = fs::path(FACTSHEET_SOURCE_DIR) / "sheets" / name;
  for (auto const& entry : fs::directory_iterator(from)) {
    if (!entry.path().string().ends_with(".sheet.yaml")) fs::copy(entry.path(), folder / entry.path().filename());
  }
  for (int i = 0; i < sheets; ++i) {
    fs::copy(from / (name + ".sheet.yaml"), folder / (name + std::to_string(i) + ".sheet.yaml"));
  }
  return folder;
}

void check_sheets(benchmark::State& state, char const* name) {
  setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
  fs::path const folder = folder_of(static_cast<int>(state.range(0)), name);
  for ([[maybe_unused]] auto const& step : state) {
    std::ostringstream out, err;
    int const status =
        cli::run({"check", "--quiet", "--today", "2026-11-01", folder.string()}, cli::Console{out, err, false, false});
    if (status != 0) throw std::runtime_error(err.str());
  }
  fs::remove_all(folder);
}
BENCHMARK_CAPTURE(check_sheets, small, "crossing")->Arg(500)->Unit(benchmark::kSecond)->UseRealTime()->Iterations(1);
BENCHMARK_CAPTURE(check_sheets, factsheet, "online-child-protection")
    ->Arg(500)
    ->Unit(benchmark::kSecond)
    ->UseRealTime()
    ->Iterations(1);

}  // namespace
}  // namespace factsheet
