// What a sheet adds to the lists of its languages.
#pragma once
#include "text/typography/together.h"
#include "text/typography/word_parts.h"

#include <string>
#include <vector>

namespace factsheet::text {

/// Never changes, and is shared by all paragraphs of a sheet.
struct SheetWords {
  SheetWords(std::vector<std::string> const& held, std::vector<std::string> const& parted)
      : together(held), hyphens(parted) {
    for (auto const* list : {&held, &parted}) {
      for (std::string const& entry : *list) key += entry + '\n';
      key += '\n';
    }
  }

  TogetherPatterns together;
  HyphenExceptions hyphens;
  std::string key;  ///< the same for sheets that say the same
};

}  // namespace factsheet::text
