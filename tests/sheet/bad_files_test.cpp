// Each file of tests/sheet/bad has its messages beside it, letter by letter. The names start with the case of the
// collection that the file tries: s0 the faults measured with yaml-cpp, y01 to y17 those of group Y.
#include "sheet/data_set.h"
#include "sheet/theme_file.h"
#include "sheet_test.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace factsheet::sheet {
namespace {

std::string read(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::filesystem::path> bad_files() {
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator(FACTSHEET_SOURCE_DIR "/tests/sheet/bad")) {
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Diagnostics faults_of(std::filesystem::path const& path) {
  auto const file = test::file_of(read(path), path.filename().string());
  std::string const kind = path.stem().extension().string();
  if (kind == ".data") return parse_data(file).diagnostics;
  if (kind == ".theme") return parse_theme(file).diagnostics;
  return parse_sheet(file).diagnostics;
}

class BadFile : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(BadFile, HasTheseMessages) {
  std::filesystem::path expected = GetParam();
  expected.replace_extension(".expected");
  std::string const messages = test::messages_of(faults_of(GetParam()));
  if (std::getenv("FACTSHEET_ACCEPT")) std::ofstream(expected, std::ios::binary) << messages;
  EXPECT_NE(messages, "");
  EXPECT_EQ(messages, read(expected));
}

std::string test_name(testing::TestParamInfo<std::filesystem::path> const& info) {
  std::string name = info.param.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Sheet, BadFile, testing::ValuesIn(bad_files()), test_name);

TEST(BadFiles, AreThere) { EXPECT_GT(bad_files().size(), 60u); }

}  // namespace
}  // namespace factsheet::sheet
