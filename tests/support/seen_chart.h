// Charts from their files to the page, as somebody looks at them.
#pragma once
#include "support/chart_samples.h"

#include <string>
#include <utility>
#include <vector>

namespace factsheet::test {

struct SeenChart {
  scene::Frame frame;
  std::vector<DrawnPart> parts;  ///< bars, slices and dots
  std::vector<std::string> messages;

  [[nodiscard]] DrawnText const* text(std::string const& wanted) const {
    for (DrawnText const& text : texts) {
      if (text.text == test::without_spaces(wanted)) return &text;
    }
    return nullptr;
  }
  std::vector<DrawnText> texts;
};

/// The one page of a Dutch sheet with these blocks (lines indented by six spaces) and this data.
SeenChart seen(std::string const& blocks, std::string const& data, std::string const& more = "");

/// A series of a data file: label and value of each row; `keys` are lines of the series before its rows.
std::string series_of_rows(std::string const& id, std::string const& keys,
                           std::vector<std::pair<std::string, std::string>> const& rows);

}  // namespace factsheet::test
