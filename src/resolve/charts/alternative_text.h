// What a chart says to who cannot see it, made from its data.
#pragma once
#include "resolve/resolved_sheet.h"

namespace factsheet::resolve {

/// What kind of chart it is, and its greatest value: all values stand beside it as a table, and the title above it.
std::string alternative_text(Common const& common, Pie const& pie);
std::string alternative_text(Common const& common, Bar const& bar);
std::string alternative_text(Common const& common, Pictogram const& pictogram);

}  // namespace factsheet::resolve
