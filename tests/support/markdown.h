// The documentation as tests read it: sections and their examples.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace factsheet::test {

/// A block between lines of three backquotes. `info` is what stands behind the first ones ("yaml block").
struct Fence {
  std::string info;
  std::string text;
};

/// From a heading to the next one of any level.
struct Section {
  int level = 0;      ///< 0: what stands before the first heading
  std::string title;  ///< as typed
  std::string prose;  ///< without the fences
  std::vector<Fence> fences;
};

/// The sections of a Markdown file, in order.
std::vector<Section> sections_of(std::filesystem::path const& page);

/// The whole file; a missing one is a failed test.
std::string text_of(std::filesystem::path const& file);

}  // namespace factsheet::test
