#include "sheet/csv/csv_marks.h"

#include <algorithm>

namespace factsheet::sheet {
namespace {

void count(std::size_t& count, std::size_t& first, std::size_t index) {
  if (count++ == 0) first = index;
}

bool is_point_or_comma(char mark) { return mark == '.' || mark == ','; }

bool has_mark_before_decimals(WrittenNumber const& number) {
  return number.evidence && !number.marks.empty() && number.marks.back() == *number.evidence;
}

void look_at(WrittenNumber const& number, std::size_t index, ColumnMarks& to) {
  if (number.marks.empty() || number.exact) return;
  char const last = number.marks.back();
  auto const mark = [&](char sign) -> ColumnMarks::Mark& { return sign == ',' ? to.comma : to.point; };
  if (has_mark_before_decimals(number)) {
    ColumnMarks::Mark& decimal = mark(last);
    count(decimal.decimals, decimal.first_decimals, index);
    bool const three = number.runs.back().size() == 3;
    decimal.only_thousandths = decimal.only_thousandths && three;
    if (number.marks.size() > 1 && is_point_or_comma(number.marks.front())) {
      count(mark(number.marks.front()).groups, mark(number.marks.front()).first_group, index);
      to.whole = to.whole || three;
    }
    return;
  }
  if (!is_point_or_comma(last)) return;
  if (number.ambiguous) count(mark(last).ambiguous, mark(last).first_ambiguous, index);
  count(mark(last).groups, mark(last).first_group, index);
}

}  // namespace

ColumnMarks marks_of(std::vector<std::optional<WrittenNumber>> const& numbers) {
  ColumnMarks marks;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i]) look_at(*numbers[i], i, marks);
  }
  return marks;
}

}  // namespace factsheet::sheet
