// The factsheet on paper of other sizes: it fits, or says that it does not, or goes on to further pages.
#include "support/scratch.h"

#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

using test::Scratch;

/// Copies the factsheet into the current folder, with a theme of its own.
std::string factsheet_on(Scratch& scratch, std::string const& page, std::string const& overflow) {
  std::filesystem::path const from = FACTSHEET_SOURCE_DIR "/sheets/online-child-protection";
  for (char const* name : {"calm-close.theme.yaml", "figures.yaml", "online-child-protection.sheet.yaml"}) {
    std::filesystem::copy_file(from / name, std::filesystem::current_path() / name,
                               std::filesystem::copy_options::overwrite_existing);
  }
  std::string sheet = scratch.read("online-child-protection.sheet.yaml");
  auto const theme = sheet.find("theme: calm-close");
  sheet.replace(theme, std::string("theme: calm-close").size(), "theme: own");
  scratch.write("online-child-protection.sheet.yaml", sheet);
  scratch.write("own.theme.yaml", "extends: calm-close\noverflow: " + overflow + "\npage: {" + page + "}\n");
  return test::run_program({"check", "--profile", "all"}).err;
}

TEST(PageSizes, TheFactsheetFitsOnA3AndLetter) {
  Scratch scratch;
  for (std::string const page : {"size: a3", "size: letter", "size: a3, orientation: landscape"}) {
    EXPECT_THAT(factsheet_on(scratch, page, "error"), testing::Not(testing::HasSubstr("error:"))) << page;
  }
}

TEST(PageSizes, TheFactsheetOnSmallerPagesDoesNotFitOrGoesOn) {
  Scratch scratch;
  for (std::string const page : {"size: a5", "orientation: landscape", "size: letter, orientation: landscape"}) {
    std::string const told = factsheet_on(scratch, page, "error");
    EXPECT_THAT(told, testing::HasSubstr("[does-not-fit]")) << page;
    EXPECT_THAT(told, testing::Not(testing::HasSubstr("page-not-full"))) << page;
    EXPECT_THAT(factsheet_on(scratch, page, "continue"), testing::Not(testing::HasSubstr("error:"))) << page;
  }
}

}  // namespace
}  // namespace factsheet::cli
