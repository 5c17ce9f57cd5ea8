// The words of a sheet, each with its language and its place.
#pragma once
#include "check/texts/version.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::check {

struct SheetWord {
  std::string text;      ///< with hyphens and apostrophes: "oud-leerling", "foto’s"
  std::string language;  ///< that it is to be in; empty: any of the sheet's
  Span at;
  bool in_capitals = false;      ///< in a text that has no small letters
  bool first = false;            ///< of its sentence
  bool with_point = false;       ///< a full stop stands behind it: it may be an abbreviation
  bool with_apostrophe = false;  ///< one stands before it: it may be clipped
  Version const* version = nullptr;
};

/// Is the stretch between two spaces an address of the web or of mail?
bool is_address(std::string_view stretch);
/// The stretch around a place of the text.
std::string_view stretch_around(std::string_view text, std::size_t begin, std::size_t end);

/// Without numbers, addresses, and what has digits in it.
std::vector<SheetWord> words_of(std::vector<Version> const& versions);

}  // namespace factsheet::check
