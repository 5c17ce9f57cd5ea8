// A year's update of one figure among 500 sheets: what `render --changed` costs beyond the sheet that it renders.
#include "cli/command_line.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

namespace factsheet {
namespace {

namespace fs = std::filesystem;

constexpr int sheets = 500;

std::string read(fs::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(fs::path const& path, std::string const& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

void run(std::vector<std::string> const& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  if (cli::run(arguments, cli::Console{out, err}) != 0) throw std::runtime_error(err.str());
}

/// Many sheets like the shortest of the project's own, each with a data file of its own; rendered once.
class Project {
 public:
  explicit Project(int count) {
    setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
    std::string name = (fs::temp_directory_path() / "factsheet-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the benchmark");
    folder_ = name;
    for (int i = 0; i < count; ++i) add_sheet(i);
    render();
  }
  ~Project() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Project(Project const&) = delete;
  Project& operator=(Project const&) = delete;

  void set_figure(int of_sheet, int value) const {
    write(folder_ / fmt::format("s{}.yaml", of_sheet),
          fmt::format(
              "figures:\n  crossings: {{value: {}, source: city}}\nsources:\n  city: {{short: City, year: 2026}}\n",
              value));
  }
  void render() const { run({"render", "--changed", "-q", "-o", (folder_ / "out").string(), folder_.string()}); }

 private:
  void add_sheet(int number) const {
    static std::string const text = read(FACTSHEET_SOURCE_DIR "/sheets/crossing/crossing.sheet.yaml");
    std::string sheet = text;
    sheet.insert(sheet.find("pages:"), fmt::format("data: [s{}.yaml]\n", number));
    sheet += "      - callout: {figure: crossings, text: {nl: oversteekplaatsen, en: crossings}}\n";
    write(folder_ / fmt::format("s{}.sheet.yaml", number), sheet);
    set_figure(number, 12);
  }

  fs::path folder_;
};

/// One figure changed each time, among so many sheets: the difference between the two is the price of the others.
void one_figure_changed(benchmark::State& state) {
  Project const project(static_cast<int>(state.range(0)));
  int value = 100;
  for (auto _ : state) {
    project.set_figure(0, ++value);
    project.render();
  }
}
BENCHMARK(one_figure_changed)->Arg(1)->Arg(sheets)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(5);

void nothing_changed(benchmark::State& state) {
  Project const project(static_cast<int>(state.range(0)));
  for (auto _ : state) project.render();
}
BENCHMARK(nothing_changed)->Arg(sheets)->UseRealTime()->Unit(benchmark::kMillisecond)->Iterations(5);

}  // namespace
}  // namespace factsheet
