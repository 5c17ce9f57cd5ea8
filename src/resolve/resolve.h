// From a sheet as written to a sheet in one language.
#pragma once
#include "core/result.h"
#include "resolve/resolved_sheet.h"
#include "sheet/data_set.h"
#include "sheet/sheet.h"

#include <memory>
#include <string>

namespace factsheet::resolve {

class BlockStore;

/// Chooses the language, looks up figures, series and sources, formats numbers, numbers the sources in the order of
/// their first use, and makes the alternative texts. `pages`: on which pages blocks came to stand, when that is known;
/// otherwise those on which they are written. `store`: of copies of this very sheet.
Result<ResolvedSheet> resolve(sheet::Sheet const& sheet, sheet::DataSet const& data,
                              std::shared_ptr<Theme const> const& theme, Assets const& assets,
                              std::string const& language, PageNumbers const& pages = {}, BlockStore* store = nullptr);

}  // namespace factsheet::resolve
