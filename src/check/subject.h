// What the rules look at: a sheet as written, with its data.
#pragma once
#include "check/texts/placed_text.h"
#include "sheet/data_set.h"
#include "sheet/sheet.h"

#include <optional>
#include <string>
#include <vector>

namespace factsheet::check {

struct Subject {
  sheet::Sheet const& sheet;
  sheet::DataSet const& data;
  std::vector<std::string> languages;  ///< that are looked at
  std::optional<sheet::Date> today;    ///< none: nothing is too old
  std::vector<PlacedText> texts;       ///< all of the sheet and of what it shows of its data
};

Subject subject_of(sheet::Sheet const& sheet, sheet::DataSet const& data, std::vector<std::string> languages,
                   std::optional<sheet::Date> today);

}  // namespace factsheet::check
