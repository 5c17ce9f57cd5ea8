// Data files as written.
#pragma once
#include "sheet/data_set.h"
#include "sheet/keys/keys.h"

#include <memory>
#include <set>

namespace factsheet::sheet {

/// Reads a data file.
Result<DataSet> parse_data(std::shared_ptr<SourceFile const> const& file);
/// What `over` has takes the place of what `base` has by the same id.
DataSet merge(DataSet base, DataSet over);
/// The same; `asked` is told which keys of the table were looked for.
Result<DataSet> parse_data(std::shared_ptr<SourceFile const> const& file, std::set<Key const*>* asked);

}  // namespace factsheet::sheet