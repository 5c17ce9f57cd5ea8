// What charts make of the rows of series, and of shares.
#pragma once
#include "resolve/charts/series_rows.h"

namespace factsheet::resolve {

/// By row, of so many, whether the author stresses it by its label in any language. A label that no row has is an
/// error.
std::vector<bool> stressed_rows(sheet::Bar const& bar, std::size_t rows, Texts const& texts);

/// The ticks of an axis for these bars, see `axis_ticks`: none when their numbers are of unlike kinds.
std::vector<Ticks> ticks_of(std::vector<SeriesRows> const& series, bool stacked, std::string_view language);

/// Parts of a whole: negative values, and percentages that are more than 0.5 points off 100, are errors.
struct Parts {
  std::vector<Row> rows;
  bool are_percentages = false;
  std::string rounding_note;  ///< when the percentages are off by rounding, or were made to add up: says so; else empty
};
/// `round`: the values are shown as shares of 100 in so many decimals that add up (`whole_shares`); drawn to scale they
/// stay as they are.
Parts parts_of(sheet::Name const& id, std::optional<Spanned<int>> const& round, Texts const& texts);

/// The shares of a pictogram, the largest first. A percentage p counts for p · of / 100, a ratio for its share of `of`,
/// any other number for itself. Dots are counted to a tenth. Counts must be a tenth at least, and no more than `of`.
std::vector<Share> shares_of(std::vector<sheet::Share> const& shares, int of, Texts const& texts);

}  // namespace factsheet::resolve
