// What there is to say of many copies of one sheet: once, and not for each of them.
#pragma once
#include "cli/merging/merge_plan.h"
#include "cli/reporter.h"

#include <map>
#include <string>
#include <tuple>

namespace factsheet::cli {

/// A message that stands in the sheet is told for the first copy that has it, and counted for the others. One that
/// stands in a row is told. There is an end to both. That something is unneeded is told when it is so in every copy.
class CopyReports {
 public:
  CopyReports(Console const& console, Common const& common) : console_(console), common_(common) {}

  void tell(Copy const& copy, sheet::Row const& row, Diagnostics const& found);
  /// How often the messages came that were told once. With `all`, copies of all rows were looked at: what is unneeded
  /// in each of them is told.
  void sum_up(bool all) const;

 private:
  using Place = std::tuple<std::string, int, int, std::string>;  ///< file, line, column, rule
  Console const& console_;
  Common const& common_;
  struct Unneeded {
    Diagnostic message;
    std::size_t copies = 0;
  };

  void note_unneeded(Diagnostics const& found);

  std::map<Place, std::size_t> copies_;
  std::map<Place, Unneeded> unneeded_;
  std::size_t sound_ = 0;  ///< copies
  std::size_t told_ = 0, untold_ = 0;
};

}  // namespace factsheet::cli
