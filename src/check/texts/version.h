// Each text of a sheet in each language, read.
#pragma once
#include "check/texts/outline.h"
#include "check/texts/placed_text.h"

#include <string>
#include <vector>

namespace factsheet::check {

struct Version {
  PlacedText const* placed = nullptr;
  SourceText const* text = nullptr;
  std::string language;  ///< empty: one text for all languages
  Outline outline;
};

/// Of the languages that are looked at. `only` is the language of a sheet that has no other: a text that names none is
/// in it.
std::vector<Version> versions_of(std::vector<PlacedText> const& texts, std::vector<std::string> const& languages,
                                 std::string const& only);

}  // namespace factsheet::check
