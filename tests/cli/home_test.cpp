// The fonts, the settings and the caches of the user and of the system are neither read nor written.
#include "support/scratch.h"

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr char const* settings_of_fonts =
    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>\n"
    "<match target=\"pattern\"><edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>DejaVu Serif</string>"
    "</edit></match></fontconfig>\n";

/// What the program makes and says when it is started with these settings of the environment.
std::string made_at_home(test::Scratch const& scratch, std::string const& settings) {
  fs::remove_all("out");
  std::string const command = fmt::format("env -i {} {} render --lang=nl -o out road.sheet.yaml >/dev/null 2>said",
                                          settings, fs::absolute(std::getenv("FACTSHEET_PROGRAM")).string());
  EXPECT_EQ(std::system(command.c_str()), 0) << settings << '\n' << scratch.read("said");
  // Fontconfig would tell of folders that it cannot write, and of settings that it cannot read.
  EXPECT_THAT(scratch.read("said"), testing::Not(testing::HasSubstr("ontconfig"))) << settings;
  return scratch.read("out/road.nl.pdf");
}

TEST(Home, ChangesNoByteAndIsLeftAsItWas) {
  ASSERT_NE(std::getenv("FACTSHEET_PROGRAM"), nullptr);
  test::Scratch const scratch;
  scratch.write("road.sheet.yaml",
                "sheet: 1\nlanguages: [nl]\ntitle: Oversteken\nupdated: 2026-05-01\n"
                "pages:\n  - blocks:\n      - panel: {title: Kijk, text: Links en rechts en links.}\n"
                "      - panel: {span: 12, text: Oversteken doe je bij het zebrapad.}\n");
  scratch.write("home/.config/fontconfig/fonts.conf", settings_of_fonts);
  // https://github.com/bleachbit/bleachbit/issues/1013: a start looked through all fonts of the system.
  fs::create_directories("home/.local/share/fonts");
  for (int i = 0; i < 5000; ++i) {
    fs::create_symlink(FACTSHEET_SOURCE_DIR "/fonts/source-sans-3/SourceSans3_700Bold.ttf",
                       fmt::format("home/.local/share/fonts/{}.ttf", i));
  }
  std::string const expected = made_at_home(scratch, "HOME=/nowhere");
  EXPECT_GT(expected.size(), 5000u);
  for (char const* settings :
       {"", "HOME=home", "HOME=home XDG_CACHE_HOME=home/cache XDG_CONFIG_HOME=home/.config", "HOME=/proc",
        "HOME=home FONTCONFIG_FILE=home/.config/fontconfig/fonts.conf FONTCONFIG_PATH=home"}) {
    EXPECT_TRUE(made_at_home(scratch, settings) == expected) << settings;
  }
  auto files = scratch.files();
  std::erase_if(files, [](std::string const& name) { return !name.starts_with("home/") || name.ends_with(".ttf"); });
  EXPECT_THAT(files, testing::ElementsAre("home/.config/fontconfig/fonts.conf"));
}

}  // namespace
}  // namespace factsheet::cli
