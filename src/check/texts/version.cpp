#include "check/texts/version.h"

#include <algorithm>

namespace factsheet::check {

std::vector<Version> versions_of(std::vector<PlacedText> const& texts, std::vector<std::string> const& languages,
                                 std::string const& only) {
  std::vector<Version> versions;
  for (PlacedText const& placed : texts) {
    for (sheet::Text::Version const& version : placed.text->versions) {
      // A block in another language says so for all its texts.
      std::string const& of_block = placed.block_language.empty() ? only : placed.block_language;
      std::string const& language = version.language.empty() ? of_block : version.language;
      bool const asked = version.language.empty() ||
                         std::find(languages.begin(), languages.end(), version.language) != languages.end();
      if (asked) versions.push_back({&placed, &version.text, language, outline_of(version.text)});
    }
  }
  return versions;
}

}  // namespace factsheet::check
