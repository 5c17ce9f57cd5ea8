// The program, its changelog, its manual and what is typed to install it are of one version.
#include "support/markdown.h"
#include "support/scratch.h"

#include <regex>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

std::string const sources = FACTSHEET_SOURCE_DIR;

std::string version_of_program() {
  std::string const said = run_program({"--version"}).out;
  std::size_t const begin = said.find(' ') + 1;
  return said.substr(begin, said.find('\n') - begin);
}

/// "## 0.1.0 (30 November 2026)" and so on, without the signs.
std::vector<std::string> releases() {
  std::vector<std::string> titles;
  for (Section const& section : sections_of(sources + "/CHANGELOG.md")) {
    if (section.level == 2) titles.push_back(section.title);
  }
  return titles;
}

TEST(Version, IsThatOfTheNewestReleaseOfTheChangelog) {
  ASSERT_FALSE(releases().empty());
  std::regex const release(R"((\d+\.\d+\.\d+) \(\d{1,2} [A-Z][a-z]+ \d{4}\))");
  std::smatch found;
  std::string const newest = releases().front();
  ASSERT_TRUE(std::regex_match(newest, found, release))
      << newest << ": what is new stands under the version that the program has, with its day";
  EXPECT_EQ(found[1], version_of_program());
}

TEST(Version, IsInTheManual) {
  EXPECT_EQ(run_program({"manual"}).out.substr(0, 60).find(fmt::format("\"factsheet {}\"", version_of_program())), 19u);
}

TEST(Version, IsInWhatIsTypedToInstall) {
  std::regex const package(R"(factsheet[-_](\d+\.\d+\.\d+)-)");
  for (char const* page : {"/README.md", "/docs/installing.md"}) {
    std::string const text = text_of(sources + page);
    std::set<std::string> versions;
    for (std::sregex_iterator one(text.begin(), text.end(), package), end; one != end; ++one)
      versions.insert((*one)[1]);
    EXPECT_EQ(versions, std::set<std::string>{version_of_program()}) << page;
  }
}

}  // namespace
}  // namespace factsheet::test
