// Sheets of every kind of block for the properties that hold for any sheet.
#pragma once
#include "resolve/resolved_sheet.h"
#include "scene/frame.h"

#include <string>
#include <vector>

namespace factsheet::test {

struct MadeSheet {
  resolve::ResolvedSheet sheet;    ///< in the round theme
  std::vector<std::string> words;  ///< all that it says; no two are the same
};

/// The same sheet for the same seed, on every machine. With a language ("nl", "en") its words are long compounds of
/// that language that can be parted; without one they are short and the language is English.
MadeSheet made_sheet(unsigned seed, std::string const& language = "");

/// What no page may do: text, pictures or grounds that touch one another and, with `fits`, anything outside its block
/// or the page.
std::vector<std::string> page_faults(scene::Page const& page, bool fits);

/// Words of `made` that do not stand in the pages exactly once, whatever lines they were parted over. The one thing
/// that may be said again is the title of a page, at the head of the further pages that its rows run on to: as an
/// artifact, whole, and nothing with it.
std::vector<std::string> lost_words(MadeSheet const& made, scene::Document const& document);

}  // namespace factsheet::test
