// Which copies of a sheet a run is to make, before any is made.
#pragma once
#include "cli/merging/name_pattern.h"
#include "cli/merging/shard.h"
#include "sheet/merge/merge_table.h"
#include "sheet/sheet.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace factsheet::cli {

/// One row's copy of the sheet, in its languages.
struct Copy {
  std::size_t row = 0;  ///< its place in the table
  std::string key;
  std::string name;                    ///< of its files, without language and ending
  std::vector<std::string> languages;  ///< that are made
  std::string digest;                  ///< of all that makes it unlike other rows
  Diagnostics faults;                  ///< for which it cannot be made
};

/// What the command line says of a merge.
struct MergeChoice {
  std::string name;               ///< the pattern; empty: the usual one
  std::vector<std::string> only;  ///< keys; none: all rows
  std::optional<std::size_t> limit;
  std::optional<Shard> shard;
  std::vector<std::string> languages;  ///< none: all

  /// All rows of the file are made.
  [[nodiscard]] bool is_whole() const { return only.empty() && !limit && !shard; }
};

struct MergePlan {
  std::vector<Copy> copies;    ///< those that are to be made, in the order of the file
  std::set<std::string> keys;  ///< of all rows of the file
};

/// Rows that have the same key, or would be written to the same files, are faults of the file: nothing is made then.
Result<MergePlan> plan_merge(sheet::Sheet const& sheet, sheet::MergeTable const& table, MergeChoice const& choice);

/// Nobody knows which of two rows with one key is meant; `key`: the column.
Diagnostic same_key_twice(sheet::Row const& row, std::string const& key, sheet::Row const& first);

}  // namespace factsheet::cli
