// One number as it was written, before it is known what its points and commas are.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::sheet {

/// `-1.234,5%` taken apart.
struct WrittenNumber {
  bool negative = false;
  bool in_brackets = false;       ///< negative as bookkeepers write it: `(5)`, `5-`
  bool is_dash = false;           ///< nought as bookkeepers write it: `€ -`
  bool exact = false;             ///< the point is the decimal point, whatever other cells tell
  std::string note;               ///< a sign of a footnote behind it: `*`, `¹`, `p`
  std::string unit;               ///< `%`, `€`, `£`, `US$`, `$`, or empty
  std::vector<std::string> runs;  ///< of digits; the first may be empty: `,5`
  std::string marks;              ///< between them: `.`, `,`, `'`, or a space for any blank

  /// The decimal sign that the number can be read with alone: `,` or `.`; none when any would do, or no mark tells.
  std::optional<char> evidence;
  bool ambiguous = false;  ///< its one mark may part thousands or decimals: `1.234`
};

/// Nothing when the text is no number, or its groups are not of three digits.
std::optional<WrittenNumber> take_apart(std::string_view text);

/// A number that has a decimal point and no other mark.
std::optional<WrittenNumber> take_exact_apart(std::string_view text);

/// A sign that stands where there is no value: `.`, `-`, `x`, `n/a` and the like.
bool is_missing_value(std::string_view text);

/// Digits with a point before the decimals, for a number whose decimal sign is known (0: it has no decimals).
std::string plain_digits(WrittenNumber const& written, char decimal_sign);

}  // namespace factsheet::sheet
