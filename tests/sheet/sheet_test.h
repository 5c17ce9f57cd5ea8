// Sheets, data files and themes from strings.
#pragma once
#include "sheet/data_set.h"
#include "sheet/theme_file.h"

#include <memory>
#include <string>
#include <utility>

#include <gmock/gmock.h>

namespace factsheet::test {

inline std::shared_ptr<SourceFile const> file_of(std::string bytes, std::string path = "test.sheet.yaml") {
  auto file = std::make_shared<SourceFile>();
  file->path = std::move(path);
  file->bytes = std::move(bytes);
  return file;
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
