// Each fuzz target on what it starts from and on some changes to it, the same ones in every run. A target ends the
// process where the program does wrong; the input that it had lies in the folder for temporary files then.
#include "folder.h"
#include "mutation.h"
#include "targets.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace factsheet::fuzz {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> seeds_of(Target const& target) {
  std::vector<fs::path> files;
  for (auto const& entry : fs::directory_iterator(fs::path(FACTSHEET_SOURCE_DIR "/fuzz/seeds") / target.name)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds;
  for (fs::path const& path : files) {
    std::ifstream in(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return seeds;
}

std::string with_other_bytes(std::string bytes, Chance& chance) {
  std::size_t const at = chance.below(bytes.size() + 1);
  switch (chance.below(4)) {
    case 0:
      bytes.erase(at, 1 + chance.below(8));
      break;
    case 1:
      bytes.insert(at, 1, static_cast<char>(chance.below(256)));
      break;
    case 2:
      bytes.insert(at, bytes.substr(chance.below(bytes.size() + 1), chance.below(40)));
      break;
    default:
      if (at < bytes.size()) bytes[at] = static_cast<char>(chance.below(256));
      break;
  }
  return bytes;
}

class Fuzz : public testing::TestWithParam<Target> {
 protected:
  void run(std::string const& input) const {
    std::ofstream(last_input(), std::ios::binary) << input;
    GetParam().run(input);
  }
  [[nodiscard]] fs::path last_input() const {
    return fs::temp_directory_path() / fmt::format("factsheet-fuzz-{}", GetParam().name);
  }
};

TEST_P(Fuzz, EndsForEachInput) {
  Target const& target = GetParam();
  std::vector<std::string> const seeds = seeds_of(target);
  ASSERT_FALSE(seeds.empty());
  for (std::string const& seed : seeds) run(seed);
  Chance chance(1);
  auto const bytes = [&](std::string input) { return with_other_bytes(std::move(input), chance); };
  for (int i = 0; i < target.runs; ++i) run(mutate(chance.one_of(seeds), target.form, chance, bytes));
  fs::remove(last_input());
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzz, testing::ValuesIn(targets().begin(), targets().end()),
                         [](auto const& each) { return std::string(each.param.name); });

// Seeds that are refused would try nothing but the messages.
TEST(FuzzSeeds, OfFoldersHoldWhatTheirTargetReads) {
  for (Target const& target : targets()) {
    if (target.form != Form::folder) continue;
    for (std::string const& seed : seeds_of(target)) EXPECT_FALSE(folder_of(seed).empty()) << target.name;
  }
}

TEST(Mutation, KeepsToTheForm) {
  Chance chance(7);
  std::string const table = "Age;Readers\n4;\"1;2\"\n";
  int tables = 0;
  for (int i = 0; i < 200; ++i) tables += mutate_csv(table, chance).find_first_of(";,\t|") != std::string::npos ? 1 : 0;
  EXPECT_GT(tables, 180);
  Folder const folder{{"a.yaml", "a: b\n"}, {"b.csv", table}};
  Folder const again = folder_of(input_of(folder));
  ASSERT_EQ(again.size(), 2u);
  EXPECT_EQ(again[1].name, "b.csv");
  EXPECT_EQ(again[1].bytes, table);
}

}  // namespace
}  // namespace factsheet::fuzz
