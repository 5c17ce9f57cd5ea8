// What came of an order for pages, on its way from the process that made them.
#pragma once
#include "cli/processes/packing.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace factsheet::cli {

/// Where on a page stands what the author wrote on some lines.
struct Place {
  std::string file;
  int first_line = 0, last_line = 0;
  int page = 1;
  double left = 0, top = 0, width = 0, height = 0;  ///< shares of the page's
};

struct PagesMade {
  Diagnostics diagnostics;
  std::vector<std::string> languages;         ///< of the sheet
  std::vector<std::pair<int, int>> sizes;     ///< of all pages, in pixels; none where the sheet has errors
  std::map<int, std::string> pictures;        ///< PNG, by the number of the page
  std::vector<std::string> heard;             ///< what a screen reader says, page by page
  std::vector<Place> places;                  ///< of all pages
  std::vector<std::filesystem::path> inputs;  ///< files that were read, or would have been
};

void pack(PagesMade const& made, Sink const& sink);
std::optional<PagesMade> unpack_pages(std::string_view bytes);

}  // namespace factsheet::cli
