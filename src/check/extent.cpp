#include "check/extent.h"

#include "check/texts/placed_text.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace factsheet::check {
namespace {

constexpr Position end_of_file{std::numeric_limits<int>::max(), 1};

/// The lines of a file by their numbers less one: asking the file for each takes it from its start.
std::vector<std::string_view> lines_of(SourceFile const& file) {
  std::vector<std::string_view> lines;
  std::string_view rest = file.bytes;
  while (!rest.empty()) {
    auto const end = std::min(rest.find_first_of("\r\n"), rest.size());
    lines.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(rest.size(), end + (rest.substr(end).starts_with("\r\n") ? 2 : 1)));
  }
  return lines;
}

class ExtentFinder {
 public:
  explicit ExtentFinder(std::vector<Extent>& extents) : extents_(extents) {}

  void find(sheet::Blocks const& blocks, Position end) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      Span const& at = blocks[i].common.at;
      if (!at.file) continue;
      if (lines_.empty()) lines_ = lines_of(*at.file);
      Position own = std::min(end, end_by_indentation(at.begin));
      // A block that an alias repeats stands elsewhere.
      if (i + 1 < blocks.size() && at.begin < blocks[i + 1].common.at.begin) {
        own = std::min(own, blocks[i + 1].common.at.begin);
      }
      extents_.push_back({&blocks[i], at.begin, own});
      if (auto const* inner = blocks_in(blocks[i])) find(*inner, own);
    }
  }

 private:
  /// The first line below the block that is indented no deeper than its key; lines within brackets do not tell.
  [[nodiscard]] Position end_by_indentation(Position key) const {
    std::string_view const first = lines_.at(static_cast<std::size_t>(key.line - 1));
    auto const start = first.find_first_not_of(' ');
    if (start == std::string_view::npos || first[start] != '-') return end_of_file;
    auto const depth = static_cast<std::size_t>(key.column - 1);
    for (auto line = static_cast<std::size_t>(key.line); line < lines_.size(); ++line) {
      auto const indented = lines_[line].find_first_not_of(" \t");
      if (indented == std::string_view::npos || lines_[line][indented] == '#') continue;
      if (indented <= depth) return {static_cast<int>(line) + 1, 1};
    }
    return end_of_file;
  }

  std::vector<Extent>& extents_;
  std::vector<std::string_view> lines_;
};

}  // namespace

std::vector<Extent> extents_of(sheet::Sheet const& sheet) {
  std::vector<Extent> extents;
  ExtentFinder finder(extents);
  for (std::size_t i = 0; i < sheet.pages.size(); ++i) {
    bool const is_last = i + 1 == sheet.pages.size();
    finder.find(sheet.pages[i].blocks, is_last ? end_of_file : sheet.pages[i + 1].at.begin);
  }
  return extents;
}

}  // namespace factsheet::check
