// Numbers, truth values and dates as authors write them, and what to say when they write them otherwise.
#pragma once
#include "sheet/sheet.h"
#include "sheet/yaml/node.h"

namespace factsheet::sheet {

/// A value, or what is wrong with it.
template <class T>
struct ReadValue {
  std::optional<T> value;
  std::string message;  ///< `"1,5" is not a number`
  std::string help;
};

struct Number {
  double value = 0;
  int decimals = 0;  ///< digits after the point
};

/// A plain decimal number: `12`, `-3.5`, `0.25`; no quotes, no sign but minus, no grouping, at most 15 digits.
ReadValue<Number> read_number(Node const& scalar);
/// true or false.
ReadValue<bool> read_boolean(Node const& scalar);
/// Year-month-day; quotes do no harm.
ReadValue<Date> read_date(std::string_view text);
/// `#1A6878`
bool is_rgb(std::string_view text);
/// Letters, digits, `-`, `_`, `.`; starts with a letter or a digit.
bool is_id(std::string_view text);
/// Looks like a BCP 47 tag.
bool is_language_tag(std::string_view text);

}  // namespace factsheet::sheet
