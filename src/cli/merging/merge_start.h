// What a merge starts from: the sheet, the rows, and which copies are to be made.
#pragma once
#include "cli/loading/loading.h"
#include "cli/merging/merge_plan.h"
#include "cli/sheet_run.h"

namespace factsheet::cli {

struct MergeStart {
  int status = done;  ///< else what the program ends with; the faults were told
  std::filesystem::path sheet, file;
  ReadSheet read;
  sheet::MergeTable table;
  MergeChoice choice;
  MergePlan plan;

  /// When all is well.
  [[nodiscard]] sheet::Sheet const& parsed() const { return *read.parsed.value; }
  /// Copies of all rows there are: none were picked, and these are not the ones of another file that failed.
  [[nodiscard]] bool is_of_all_rows() const { return choice.is_whole() && !table.has_reasons; }
};

MergeStart start_merge(Start const& start, MergeArguments const& arguments, std::vector<std::string> const& languages,
                       Common const& common, Console const& console);

}  // namespace factsheet::cli
