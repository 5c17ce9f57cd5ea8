#include "sheet/csv/csv_written.h"

#include "sheet/csv/csv_table.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace factsheet::sheet {
namespace {

constexpr std::string_view ascii_digits = "0123456789";
constexpr std::array<std::string_view, 5> units{"%", "€", "£", "US$", "$"};
/// What is written between groups of three digits, with what stands for it here.
constexpr std::array<std::pair<std::string_view, char>, 9> marks{{{".", '.'},
                                                                  {",", ','},
                                                                  {"'", '\''},
                                                                  {"\u2019", '\''},
                                                                  {" ", ' '},
                                                                  {"\u00A0", ' '},
                                                                  {"\u2007", ' '},
                                                                  {"\u2009", ' '},
                                                                  {"\u202F", ' '}}};

/// What the offices of statistics write for a value that is not known, or secret, or makes no sense.
constexpr std::array<std::string_view, 34> missing_values{
    ".",   "..",  "...", "…",    "-",    "--",   "–",    "—",      "−",      "x", "X", "n/a",
    "N/A", "na",  "NA",  "n.a.", "N.A.", "n.b.", "nvt",  "n.v.t.", "N.v.t.", ":", "*", "[x]",
    "[c]", "[z]", "[u]", "n.a",  "NaN",  "nan",  "NULL", "null",   "None",   "?"};
/// Signs of a footnote that are no part of any number, the longer ones first.
constexpr std::array<std::string_view, 21> note_signs{"*", "†", "‡", "§", "¹",   "²",   "³",   "⁴",   "⁵",   "⁶",  "⁷",
                                                      "⁸", "⁹", "⁰", "⁾", "[p]", "[r]", "[e]", "(p)", "(r)", "(e)"};
/// Letters that Eurostat writes behind a number: provisional, estimated, revised, a break in the series and so on.
constexpr std::string_view note_letters = "bdeinprsuz";

bool take_front(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text = without_blanks(text.substr(start.size()));
  return true;
}

bool take_unit(std::string_view& text, std::string& unit) {
  if (!unit.empty()) return false;
  for (std::string_view sign : units) {
    bool const behind = text.ends_with(sign);
    if (behind) text = without_blanks(text.substr(0, text.size() - sign.size()));
    if (!behind && !(sign != "%" && take_front(text, sign))) continue;
    unit = sign;
    return true;
  }
  return false;
}

/// Sign and unit, in any order, off both ends.
void take_ends(std::string_view& text, WrittenNumber& written) {
  take_unit(text, written.unit);
  if (take_front(text, "-") || take_front(text, "\u2212") || take_front(text, "\u2013")) {
    if (written.negative) text = {};  // `(-5)` says it twice
    written.negative = true;
  } else {
    take_front(text, "+");
  }
  take_unit(text, written.unit);
}

bool take_mark(std::string_view& text, std::string& to) {
  for (auto const& [mark, kind] : marks) {
    if (!text.starts_with(mark)) continue;
    text.remove_prefix(mark.size());
    to += kind;
    return true;
  }
  return false;
}

/// `1)` or `p` behind a blank.
void take_note_word(std::string_view& text, std::string& note) {
  std::size_t const blank = text.find_last_of(' ');
  if (blank == std::string_view::npos) return;
  std::string_view const word = text.substr(blank + 1);
  bool const letters = !word.empty() && word.size() <= 2 && word.find_first_not_of(note_letters) == std::string::npos;
  bool const numbered = word.size() == 2 && word[1] == ')' &&
                        (ascii_digits.find(word[0]) != std::string_view::npos || (word[0] >= 'a' && word[0] <= 'z'));
  if (!letters && !numbered) return;
  note.insert(0, word);
  text = without_blanks(text.substr(0, blank));
}

/// The signs of footnotes off the end of a number.
void take_notes(std::string_view& text, std::string& note) {
  for (std::size_t i = 0; i < note_signs.size(); ++i) {
    if (!text.ends_with(note_signs[i])) continue;
    note.insert(0, note_signs[i]);
    text = without_blanks(text.substr(0, text.size() - note_signs[i].size()));
    i = static_cast<std::size_t>(-1);
  }
  if (note.empty()) take_note_word(text, note);
}

/// `(5)`, and `5-` as SAP writes it.
void take_brackets(std::string_view& text, WrittenNumber& written) {
  bool const is_behind =
      text.size() > 1 && text.ends_with('-') && ascii_digits.find(text[text.size() - 2]) != std::string_view::npos;
  if (is_behind) {
    text.remove_suffix(1);
  } else {
    if (!text.starts_with('(') || !text.ends_with(')')) return;
    text = without_blanks(text.substr(1, text.size() - 2));
  }
  written.negative = written.in_brackets = true;
}

/// Runs of digits with a mark between them; nothing else.
bool take_runs(std::string_view text, WrittenNumber& written) {
  while (true) {
    std::size_t const end = std::min(text.find_first_not_of(ascii_digits), text.size());
    written.runs.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    bool const may_be_empty = written.runs.size() == 1 && !text.empty();
    if (end == 0 && !may_be_empty) return false;
    if (text.empty()) return true;
    if (!take_mark(text, written.marks)) return false;
  }
}

/// The runs from the first on are one to three digits and then threes, up to but not including run `end`.
bool are_groups(WrittenNumber const& written, std::size_t end) {
  std::string const& first = written.runs.front();
  if (first.empty() || first.size() > 3 || (first.front() == '0' && end > 1)) return false;
  return std::all_of(written.runs.begin() + 1, written.runs.begin() + static_cast<std::ptrdiff_t>(end),
                     [](std::string const& run) { return run.size() == 3; });
}

bool is_decimal_sign(char mark) { return mark == ',' || mark == '.'; }

/// A single mark: does it part decimals, thousands, or may it do either?
bool judge_one_mark(WrittenNumber& written) {
  char const mark = written.marks[0];
  bool const groups = are_groups(written, 2);
  if (!is_decimal_sign(mark)) return groups;
  if (groups) {
    written.ambiguous = true;
  } else {
    written.evidence = mark;
  }
  return true;
}

bool judge(WrittenNumber& written) {
  std::string const& all = written.marks;
  if (all.empty()) return true;
  if (all.size() == 1) return judge_one_mark(written);
  char const last = all.back();
  char const first = all.front();
  bool const same = all.find_first_not_of(first) == std::string::npos;
  if (same) {
    if (is_decimal_sign(first)) written.evidence = first == ',' ? '.' : ',';
    return are_groups(written, written.runs.size());
  }
  bool const groups_before = all.find_first_not_of(first) == all.size() - 1;
  written.evidence = last;
  return groups_before && is_decimal_sign(last) && are_groups(written, written.runs.size() - 1);
}

}  // namespace

std::optional<WrittenNumber> take_apart(std::string_view text) {
  WrittenNumber written;
  text = without_blanks(text);
  take_notes(text, written.note);
  take_brackets(text, written);
  take_ends(text, written);
  if (!written.in_brackets) take_brackets(text, written);
  if (text.empty() && written.negative && !written.in_brackets && !written.unit.empty() && written.unit != "%") {
    written.negative = false;
    written.is_dash = true;
    text = "0";
  }
  if (text.empty() || !take_runs(text, written) || !judge(written)) return std::nullopt;
  return written;
}

std::optional<WrittenNumber> take_exact_apart(std::string_view text) {
  auto written = take_apart(text);
  if (!written) return written;
  written->exact = true;
  written->ambiguous = false;
  written->evidence.reset();
  return written;
}

bool is_missing_value(std::string_view text) {
  text = without_blanks(text);
  if (text.starts_with(": ") && text.size() == 3) text = text.substr(0, 1);  // Eurostat tells by a letter why
  return std::find(missing_values.begin(), missing_values.end(), text) != missing_values.end();
}

std::string plain_digits(WrittenNumber const& written, char decimal_sign) {
  std::string number = written.negative ? "-" : "";
  char const sign = written.exact ? '.' : decimal_sign;
  bool const has_decimals = !written.marks.empty() && written.marks.back() == sign;
  for (std::size_t i = 0; i < written.runs.size(); ++i) {
    if (has_decimals && i + 1 == written.runs.size()) number += '.';
    number += written.runs[i].empty() ? "0" : written.runs[i];
  }
  return number;
}

}  // namespace factsheet::sheet
