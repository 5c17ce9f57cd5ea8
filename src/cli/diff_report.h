// What `diff` found, in words and as JSON.
#pragma once
#include "compare/sheet_diff.h"

#include <map>
#include <string>
#include <vector>

namespace factsheet::cli {

/// A page that is too full, with what layout says of it.
struct FullPage {
  std::size_t page = 0;  ///< as printed, from 1
  std::string message, help;
};

/// A sheet in one language after the update.
struct PagesAfter {
  std::string language;
  std::size_t pages = 0;  ///< 0: the sheet has errors, and could not be laid out
  std::vector<FullPage> full;
};

struct SheetReport {
  enum class Presence { both, added, removed };
  std::string name;
  Presence presence = Presence::both;
  std::vector<Change> changes;  ///< `page` is the page as printed, from 0
  std::vector<PagesAfter> pages;
};

/// A heading for each sheet, a line for each block, below it a line for each change, in columns; then whether the pages
/// still fit.
std::string to_text(SheetReport const& report);

/// One object per change, with the keys change, id, id_before, label, from, to, from_value, to_value, difference,
/// percent, parts, sheet, page, kind, block, block_id, file, line, column, language, fits, message.
std::string to_json_lines(SheetReport const& report);

}  // namespace factsheet::cli
