// docs/command-line.md explains each command and each option that the program offers.
#include "support/markdown.h"
#include "support/scratch.h"

#include <algorithm>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace factsheet::test {
namespace {

std::vector<Section> const& command_line_page() {
  static auto const sections = sections_of(FACTSHEET_SOURCE_DIR "/docs/command-line.md");
  return sections;
}

Section const* find_section(std::string const& title) {
  auto const found = std::find_if(command_line_page().begin(), command_line_page().end(),
                                  [&](Section const& s) { return s.title == title; });
  return found == command_line_page().end() ? nullptr : &*found;
}

/// The first words of the lines below "Subcommands:".
std::vector<std::string> commands() {
  std::vector<std::string> names;
  std::istringstream lines(run_program({"--help"}).out);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (inside && line.starts_with("  ") && line[2] != ' ') names.push_back(line.substr(2, line.find(' ', 2) - 2));
    if (line == "Subcommands:") inside = true;
  }
  return names;
}

std::vector<std::string> options_of(std::string const& command) {
  static std::regex const option("^  (?:-\\w,)?(--[a-z][a-z-]*)");
  std::vector<std::string> names;
  std::istringstream lines(run_program({command, "--help"}).out);
  for (std::string line; std::getline(lines, line);) {
    std::smatch found;
    if (std::regex_search(line, found, option)) names.push_back(found[1]);
  }
  return names;
}

TEST(CommandLinePage, ExplainsEachCommandAndOption) {
  Section const* const shared = find_section("Common options");
  ASSERT_NE(shared, nullptr);
  EXPECT_GE(commands().size(), 4u);
  EXPECT_GE(options_of("render").size(), 6u);
  for (std::string const& command : commands()) {
    Section const* const own = find_section(command);
    ASSERT_NE(own, nullptr) << "docs/command-line.md lacks \"### " << command << '"';
    for (std::string const& option : options_of(command)) {
      bool const explained = (own->prose + shared->prose).find('`' + option + '`') != std::string::npos;
      EXPECT_TRUE(explained) << option << " of " << command << " is not explained";
    }
  }
}

TEST(CommandLinePage, ShowsAMessageAsItIs) {
  Section const* const section = find_section("Messages for other programs");
  ASSERT_NE(section, nullptr);
  ASSERT_EQ(section->fences.size(), 1u);
  Scratch const scratch;
  scratch.write("a.sheet.yaml",
                "sheet: 1\nlanguages: [en]\ntitle: Reading\npages:\n  - blocks:\n"
                "      - panel: {tittle: Reading, text: Read aloud.}\n");
  EXPECT_EQ(run_program({"check", "--format", "json"}).err, section->fences[0].text);
}

}  // namespace
}  // namespace factsheet::test
