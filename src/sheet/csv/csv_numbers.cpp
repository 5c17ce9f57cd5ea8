#include "sheet/csv/csv_numbers.h"

#include "sheet/csv/csv_written.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::size_t most_digits = 15;

std::string name_of_sign(char sign) { return sign == ',' ? "decimal comma" : "decimal point"; }

std::string shown_unit(std::string const& unit) { return unit.empty() ? "no sign" : unit; }

/// Why a cell is no number, where the author may wonder.
std::string help_for(std::string_view text) {
  if (text.starts_with('#')) return "this is an error in the spreadsheet: fix the formula or the width of the column";
  bool const power = text.find_first_of("eE") != std::string_view::npos &&
                     text.find_first_not_of("0123456789.,+-eE") == std::string_view::npos;
  if (power) return "give the column the format of a number with all its digits, and save again";
  if (text.starts_with('(') && text.ends_with(')')) return "write a negative number with a minus sign";
  return "write digits; a row without a number is left out with \"leave-out\"";
}

class ColumnReader {
 public:
  ColumnReader(std::vector<CsvValue> const& values, std::string const& name, Diagnostics& faults)
      : values_(values), name_(name), faults_(faults) {}

  CsvNumbers read(std::optional<DecimalSign> sign) {
    take_all_apart();
    std::optional<char> decimal = find_decimal_sign(sign);
    CsvNumbers made;
    for (std::size_t i = 0; i < values_.size(); ++i) made.numbers.push_back(number(i, decimal));
    read_unit(made);
    return made;
  }

 private:
  void say(CsvValue const& at, std::string rule, std::string_view what, std::string help) {
    faults_.push_back(
        error(at.cell.at, std::move(rule), fmt::format("row {} of \"{}\": {}", at.row, name_, what), std::move(help)));
  }

  void take_all_apart() {
    for (CsvValue const& value : values_) {
      std::string const& text = value.cell.text;
      written_.push_back(take_apart(text));
      if (text.empty()) {
        say(value, "empty-value", "the cell is empty", "write the number, or remove the row");
      } else if (!written_.back()) {
        say(value, "not-a-number", fmt::format("\"{}\" is not a number", text), help_for(text));
      } else {
        check_digits(value, *written_.back());
      }
    }
  }

  void check_digits(CsvValue const& value, WrittenNumber const& written) {
    std::string const& first = written.runs.front();
    std::size_t count = 0;
    for (std::string const& run : written.runs) count += run.size();
    if (first.size() > 1 && first.front() == '0') {
      say(value, "not-a-number", fmt::format("\"{}\" starts with a zero", value.cell.text),
          "write the number without it");
    } else if (count > most_digits) {
      say(value, "not-a-number", fmt::format("\"{}\" has more digits than are kept", value.cell.text),
          fmt::format("write at most {} digits", most_digits));
    } else {
      return;
    }
    written_.back().reset();
  }

  /// What the column's own numbers tell. Two that tell otherwise are a fault at the second.
  std::optional<char> find_decimal_sign(std::optional<DecimalSign> sign) {
    std::optional<char> found;
    if (sign) found = static_cast<char>(*sign);
    std::size_t by = values_.size();
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (!written_[i] || !written_[i]->evidence) continue;
      if (!found) {
        found = written_[i]->evidence;
        by = i;
      } else if (found != written_[i]->evidence) {
        say_contradiction(values_[i], *found, by);
        written_[i].reset();
      }
    }
    if (!found) refuse_ambiguous();
    return found;
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
      return;
    }
    if (first == values_.size() || written_[first]->unit.empty()) return;
    made.unit = written_[first]->unit == "%" ? Format::percent : Format::currency;
    if (made.unit == Format::currency) made.currency = written_[first]->unit == "€" ? "EUR" : "GBP";
  }

  std::vector<CsvValue> const& values_;
  std::string const& name_;
  Diagnostics& faults_;
  std::vector<std::optional<WrittenNumber>> written_;
};

}  // namespace

CsvNumbers read_csv_numbers(std::vector<CsvValue> const& values, std::string const& name,
                            std::optional<DecimalSign> sign, Diagnostics& faults) {
  return ColumnReader(values, name, faults).read(sign);
}

}  // namespace factsheet::sheet
