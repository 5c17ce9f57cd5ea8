// The pages of a sheet that was loaded.
#pragma once
#include "cli/loading/loading.h"
#include "cli/running/stores.h"
#include "core/diagnostic.h"
#include "output/output.h"
#include "scene/frame.h"

#include <optional>
#include <string>

namespace factsheet::cli {

/// The pages in one language; `layout` false: only the faults that are found before. `sound` becomes false where the
/// sheet has faults that hide others. `store`: of copies.
std::optional<scene::Document> lay_out(LoadedSheet const& loaded, std::string const& language, bool layout,
                                       Bundle const& bundle, Diagnostics& faults, bool& sound,
                                       CopyStore* store = nullptr);

/// How the sheet wants to be printed by a shop.
output::Press press_of(sheet::Sheet const& sheet, std::string const& language);

}  // namespace factsheet::cli
