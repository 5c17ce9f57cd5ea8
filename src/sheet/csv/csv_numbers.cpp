#include "sheet/csv/csv_numbers.h"

#include "sheet/csv/csv_written.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::size_t most_digits = 15;
constexpr std::size_t most_digits_of_fraction = 17;  // as programs write what they computed: 0.666666666666667

std::string name_of_sign(char sign) { return sign == ',' ? "decimal comma" : "decimal point"; }

std::string shown_unit(std::string const& unit) { return unit.empty() ? "no sign" : unit; }

/// Why a cell is no number, where the author may wonder.
std::string help_for(std::string_view text) {
  if (text == "=…") return "open the file in a spreadsheet program and save it, so that the formula has its value";
  if (text.starts_with('#')) return "this is an error in the spreadsheet: fix the formula or the width of the column";
  bool const power = text.find_first_of("eE") != std::string_view::npos &&
                     text.find_first_not_of("0123456789.,+-eE") == std::string_view::npos;
  if (power) return "give the column the format of a number with all its digits, and save again";
  return "write digits, or - where there is no value; a row is left out with \"leave-out\"";
}

/// Whole numbers of so many digits are exact; the digits of a fraction may be more.
bool has_too_many_digits(std::vector<std::string> const& runs) {
  std::size_t count = 0;
  for (std::string const& run : runs) count += run.size();
  std::string const& last = runs.back();
  bool const is_fraction = runs.size() > 1 && (last.size() > 3 || runs.front() == "0");
  if (!is_fraction) return count > most_digits;
  bool const is_below_one = runs.size() == 2 && runs.front() == "0";
  std::size_t const zeros = is_below_one ? 1 + std::min(last.find_first_not_of('0'), last.size()) : 0;
  return count - last.size() > most_digits || count - zeros > most_digits_of_fraction || last.size() > 20;
}

class ColumnReader {
 public:
  ColumnReader(std::vector<CsvValue> const& values, std::string const& name, OtherCells const& others,
               Diagnostics& faults)
      : values_(values), name_(name), others_(others), faults_(faults) {}

  CsvNumbers read(std::optional<DecimalSign> sign) {
    take_all_apart();
    refuse_units();
    tell_of_signs();
    std::optional<char> decimal = find_decimal_sign(sign);
    CsvNumbers made;
    for (std::size_t i = 0; i < values_.size(); ++i) made.numbers.push_back(number(i, decimal));
    made.missing = missing_;
    read_unit(made);
    return made;
  }

 private:
  void tell(CsvValue const& at, std::string_view what, std::string help) {
    faults_.push_back(
        warning(at.cell.at, "number-sign", fmt::format("row {} of \"{}\": {}", at.row, name_, what), std::move(help)));
  }

  void say(CsvValue const& at, std::string rule, std::string_view what, std::string help) {
    faults_.push_back(
        error(at.cell.at, std::move(rule), fmt::format("row {} of \"{}\": {}", at.row, name_, what), std::move(help)));
  }

  void take_all_apart() {
    for (CsvValue const& value : values_) {
      std::string const& text = value.cell.text;
      written_.push_back(value.cell.exact ? take_exact_apart(text) : take_apart(text));
      missing_.push_back(is_missing_value(text));
      if (text.empty()) {
        say(value, "empty-value", "the cell is empty", "write the number, or - where there is no value");
      } else if (!written_.back()) {
        if (!missing_.back()) say_no_number(value);
      } else {
        check_digits(value, *written_.back());
      }
    }
  }

  void say_no_number(CsvValue const& value) {
    std::string const& text = value.cell.text;
    say(value, "not-a-number", fmt::format("\"{}\" is not a number", text), help_for(text));
  }

  /// Letters behind all numbers of the column are no footnotes but units, which nobody knows.
  void refuse_units() {
    std::optional<std::string> same;
    for (auto const& written : written_) {
      if (!written) continue;
      bool const letters =
          !written->note.empty() && written->note.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
      if (!letters || (same && *same != written->note)) return;
      same = written->note;
    }
    for (std::size_t i = 0; same && i < values_.size(); ++i) {
      if (!written_[i]) continue;
      say_no_number(values_[i]);
      written_[i].reset();
    }
  }

  /// What is left out or read in a way of its own, once for the column.
  void tell_of_signs() {
    auto const noted =
        std::find_if(written_.begin(), written_.end(), [](auto const& w) { return w && !w->note.empty(); });
    if (noted != written_.end()) {
      CsvValue const& value = values_[static_cast<std::size_t>(noted - written_.begin())];
      tell(value, fmt::format("\"{}\" is read without \"{}\"", value.cell.text, (*noted)->note),
           "if the sign matters to readers, say in the sheet what it means");
    }
    tell_first("is read as a negative number", "write it with a minus sign",
               [](WrittenNumber const& written) { return written.in_brackets; });
    tell_first("is read as 0", "write 0", [](WrittenNumber const& written) { return written.is_dash; });
  }

  template <class Is>
  void tell_first(std::string_view how, std::string_view instead, Is const& is_it) {
    auto const found =
        std::find_if(written_.begin(), written_.end(), [&](auto const& written) { return written && is_it(*written); });
    if (found == written_.end()) return;
    CsvValue const& value = values_[static_cast<std::size_t>(found - written_.begin())];
    tell(value, fmt::format("\"{}\" {}", value.cell.text, how), fmt::format("to avoid this warning, {}", instead));
  }

  void check_digits(CsvValue const& value, WrittenNumber const& written) {
    std::string const& first = written.runs.front();
    if (first.size() > 1 && first.front() == '0') {
      say(value, "not-a-number", fmt::format("\"{}\" starts with a zero", value.cell.text),
          "write the number without it");
    } else if (has_too_many_digits(written.runs)) {
      say(value, "not-a-number", fmt::format("\"{}\" has more digits than are kept", value.cell.text),
          fmt::format("write at most {} digits", most_digits));
    } else {
      return;
    }
    written_.back().reset();
  }

  /// What the column's own numbers tell, and, where they leave room, those of other columns.
  std::optional<char> find_decimal_sign(std::optional<DecimalSign> said) {
    ColumnMarks const marks = marks_of(written_);
    if (refuse_both_marks(marks)) return std::nullopt;
    if (said) {
      refuse_contradictions(static_cast<char>(*said));
      return static_cast<char>(*said);
    }
    char const found = refuse_contradictions('\0');
    FileMarks const others = marks.comma.ambiguous + marks.point.ambiguous > 0 ? others_() : FileMarks{};
    if (found != '\0') {
      if (is_doubtful(marks, found, others)) refuse_doubtful(marks, found, others);
      return found;
    }
    constexpr std::size_t enough = 3;
    if (others.comma.in_column >= enough && others.point.in_column == 0) return ',';
    if (others.point.in_column >= enough && others.comma.in_column == 0) return '.';
    // Thousands in a file of the other decimal sign are safe; thousandths never are.
    if (marks.point.ambiguous > 0 && others.comma.count > 0 && others.point.count == 0) return ',';
    if (marks.comma.ambiguous > 0 && others.point.count > 0 && others.comma.count == 0) return '.';
    refuse_ambiguous();
    return std::nullopt;
  }

  /// 1.234 and 5,678 in one column: one of them is a slip, and nobody knows which.
  bool refuse_both_marks(ColumnMarks const& marks) {
    if (marks.comma.groups == 0 || marks.point.groups == 0 || marks.whole) return false;
    std::size_t const second = std::max(marks.comma.first_group, marks.point.first_group);
    std::size_t const first = std::min(marks.comma.first_group, marks.point.first_group);
    say(values_[second], "ambiguous-number",
        fmt::format("\"{}\" and \"{}\" in row {} have different signs before three digits", values_[second].cell.text,
                    values_[first].cell.text, values_[first].row),
        "write all numbers of the column the same way");
    for (auto& written : written_) {
      if (written && !written->marks.empty()) written.reset();
    }
    return true;
  }

  /// Two that tell otherwise are a fault at the second. Gives the sign that the first tells, or `found`.
  char refuse_contradictions(char found) {
    std::size_t by = values_.size();
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (!written_[i] || !written_[i]->evidence) continue;
      if (found == '\0') {
        found = *written_[i]->evidence;
        by = i;
      } else if (found != *written_[i]->evidence) {
        say_contradiction(values_[i], found, by);
        written_[i].reset();
      }
    }
    return found;
  }

  /// Few cells would turn many into thousandths.
  static bool is_doubtful(ColumnMarks const& marks, char sign, FileMarks const& others) {
    ColumnMarks::Mark const& mark = marks.of(sign);
    if (mark.ambiguous == 0 || (mark.decimals > 0 && mark.only_thousandths)) return false;
    auto const& same = sign == ',' ? others.comma : others.point;
    auto const& opposite = sign == ',' ? others.point : others.comma;
    return opposite.count > 0 || (mark.decimals <= mark.ambiguous && same.count < 2);
  }

  void refuse_doubtful(ColumnMarks const& marks, char sign, FileMarks const& others) {
    ColumnMarks::Mark const& mark = marks.of(sign);
    auto const& opposite = sign == ',' ? others.point : others.comma;
    CsvValue const& value = values_[mark.first_ambiguous];
    CsvValue const& evidence = values_[mark.first_decimals];
    std::string const but = opposite.count == 0
                                ? "and that is not enough to decide"
                                : fmt::format("but \"{}\" in row {} of \"{}\" a {}", opposite.text, opposite.row,
                                              opposite.column, name_of_sign(other_sign(sign)));
    say(value, "ambiguous-number",
        fmt::format("\"{}\" may be {} or {}; \"{}\" in row {} has a {}, {}", value.cell.text,
                    plain_digits(*written_[mark.first_ambiguous], 0),
                    plain_digits(*written_[mark.first_ambiguous], sign), evidence.cell.text, evidence.row,
                    name_of_sign(sign), but),
        "write all numbers of the file the same way, or say \"decimal: comma\" or \"decimal: point\" in \"csv\"");
    for (auto& written : written_) {
      if (written && written->ambiguous) written.reset();
    }
  }

  void say_contradiction(CsvValue const& value, char sign, std::size_t by) {
    std::string const& text = value.cell.text;
    if (by == values_.size()) {
      return say(value, "ambiguous-number", fmt::format("\"{}\" cannot be read with a {}", text, name_of_sign(sign)),
                 "change \"decimal\", or write the number as it says");
    }
    say(value, "ambiguous-number",
        fmt::format("\"{}\" has no {}, and \"{}\" in row {} has one", text, name_of_sign(sign), values_[by].cell.text,
                    values_[by].row),
        "write all numbers of the column the same way");
  }

  void refuse_ambiguous() {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (!written_[i] || !written_[i]->ambiguous) continue;
      std::string const thousands = plain_digits(*written_[i], 0);
      std::string const decimals = plain_digits(*written_[i], written_[i]->marks[0]);
      say(values_[i], "ambiguous-number",
          fmt::format("\"{}\" may be {} or {}, and no number of the column tells which", values_[i].cell.text,
                      thousands, decimals),
          "say \"decimal: comma\" or \"decimal: point\" beside the name of the file in \"csv\"");
      break;  // once the sign is known, all the others can be read
    }
    for (auto& written : written_) {
      if (written && written->ambiguous) written.reset();
    }
  }

  [[nodiscard]] std::optional<CsvNumber> number(std::size_t i, std::optional<char> decimal) const {
    if (!written_[i]) return std::nullopt;
    std::string const text = plain_digits(*written_[i], decimal.value_or('\0'));
    CsvNumber made;
    std::from_chars(text.data(), text.data() + text.size(), made.value);
    std::size_t const point = text.find('.');
    if (point != std::string::npos) made.decimals = static_cast<int>(text.size() - point - 1);
    return made;
  }

  void read_unit(CsvNumbers& made) {
    std::size_t first = values_.size();
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (!written_[i]) continue;
      if (first == values_.size()) first = i;
      std::string const& unit = written_[i]->unit;
      std::string const& expected = written_[first]->unit;
      if (unit == expected) continue;
      say(values_[i], "mixed-units",
          fmt::format("\"{}\" has {}, and row {} has {}", values_[i].cell.text, shown_unit(unit), values_[first].row,
                      shown_unit(expected)),
          "give all numbers of the column the same sign, or none");
      made.odd_unit = i;
      return;
    }
    if (first == values_.size() || written_[first]->unit.empty()) return;
    made.unit = written_[first]->unit == "%" ? Format::percent : Format::currency;
    if (made.unit == Format::currency) made.currency = currency_of(written_[first]->unit);
  }

  /// Empty for the sign of several.
  static std::string currency_of(std::string_view sign) {
    return sign == "€" ? "EUR" : sign == "£" ? "GBP" : sign == "US$" ? "USD" : "";
  }

  std::vector<CsvValue> const& values_;
  std::string const& name_;
  OtherCells const& others_;
  Diagnostics& faults_;
  std::vector<std::optional<WrittenNumber>> written_;
  std::vector<bool> missing_;
};

}  // namespace

CsvNumbers read_csv_numbers(std::vector<CsvValue> const& values, std::string const& name,
                            std::optional<DecimalSign> sign, OtherCells const& others, Diagnostics& faults) {
  return ColumnReader(values, name, others, faults).read(sign);
}

}  // namespace factsheet::sheet
