// What there is to say about a sheet beyond what reading, resolving and layout find.
#pragma once
#include "check/settings.h"
#include "check/subject.h"

namespace factsheet::check {

struct CheckWishes {
  std::vector<std::string> languages;
  std::optional<sheet::Date> today;
  bool all = true;                             ///< all rules; else those that every command tells
  std::vector<std::string> only = {};          ///< ids of rules; none: all
  Dictionaries const* dictionaries = nullptr;  ///< null: words are not looked up
  std::vector<std::string> own_words = {};     ///< of the project
};

/// `found` is what other stages found in the sheet, which has been read without errors unless `sound` says otherwise.
/// All messages come back as the sheet and the project want them.
Diagnostics check_sheet(sheet::Sheet const& sheet, sheet::DataSet const& data, sheet::Project const* project,
                        CheckWishes const& wishes, bool sound, Diagnostics found);

/// The words of a sheet that no dictionary knows, for the list of the project.
std::vector<std::string> words_to_add(sheet::Sheet const& sheet, sheet::DataSet const& data, CheckWishes const& wishes);

}  // namespace factsheet::check
