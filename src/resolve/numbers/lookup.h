// What a sheet refers to by name. What is not there is an error at the place of the name.
#pragma once
#include "core/result.h"
#include "resolve/blocks/page_references.h"
#include "resolve/numbers/formatted.h"
#include "resolve/numbers/use.h"
#include "sheet/data_set.h"

#include <string>

namespace factsheet::resolve {

/// A figure as it is printed in a language.
struct PrintedFigure {
  Formatted shown;
  bool is_words = false;  ///< letters stand in it: words rather than a number
  Span at;                ///< of its value in the data file
};

/// A value for a chart, with how to print it.
struct Value {
  double number = 0;
  Formatted shown;
  sheet::Format format = sheet::Format::number;
  Span at;
  NumberFormat how = {};
};

struct Lookup {
  sheet::DataSet const& data;
  Diagnostics& problems;
  sheet::Sheet const* sheet = nullptr;  ///< whose own texts were checked for translations when it was read
  Uses* uses = nullptr;                 ///< where what is printed is noted; null: nowhere
  PageReferences* pages = nullptr;      ///< what `{{page:id}}` stands for
  bool* asks_row = nullptr;             ///< becomes true when something of a merge's row is asked for; null: no matter
  int money_decimals = 0;               ///< that money has at least: of what stands in the same table

  sheet::Figure const* figure(sheet::Name const& id) const;
  sheet::Series const* series(sheet::Name const& id) const;
  sheet::Source const* source(sheet::Name const& id) const;

  /// The version of `text` for `language`; a missing one is an error at the text.
  SourceText const* version(sheet::Text const& text, std::string const& language) const;

  std::optional<PrintedFigure> print(sheet::Name const& id, std::string const& language) const;
  /// The figure's number; a figure of format text is an error at `id`.
  std::optional<Value> value(sheet::Name const& id, std::string const& language) const;
  /// Value of a row, printed as the series says.
  std::optional<Value> value(sheet::Series const& series, sheet::SeriesRow const& row,
                             std::string const& language) const;

  void note(Use use) const;

 private:
  /// What a row says, and what is computed, for that may be of it.
  [[nodiscard]] bool may_be_of_row(std::string const& id) const;
};

}  // namespace factsheet::resolve
