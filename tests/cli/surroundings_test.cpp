#include "cli/running/surroundings.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

bool is_named(std::set<std::string> const& names, std::string_view start) {
  return std::any_of(names.begin(), names.end(), [start](std::string const& name) { return name.starts_with(start); });
}

TEST(Surroundings, NameTheLibrariesOfModulesThatAreNotLoaded) {
  std::set<std::string> const names = libraries_in_use();
  for (char const* library : {"libcairo.so.2.", "libqpdf.so.", "librsvg-2.so.2.", "libwebp.so.", "liborcus-"}) {
    EXPECT_TRUE(is_named(names, library)) << library;
  }
}

TEST(Surroundings, HaveOneDigest) {
  std::filesystem::path const assets = FACTSHEET_SOURCE_DIR;
  EXPECT_EQ(digest_of_surroundings(assets), digest_of_surroundings(assets));
}

}  // namespace
}  // namespace factsheet::cli
