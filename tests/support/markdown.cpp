#include "support/markdown.h"

#include <fstream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

namespace factsheet::test {

std::string text_of(std::filesystem::path const& file) {
  std::ifstream in(file, std::ios::binary);
  EXPECT_TRUE(in.good()) << file;
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Section> sections_of(std::filesystem::path const& page) {
  std::vector<Section> sections(1);
  std::istringstream lines(text_of(page));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    bool const edge = line.starts_with("```");
    std::size_t const hashes = line.find_first_not_of('#');
    if (edge && !inside) {
      sections.back().fences.push_back({line.substr(3), {}});
    } else if (inside && !edge) {
      sections.back().fences.back().text += line + '\n';
    } else if (!edge && hashes != 0 && hashes != std::string::npos && line[hashes] == ' ') {
      sections.push_back({static_cast<int>(hashes), line.substr(hashes + 1), {}, {}});
    } else if (!edge) {
      sections.back().prose += line + '\n';
    }
    if (edge) inside = !inside;
  }
  EXPECT_FALSE(inside) << page << " has a fence that is not closed";
  return sections;
}

}  // namespace factsheet::test
