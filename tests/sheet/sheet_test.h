// Sheets, data files and themes from strings.
#pragma once
#include "sheet/data_set.h"
#include "sheet/read/parse_sheet.h"
#include "sheet/theme_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::test {

inline std::shared_ptr<SourceFile const> file_of(std::string bytes, std::string path = "test.sheet.yaml") {
  auto file = std::make_shared<SourceFile>();
  file->path = std::move(path);
  file->bytes = std::move(bytes);
  return file;
}

/// What stands in a file.
inline std::string contents_of(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The files of that ending in a folder of tests/sheet/, in order.
inline std::vector<std::filesystem::path> samples(std::string const& folder, std::string const& ending) {
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator(FACTSHEET_SOURCE_DIR "/tests/sheet/" + folder)) {
    if (entry.path().extension() == ending) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// For the cases that the files are: their names, with the letters that GoogleTest takes.
inline std::string sample_name(testing::TestParamInfo<std::filesystem::path> const& info) {
  std::string name = info.param.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return std::string_view("-. &").find(c) != std::string_view::npos; }, '_');
  return name;
}

inline std::string messages_of(Diagnostics const& diagnostics) {
  std::string text;
  for (Diagnostic const& diagnostic : diagnostics) text += to_text(diagnostic) + "\n";
  return text;
}

/// All messages about a sheet, as the author sees them.
inline std::string messages_of_sheet(std::string bytes) {
  return messages_of(sheet::parse_sheet(file_of(std::move(bytes))).diagnostics);
}

/// A sheet without faults.
inline sheet::Sheet sheet_of(std::string bytes) {
  auto result = sheet::parse_sheet(file_of(std::move(bytes)));
  EXPECT_EQ(messages_of(result.diagnostics), "");
  return result.value ? *std::move(result.value) : sheet::Sheet{};
}

}  // namespace factsheet::test
