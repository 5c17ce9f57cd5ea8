// What other readers of YAML take for something else is listed.
#include "sheet/yaml/portable.h"

#include "sheet_test.h"

namespace factsheet::sheet {
namespace {

std::vector<std::string> listed(std::string const& yaml) {
  std::vector<std::string> lines;
  for (auto const& found : values_read_otherwise(test::file_of(yaml))) {
    EXPECT_EQ(found.severity, Severity::warning);
    EXPECT_EQ(found.rule, "read-otherwise");
    lines.push_back(std::to_string(found.at.begin.line) + ":" + std::to_string(found.at.begin.column) + " " +
                    found.message + "; " + found.help);
  }
  return lines;
}

TEST(Portable, ListsWhatOthersReadOtherwise) {
  EXPECT_THAT(
      listed("labels: [nl, no, on, 'on', \"no\"]\n"
             "value: 1e3\n"
             "code: 0x10\n"
             "on: 010\n"
             "empty: ~\n"
             "open: 19:30\n"
             "many: 1_000\n"),
      testing::ElementsAre(
          "1:14 other readers of YAML take no for false; if other programs read this file, write \"no\" in quotes",
          "1:18 other readers of YAML take on for true; if other programs read this file, write \"on\" in quotes",
          "2:8 other readers of YAML take 1e3 for a power of ten; if other programs read this file, write \"1e3\" in "
          "quotes",
          "3:7 other readers of YAML take 0x10 for a hexadecimal number; if other programs read this file, "
          "write \"0x10\" in quotes",
          "4:1 other readers of YAML take on for true; if other programs read this file, write \"on\" in quotes",
          "4:5 other readers of YAML take 010 for an octal number; if other programs read this file, write "
          "\"010\" in quotes",
          "5:8 other readers of YAML take ~ for nothing at all; if other programs read this file, write \"~\" in "
          "quotes",
          "6:7 other readers of YAML take 19:30 for a number of seconds or minutes; if other programs read this file, "
          "write \"19:30\" in quotes",
          "7:7 other readers of YAML take 1_000 for a number without its underscores; if other programs read this "
          "file, write \"1_000\" in quotes"));
}

TEST(Portable, SaysNothingOfWhatAllReadAlike) {
  EXPECT_THAT(listed("a: [true, false, 0, 10, -2.5, 2026-11-01, 0800-1234, '19:30', knows, only, null-value, 8+]\n"
                     "b: |\n  no\n"
                     "c:\n"),
              testing::IsEmpty());
}

TEST(Portable, ALongValueIsNoNumber) {
  EXPECT_THAT(listed("a: " + std::string(500'000, '1') + "_1\n"), testing::IsEmpty());
}

}  // namespace
}  // namespace factsheet::sheet
