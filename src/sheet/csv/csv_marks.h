// What the points and commas of a column of numbers are.
#pragma once
#include "sheet/csv/csv_written.h"

#include <array>
#include <cstddef>
#include <functional>

namespace factsheet::sheet {

/// What the other cells of the file tell about the decimal sign, with a cell that shows it.
struct FileMarks {
  struct Sign {
    std::size_t count = 0;
    std::size_t in_column = 0;  ///< of these, in rows of the same column that are not read
    std::string text;           ///< the first such cell
    std::string column;
    int row = 0;
  };
  Sign comma, point;
};

/// The marks of one column, by what they may be.
struct ColumnMarks {
  struct Mark {
    std::size_t decimals = 0;         ///< numbers in which it must stand before the decimals
    std::size_t first_decimals = 0;   ///< index of the first of them
    std::size_t ambiguous = 0;        ///< numbers in which it may stand before decimals or thousands
    std::size_t first_ambiguous = 0;  ///< index of the first of them
    std::size_t groups = 0;           ///< numbers in which it stands before three digits
    std::size_t first_group = 0;
    bool only_thousandths = true;  ///< all its decimals are three digits
  };
  Mark comma, point;
  bool whole = false;  ///< a number has both, and three digits behind the second: 1.234,567

  [[nodiscard]] Mark const& of(char sign) const { return sign == ',' ? comma : point; }
};

ColumnMarks marks_of(std::vector<std::optional<WrittenNumber>> const& numbers);

inline char other_sign(char sign) { return sign == ',' ? '.' : ','; }

}  // namespace factsheet::sheet
