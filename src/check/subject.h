// What the rules look at: a sheet as written, with its data.
#pragma once
#include "check/figures/shown_data.h"
#include "check/spelling/dictionaries.h"
#include "check/texts/placed_text.h"
#include "check/texts/sheet_words.h"
#include "check/texts/version.h"
#include "sheet/data_set.h"
#include "sheet/sheet.h"

#include <optional>
#include <string>
#include <vector>

namespace factsheet::check {

struct Subject {
  sheet::Sheet const& sheet;
  sheet::DataSet const& data;
  std::vector<std::string> languages;          ///< that are looked at
  std::optional<sheet::Date> today = {};       ///< none: nothing is too old
  Dictionaries const* dictionaries = nullptr;  ///< null: words are not looked up
  std::vector<std::string> own_words = {};     ///< of the project
  std::vector<PlacedText> texts = {};          ///< all of the sheet and of what it shows of its data
  ShownData shown = {};
  std::vector<Version> versions = {};  ///< of the texts; read for rules of `check` alone
  std::vector<SheetWord> words = {};   ///< of the versions
};

/// With `read`, the texts are read, too.
Subject subject_of(sheet::Sheet const& sheet, sheet::DataSet const& data, std::vector<std::string> languages,
                   bool read);

}  // namespace factsheet::check
