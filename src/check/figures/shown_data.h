// What of its data a sheet shows, and where.
#pragma once
#include "check/texts/placed_text.h"
#include "sheet/data_set.h"
#include "sheet/sheet.h"

#include <map>
#include <string>
#include <vector>

namespace factsheet::check {

/// By id, the places of the blocks that show it; none: a header, or the sheet itself.
using ShownBy = std::map<std::string, std::vector<Span>, std::less<>>;

/// Ids that are not in the data are left out. A figure of which another is computed is shown with it.
struct ShownData {
  ShownBy figures, series, sources;
};

/// `texts` are those of the sheet.
ShownData shown_data(sheet::Sheet const& sheet, sheet::DataSet const& data, std::vector<PlacedText> const& texts);

/// The ids in `{{…}}` with their places.
std::vector<sheet::Name> figures_in(SourceText const& text);

/// The figures, series and sources that a block names itself.
struct NamedData {
  std::vector<sheet::Name> figures, series, sources;
};
NamedData named_by(sheet::Block const& block);

}  // namespace factsheet::check
