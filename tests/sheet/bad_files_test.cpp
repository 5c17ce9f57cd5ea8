// Each file of tests/sheet/bad has its messages beside it, letter by letter. The names start with the case of the
// collection that the file tries: s0 the faults measured with yaml-cpp, y01 to y17 those of group Y.
#include "sheet/read/parse_data.h"
#include "sheet/read/parse_sheet.h"
#include "sheet/read/parse_theme.h"
#include "sheet_test.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace factsheet::sheet {
namespace {

Diagnostics faults_of(std::filesystem::path const& path) {
  auto const file = test::file_of(test::contents_of(path), path.filename().string());
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
  EXPECT_EQ(messages, test::contents_of(expected));
}

INSTANTIATE_TEST_SUITE_P(Sheet, BadFile, testing::ValuesIn(test::samples("bad", ".yaml")), test::sample_name);

TEST(BadFiles, AreThere) { EXPECT_GT(test::samples("bad", ".yaml").size(), 60u); }

}  // namespace
}  // namespace factsheet::sheet
