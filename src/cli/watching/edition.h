// The pages of a sheet as they are looked at, as good as they have been.
#pragma once
#include "cli/watching/pages_made.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace factsheet::cli {

struct PagePicture {
  std::uint64_t version = 0;  ///< another one for another picture
  std::string png;
};

/// In one language.
struct LanguagePages {
  std::vector<std::pair<int, int>> sizes;  ///< in pixels
  std::map<int, PagePicture> pictures;     ///< by the number of the page
  std::vector<std::string> heard;
  std::vector<Place> places;
  Diagnostics faults;  ///< errors for which the pages are the last good ones
  [[nodiscard]] bool is_behind() const { return !faults.empty(); }
};

struct Edition {
  std::uint64_t state = 0;             ///< of the sheet, for which pages were ordered
  std::uint64_t last_look = 0;         ///< the higher, the later
  std::vector<std::string> languages;  ///< of the sheet; none: it never could be read
  std::map<std::string, LanguagePages> pages;

  /// Takes over what was made; where it has errors, the pages stay.
  void take(std::string const& language, PagesMade made, std::uint64_t& last_version);
};

/// Where on the pages stands what a message is about: what comes from its line, else from the nearest one. Nothing from
/// a file of which nothing is on the pages.
std::optional<Place> place_of(Diagnostic const& message, std::vector<Place> const& places);

}  // namespace factsheet::cli
