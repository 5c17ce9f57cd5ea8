// What readers see of a sheet, place by place: for telling what an update changes.
#pragma once
#include "resolve/resolved_sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::cli {

/// A piece of what a place says, by the name that it has in reports: "figure", "text", "alternative text".
struct PrintedPart {
  std::string_view name;
  SourceText text;
  bool made = false;  ///< by the program from the other parts: says nothing of its own
};

/// A block, a page's header or footer, or the document's properties; a footer that says what that of the first page
/// says is left out.
struct PrintedPlace {
  std::string kind;  ///< "callout", "header", "footer", "document properties"
  std::string name;  ///< `callout "Where is it found?"`
  std::string id;    ///< the author's, or empty
  Span at;
  std::size_t page = 0;  ///< as written, from 0
  resolve::Uses const* uses = nullptr;
  std::vector<PrintedPart> parts;
};

/// All places in the order in which they are read. They point into the sheet.
std::vector<PrintedPlace> printed_places(resolve::ResolvedSheet const& sheet);

/// Does the part show what is noted as used?
bool shows(PrintedPart const& part, resolve::Use const& use);
/// The author's own words: with the id of each figure where the figure stands.
std::string own_words(PrintedPart const& part, resolve::Uses const& uses);

}  // namespace factsheet::cli
