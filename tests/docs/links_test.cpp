// Links between the pages of the documentation lead somewhere.
#include "support/markdown.h"

#include <algorithm>
#include <regex>
#include <set>

#include <gtest/gtest.h>

namespace factsheet::test {
namespace {

namespace fs = std::filesystem;

fs::path const project = FACTSHEET_SOURCE_DIR;

std::vector<fs::path> pages() {
  std::vector<fs::path> found{project / "README.md", project / "CHANGELOG.md"};
  for (auto const& entry : fs::recursive_directory_iterator(project / "docs")) {
    if (entry.path().extension() == ".md") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// The name that a heading has in a link: small letters and digits, dashes for spaces, nothing else.
std::string anchor_of(std::string const& title) {
  std::string anchor;
  for (char const c : title) {
    bool const kept = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    if (kept) anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (c == ' ') anchor += '-';
  }
  return anchor;
}

std::set<std::string> anchors_of(fs::path const& page) {
  std::set<std::string> anchors;
  for (Section const& section : sections_of(page)) anchors.insert(anchor_of(section.title));
  return anchors;
}

void expect_leads_somewhere(std::string const& link, fs::path const& page) {
  std::size_t const hash = std::min(link.find('#'), link.size());
  fs::path const target = hash == 0 ? page : page.parent_path() / link.substr(0, hash);
  ASSERT_TRUE(fs::exists(target)) << page << " links to " << link << ", which is not there";
  if (hash == link.size()) return;
  EXPECT_TRUE(anchors_of(target).contains(link.substr(hash + 1)))
      << page << " links to " << link << ": no such heading";
}

TEST(Links, LeadSomewhere) {
  static std::regex const link(R"re((?:\]\(|src="|href=")([^)"\s]+)[)"])re");
  std::size_t count = 0;
  for (fs::path const& page : pages()) {
    for (Section const& section : sections_of(page)) {
      std::string const& prose = section.prose;
      for (std::sregex_iterator found(prose.begin(), prose.end(), link), end; found != end; ++found) {
        std::string const target = (*found)[1];
        if (target.find("://") != std::string::npos) continue;
        ++count;
        expect_leads_somewhere(target, page);
      }
    }
  }
  EXPECT_GT(count, 40u);
}

TEST(Pictures, AreSmall) {
  constexpr std::uintmax_t most = 150 * 1000;
  std::size_t count = 0;
  for (auto const& entry : fs::directory_iterator(project / "docs/pictures")) {
    ++count;
    EXPECT_LT(fs::file_size(entry.path()), most) << entry.path();
  }
  EXPECT_GT(count, 0u);
}

}  // namespace
}  // namespace factsheet::test
