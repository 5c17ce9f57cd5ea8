#include "cli/watching/edition.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace factsheet::cli {
namespace {

/// How many lines lie between.
int distance(Place const& place, int line) {
  if (line < place.first_line) return place.first_line - line;
  return std::max(0, line - place.last_line);
}

}  // namespace

void Edition::take(std::string const& language, PagesMade made, std::uint64_t& last_version) {
  if (!made.languages.empty()) languages = std::move(made.languages);
  bool const is_known = std::find(languages.begin(), languages.end(), language) != languages.end();
  std::erase_if(pages, [&](auto const& one) {
    return std::find(languages.begin(), languages.end(), one.first) == languages.end();
  });
  // What was ordered before the sheet lost the language; before the languages are known, what is told stands under
  // none.
  if (!is_known && !languages.empty()) return;
  LanguagePages& here = pages[language];
  if (has_errors(made.diagnostics) || made.sizes.empty()) {
    std::erase_if(made.diagnostics, [](Diagnostic const& one) { return one.severity == Severity::warning; });
    here.faults = std::move(made.diagnostics);
    return;
  }
  here.faults.clear();
  here.sizes = std::move(made.sizes);
  here.heard = std::move(made.heard);
  here.places = std::move(made.places);
  for (auto& [page, png] : made.pictures) {
    PagePicture& picture = here.pictures[page];
    if (picture.png == png) continue;
    picture = {++last_version, std::move(png)};
  }
  std::erase_if(here.pictures,
                [&](auto const& picture) { return picture.first > static_cast<int>(here.sizes.size()); });
}

std::optional<Place> place_of(Diagnostic const& message, std::vector<Place> const& places) {
  if (!message.at.file || message.at.begin.line < 1) return std::nullopt;
  // Of what comes from the same line the one that stands first.
  auto const far = [&](Place const& place) {
    return std::tuple(place.file != message.at.file->path, distance(place, message.at.begin.line), place.page,
                      place.top);
  };
  auto const nearest =
      std::min_element(places.begin(), places.end(), [&](Place const& a, Place const& b) { return far(a) < far(b); });
  if (nearest == places.end() || nearest->file != message.at.file->path) return std::nullopt;
  return *nearest;
}

}  // namespace factsheet::cli
