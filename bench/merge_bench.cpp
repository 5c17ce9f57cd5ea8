// A copy of a sheet for each row of a file: what a copy costs once the sheet is read.
#include "cli/files/read_file.h"
#include "cli/merging/copy_maker.h"
#include "sheet/read/parse_sheet.h"

#include <cstdlib>
#include <stdexcept>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

namespace factsheet {
namespace {

namespace fs = std::filesystem;

constexpr int copies_made = 100;

/// The shortest of the project's own sheets, with the name of a school in its texts.
class MergedSheet {
 public:
  MergedSheet() {
    setenv("FACTSHEET_ASSETS", FACTSHEET_SOURCE_DIR, 1);
    auto bundle = cli::load_bundle();
    if (!bundle.ok()) throw std::runtime_error("the fonts cannot be read");
    bundle_ = *std::move(bundle.value);
    auto const file = cli::read_file(path, std::size_t{1} << 20U);
    if (!file.value) throw std::runtime_error("the sheet cannot be read");
    read_ = {*file.value, sheet::parse_sheet(*file.value)};
  }

  /// In one language, for there is one PDF to a copy then.
  [[nodiscard]] cli::CopyMaker maker() const {
    cli::Wanted wanted;
    wanted.languages = {"nl"};
    return {path, read_, wanted, bundle_};
  }

  static sheet::Row row(int number) {
    sheet::Row row;
    row.origin = "schools.csv";
    row.number = number + 2;
    row.values["brin"].words = fmt::format("{:02}AA", number);
    row.values["name"].words = fmt::format("De {}e school", number);
    return row;
  }

 private:
  static constexpr char const* path = FACTSHEET_SOURCE_DIR "/bench/merge.sheet.yaml";

  cli::Bundle bundle_;
  cli::ReadSheet read_;
};

void one_merged_copy(benchmark::State& state) {
  MergedSheet const sheet;
  auto maker = sheet.maker();
  int number = 0;
  for (auto _ : state) {
    int const next = number++ % copies_made;
    cli::Copy const copy{0, fmt::format("{}", next), fmt::format("school-{}", next), {"nl"}, {}, {}};
    auto const made = maker.make(copy, MergedSheet::row(next));
    if (made.files.size() != 1) throw std::runtime_error("a copy was not made");
    benchmark::DoNotOptimize(made.files.front().bytes.data());
  }
}
BENCHMARK(one_merged_copy)->Unit(benchmark::kMillisecond)->Iterations(copies_made);

}  // namespace
}  // namespace factsheet
