// The words of a sheet, each with its language and its place.
#pragma once
#include "check/texts/version.h"

#include <string>
#include <vector>

namespace factsheet::check {

struct SheetWord {
  std::string text;      ///< with hyphens and apostrophes: "oud-leerling", "foto’s"
  std::string language;  ///< that it is to be in; empty: any of the sheet's
  Span at;
  bool in_capitals = false;  ///< in a text that has no small letters
  Version const* version = nullptr;
};

/// Without numbers, addresses, and what has digits in it.
std::vector<SheetWord> words_of(std::vector<Version> const& versions);

}  // namespace factsheet::check
