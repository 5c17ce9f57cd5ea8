// What an update of the rows of a merge changes: which copies, and by which cells.
#pragma once
#include "cli/arguments.h"
#include "core/result.h"
#include "sheet/merge/merge_table.h"

#include <functional>
#include <string>
#include <vector>

namespace factsheet::cli {

struct CellChange {
  std::string column;
  std::string from, to;  ///< as typed; empty: there is none
};

/// A row that is not as it was, by its key.
struct RowChange {
  enum class What { changed, added, removed };
  What what = What::changed;
  std::string key;
  std::vector<CellChange> cells;  ///< of a row that changed
};

struct RowChanges {
  std::string sheet;  ///< as shown
  std::vector<RowChange> rows;
  std::vector<std::string> unshown;  ///< columns that changed, and that the sheet does not name
};

/// In the order of the rows as they are, those that are gone last. `shows` says which columns the sheet names.
RowChanges compare_rows(sheet::MergeTable const& before, sheet::MergeTable const& after, std::string const& key,
                        std::function<bool(std::string const&)> const& shows);

/// The changes for each sheet below `arguments.sheets` that is merged with rows like those of the two files; none when
/// there is no such sheet.
Result<std::vector<RowChanges>> changes_of_rows(DiffArguments const& arguments);

/// A line for each row, and below it one for each cell.
std::string to_text(RowChanges const& changes);
/// One object per cell that changed, and per row that is new or gone, with the keys change, sheet, row, column, from
/// and to.
std::string to_json_lines(RowChanges const& changes);

}  // namespace factsheet::cli
