// Copies of a sheet, which is read once for all of them.
#pragma once
#include "cli/merging/merge_plan.h"
#include "cli/running/making.h"

#include <optional>

namespace factsheet::cli {

class CopyMaker {
 public:
  CopyMaker(std::filesystem::path sheet, ReadSheet const& read, Wanted wanted, Bundle const& bundle)
      : path_(std::move(sheet)), read_(read), wanted_(std::move(wanted)), bundle_(bundle) {}

  /// Reads what the sheet names, and gives what there is to say of them, once for all copies.
  Made look();
  /// Makes a row's copy.
  Made make(Copy const& copy, sheet::Row const& row);

 private:
  void load(Diagnostics& faults);
  void describe(Made& made) const;

  std::filesystem::path path_;
  ReadSheet const& read_;
  Wanted wanted_;
  Bundle const& bundle_;
  bool is_read_ = false;
  std::optional<LoadedSheet> loaded_;
  std::optional<sheet::Project> project_;
  sheet::DataSet data_;  ///< without a row
  std::map<std::filesystem::path, std::string> inputs_;
  Stores stores_{{}, CopyStore()};
};

}  // namespace factsheet::cli
