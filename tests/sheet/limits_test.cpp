// What is read at most: all of it at the limit, and a message that names the limit one past it.
#include "sheet/csv/csv_file.h"
#include "sheet/yaml/tree.h"
#include "sheet_test.h"

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

using testing::HasSubstr;

std::string repeated(std::string const& text, std::size_t count) {
  std::string made;
  for (std::size_t i = 0; i < count; ++i) made += text;
  return made;
}

std::string messages_of_tree(std::string const& file) {
  return test::messages_of(read_tree(test::file_of(file)).diagnostics);
}

TEST(Limits, OneMebibyteOfYaml) {
  std::string const start = "sheet: 1\nlanguages: [nl]\ntitle: A\npages: [{blocks: [{panel: {text: b}}]}]\n#";
  std::string const whole = start + std::string(1024UL * 1024 - start.size(), 'x');
  EXPECT_EQ(test::messages_of_sheet(whole), "");
  EXPECT_THAT(test::messages_of_sheet(whole + "x"), HasSubstr("at most 1048576 (1 MiB) are read"));
}

TEST(Limits, SixtyFourLevels) {
  auto const in_brackets = [](std::size_t levels) {
    return "a: " + repeated("[", levels - 1) + repeated("]", levels - 1) + "\n";
  };  // and the map
  EXPECT_EQ(messages_of_tree(in_brackets(64)), "");
  EXPECT_THAT(messages_of_tree(in_brackets(65)), HasSubstr("the file is nested too deeply: more than 64 levels"));
  auto const in_dashes = [](std::size_t levels) { return repeated("- ", levels) + "a\n"; };
  EXPECT_EQ(messages_of_tree(in_dashes(64)), "");
  EXPECT_THAT(messages_of_tree(in_dashes(65)), HasSubstr("the file is nested too deeply: more than 64 levels"));
  auto const in_lines = [](std::size_t levels) {
    std::string made;
    for (std::size_t i = 0; i < levels; ++i) made += std::string(i, ' ') + "a:\n";
    return made;
  };
  EXPECT_EQ(messages_of_tree(in_lines(64)), "");
  EXPECT_THAT(messages_of_tree(in_lines(65)), HasSubstr("the file is nested too deeply: more than 64 levels"));
}

TEST(Limits, AHundredThousandValues) {
  EXPECT_EQ(messages_of_tree(repeated("- a\n", 99'999)), "");  // and the list
  EXPECT_THAT(messages_of_tree(repeated("- a\n", 100'000)), HasSubstr("the file has more than 100000 values"));
}

TEST(Limits, AHundredThousandValuesWithAliasesWrittenOut) {
  // 100 values and 2; 98 for each alias.
  std::string const start = "a: &a [" + repeated("x, ", 97) + "]\nb: [" + repeated("*a, ", 1019);
  EXPECT_EQ(messages_of_tree(start + repeated("x, ", 36) + "]\n"), "");
  EXPECT_THAT(messages_of_tree(start + repeated("x, ", 37) + "]\n"),
              HasSubstr("with its aliases the file has more than 100000 values"));
}

TEST(Limits, FiftyPages) {
  std::string const start = "sheet: 1\nlanguages: [nl]\ntitle: A\npages:\n";
  std::string const page = "  - blocks: [{panel: {text: b}}]\n";
  EXPECT_EQ(test::messages_of_sheet(start + repeated(page, 50)), "");
  EXPECT_THAT(test::messages_of_sheet(start + repeated(page, 51)),
              HasSubstr("test.sheet.yaml:55:5: error: the sheet has 51 pages; at most 50 can be made"));
}

TEST(Limits, AThousandRowsOfAFile) {
  auto const rows = [](std::size_t count) {
    std::string made = "Leeftijd;Aantal\n";
    for (std::size_t i = 0; i < count; ++i) made += fmt::format("Groep {};{}\n", i, 1000 + i);
    return test::messages_of(parse_csv(test::file_of(made, "a.csv")).diagnostics);
  };
  EXPECT_EQ(rows(1000), "");
  EXPECT_THAT(rows(1001), HasSubstr("a.csv:1002:1: error: "));
  EXPECT_THAT(rows(1001), HasSubstr("[limit]"));
}

}  // namespace
}  // namespace factsheet::sheet
