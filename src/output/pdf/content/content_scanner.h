// Splits a PDF content stream (ISO 32000-1 §7.8.2) into operands and operators, without decoding anything.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::output {

/// An operator with what stands before it. Views into the stream.
struct Operation {
  std::string_view name;
  std::vector<std::string_view> operands;  ///< brackets of arrays and dictionaries are operands of their own
  std::string_view whole;                  ///< from the first operand to the end of the operator

  /// Operand `index` as a number. Throws std::runtime_error where there is none.
  [[nodiscard]] double number(std::size_t index) const;
};

class ContentScanner {
 public:
  explicit ContentScanner(std::string_view stream) : stream_(stream) {}
  /// Reads the next operation into `operation`; false at the end of the stream.
  bool next(Operation& operation);

 private:
  bool next_token();
  std::size_t end_of_token() const;
  std::size_t end_of_string() const;

  std::string_view stream_;
  std::string_view token_;
  std::size_t at_ = 0;
};

/// The character codes of a string operand: two bytes each in a hexadecimal string (Cairo's composite fonts), one in a
/// literal one.
std::vector<unsigned> character_codes(std::string_view string);

}  // namespace factsheet::output
