// What readers of a sheet see otherwise than before.
#pragma once
#include "resolve/resolved_sheet.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::cli {

/// One thing at one place in one language.
struct Change {
  enum class What { figure, series, source, text, block_added, block_removed };
  What what = What::figure;
  std::string id;                       ///< of the figure, series or source; empty: of none
  std::string id_before;                ///< of the one whose place it took; empty: the same
  std::string label;                    ///< of the row of a series
  std::string from, to;                 ///< as printed; empty: was not there, is no more
  std::optional<double> before, after;  ///< the numbers, where both are
  std::string difference;               ///< in the language: "+20.081", "+2 procentpunt"; empty: no numbers
  std::string percent;                  ///< "+7,9%"
  std::vector<std::string_view> parts;  ///< of the block: "figure", "alternative text"

  std::string language;
  std::string kind, block, block_id;  ///< "callout", `callout "Where is it found?"`
  Span at;
  std::size_t place = 0;  ///< rank among the places of the sheet: the same in all languages
  std::size_t page = 0;   ///< as written, from 0
};

/// Compares a sheet in one language before and after. Blocks are known by their id, or kind and title; one of which
/// the title changed by those around it.
std::vector<Change> compare(resolve::ResolvedSheet const& before, resolve::ResolvedSheet const& after);

}  // namespace factsheet::cli
