#include "sheet/read/values.h"

#include "core/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::string_view digits = "0123456789";

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of(digits) == std::string_view::npos;
}

std::string without(std::string_view text, std::string_view unwanted) {
  std::string kept;
  for (char c : text) {
    if (unwanted.find(c) == std::string_view::npos) kept += c;
  }
  return kept;
}

/// Sign, digits before and after the point; of nothing else.
struct Parts {
  bool is_number = false;
  std::string_view whole, fraction;
  bool has_point = false;
};

Parts parts_of(std::string_view text) {
  Parts parts;
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  std::size_t const point = text.find('.');
  parts.has_point = point != std::string_view::npos;
  parts.whole = text.substr(0, point);
  parts.fraction = parts.has_point ? text.substr(point + 1) : std::string_view();
  bool const whole_fine = parts.whole.empty() || all_digits(parts.whole);
  bool const fraction_fine = parts.fraction.empty() || all_digits(parts.fraction);
  parts.is_number = whole_fine && fraction_fine && !(parts.whole.empty() && parts.fraction.empty());
  return parts;
}

std::string_view without_zeros_before(std::string_view whole) {
  std::size_t const first = std::min(whole.find_first_not_of('0'), whole.size() - 1);
  return whole.substr(first);
}

/// Whole numbers of 15 digits are exact; of fractions as many are taken as programs write of what they computed:
/// 0.666666666666667.
bool are_kept(Parts const& parts) {
  constexpr std::size_t most_whole = 15;
  constexpr std::size_t most_of_fraction = 17;
  std::size_t const whole = parts.whole == "0" ? 0 : without_zeros_before(parts.whole).size();
  std::size_t const zeros = whole > 0 ? 0 : std::min(parts.fraction.find_first_not_of('0'), parts.fraction.size());
  return whole <= most_whole && whole + parts.fraction.size() - zeros <= most_of_fraction &&
         parts.fraction.size() <= most_of_fraction + 3;
}

/// `1.234` may mean a thousand and more.
bool is_ambiguous(Parts const& parts) {
  return parts.fraction.size() == 3 && parts.whole.size() <= 3 && parts.whole != "0";
}

std::string help_for_ambiguous(std::string_view text, Parts const& parts) {
  std::string decimal(text);
  while (decimal.back() == '0') decimal.pop_back();
  if (decimal.back() == '.') {
    decimal.pop_back();
  } else if (parts.fraction.back() != '0') {
    decimal += '0';
  }
  return fmt::format("write {} or {}", without(text, "."), decimal);
}

/// How the author's number would be written, where it can be told: `1,5`, `1.234,5`, `1_000`, `+5`, `€ 12`.
std::string rewritten(std::string_view text) {
  std::string kept = without(text, " _'+%€$\u00A0\u202F");
  bool const negative = !kept.empty() && kept.front() == '-';
  std::size_t const comma = kept.rfind(',');
  std::size_t const point = kept.rfind('.');
  bool const both = comma != std::string::npos && point != std::string::npos;
  if (both) {
    kept = without(kept, comma > point ? "." : ",");
  } else if (std::count(kept.begin(), kept.end(), '.') > 1) {
    kept = without(kept, ".");
  } else if (std::count(kept.begin(), kept.end(), ',') > 1) {
    kept = without(kept, ",");
  }
  std::replace(kept.begin(), kept.end(), ',', '.');
  Parts const parts = parts_of(kept);
  if (!parts.is_number) return {};
  if (!both && comma != std::string::npos && is_ambiguous(parts)) return help_for_ambiguous(kept, parts);
  std::string number = negative ? "-" : "";
  number += parts.whole.empty() ? "0" : without_zeros_before(parts.whole);
  if (!parts.fraction.empty()) number += "." + std::string(parts.fraction);
  return "write " + number;
}

std::string help_for_hexadecimal(std::string_view text) {
  unsigned long long value = 0;
  std::string_view const rest = text.substr(2);
  int const base = text[1] == 'x' || text[1] == 'X' ? 16 : 8;
  auto const read = std::from_chars(rest.data(), rest.data() + rest.size(), value, base);
  if (rest.empty() || read.ec != std::errc() || read.ptr != rest.data() + rest.size()) return {};
  return fmt::format("write it in decimal digits: {}", value);
}

std::string help_for_exponent(std::string_view text) {
  double value = 0;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ptr != text.data() + text.size() || read.ec != std::errc() || !std::isfinite(value)) return {};
  if (std::abs(value) >= 1e15 || (value != 0 && std::abs(value) < 1e-12)) return {};
  std::string number = fmt::format("{:.15f}", value);
  number.erase(number.find_last_not_of('0') + 1);
  if (number.back() == '.') number.pop_back();
  // Of a number that binary fractions cannot hold, the shortest that means the same.
  std::string const shortest = fmt::format("{}", value);
  return "write " + (shortest.find('e') == std::string::npos ? shortest : number);
}

std::string help_for_number(std::string_view text) {
  std::string const general = "write digits, and a point for decimals, as in 1234.5";
  std::string help;
  bool const prefixed =
      text.size() > 2 && text[0] == '0' && std::string_view("xXoO").find(text[1]) != std::string_view::npos;
  if (prefixed) {
    help = help_for_hexadecimal(text);
  } else if (text.find_first_of("eE") != std::string_view::npos) {
    help = help_for_exponent(text);
  } else {
    help = rewritten(text);
  }
  if (help.empty()) return general;
  if (text.find('%') != std::string_view::npos) help += "; the sign comes from the format percent";
  return help;
}

ReadValue<Number> refused(std::string_view text, std::string help) {
  return {std::nullopt, fmt::format("\"{}\" is not a number", text), std::move(help)};
}

ReadValue<Number> refused_quotes(std::string_view text) {
  ReadValue<Number> result{std::nullopt, fmt::format("\"{}\" in quotes is a text, not a number", text), {}};
  Node plain;
  plain.text.text = std::string(text);
  result.help = read_number(plain).value ? fmt::format("leave the quotes out: {}", text) : help_for_number(text);
  return result;
}

}  // namespace

ReadValue<Number> read_number(Node const& scalar) {
  std::string_view const text = scalar.text.text;
  if (!scalar.is_plain()) return refused_quotes(text);
  Parts const parts = parts_of(text);
  bool const zeros_before = parts.whole.size() > 1 && parts.whole.front() == '0';
  bool const half = parts.whole.empty() || (parts.has_point && parts.fraction.empty());
  if (!parts.is_number || zeros_before || half) return refused(text, help_for_number(text));
  if (is_ambiguous(parts)) {
    return {std::nullopt, fmt::format("\"{}\" can be read in two ways", text), help_for_ambiguous(text, parts)};
  }
  if (!are_kept(parts)) {
    return {std::nullopt, fmt::format("\"{}\" has more digits than are kept", text), "write at most 15 digits"};
  }
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return {Number{value, static_cast<int>(parts.fraction.size())}, {}, {}};
}

ReadValue<bool> read_boolean(Node const& scalar) {
  std::string_view const text = scalar.text.text;
  if (scalar.is_plain() && text == "true") return {true, {}, {}};
  if (scalar.is_plain() && text == "false") return {false, {}, {}};
  std::string const lower = in_small_letters(text);
  constexpr std::array<std::string_view, 6> yes{"true", "yes", "on", "y", "ja", "1"};
  constexpr std::array<std::string_view, 6> no{"false", "no", "off", "n", "nee", "0"};
  bool const is_yes = std::find(yes.begin(), yes.end(), lower) != yes.end();
  bool const is_no = std::find(no.begin(), no.end(), lower) != no.end();
  std::string help = is_yes ? "write true" : is_no ? "write false" : "write true or false";
  if (!scalar.is_plain() && (is_yes || is_no)) help += " without quotes";
  std::string const quotes = scalar.is_plain() ? "" : " in quotes";
  return {std::nullopt, fmt::format("\"{}\"{} is neither true nor false", text, quotes), help};
}

ReadValue<Date> read_date(std::string_view text) {
  std::string const help = "write year, month and day with dashes, as in 2026-11-01";
  bool const shape = text.size() == 10 && text[4] == '-' && text[7] == '-' && all_digits(text.substr(0, 4)) &&
                     all_digits(text.substr(5, 2)) && all_digits(text.substr(8, 2));
  if (!shape) return {std::nullopt, fmt::format("\"{}\" is not a date", text), help};
  auto const number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    std::from_chars(text.data() + at, text.data() + at + size, value);
    return value;
  };
  Date const date{number(0, 4), number(5, 2), number(8, 2)};
  if (date.year == 0 || !calendar_day(date).ok()) {
    return {std::nullopt, fmt::format("there is no day \"{}\"", text), help};
  }
  return {date, {}, {}};
}

bool is_rgb(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool is_id(std::string_view text) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  constexpr std::string_view more = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  return !text.empty() && letters.find(text.front()) != std::string_view::npos &&
         text.find_first_not_of(more) == std::string_view::npos;
}

bool is_language_tag(std::string_view text) {
  constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view more = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
  std::size_t const first = std::min(text.find('-'), text.size());
  bool const primary =
      (first == 2 || first == 3) && text.substr(0, first).find_first_not_of(small) == std::string_view::npos;
  return primary && text.size() <= 35 && text.back() != '-' && text.find_first_not_of(more) == std::string_view::npos;
}

}  // namespace factsheet::sheet
