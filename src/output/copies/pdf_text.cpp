#include "output/copies/pdf_text.h"

#include "core/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace factsheet::output {
namespace {

/// Latin letters that PDFDocEncoding has at their own code points.
bool has_own_code(char32_t letter) {
  return (letter >= 0x20 && letter < 0x7f) || letter == '\n' || (letter > 0xa0 && letter <= 0xff && letter != 0xad);
}

/// What it has at 80 to 9e (ISO 32000-1 D.2), and the euro at a0.
constexpr std::u32string_view other_letters =
    U"\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212"
    U"\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122\ufb01\ufb02\u0141"
    U"\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e";

/// The letter's byte in PDFDocEncoding.
std::optional<unsigned char> own_code(char32_t letter) {
  constexpr unsigned first_other = 0x80, euro = 0xa0;
  if (has_own_code(letter)) return static_cast<unsigned char>(letter);
  if (letter == U'\u20ac') return euro;
  auto const found = other_letters.find(letter);
  if (found == std::u32string_view::npos) return std::nullopt;
  return static_cast<unsigned char>(first_other + found);
}

void append_unit(std::string& to, unsigned unit) {
  to += static_cast<char>(unit >> 8U);
  to += static_cast<char>(unit & 0xffU);
}

/// Letters of ASCII, which are the same in all encodings of bytes.
bool is_plain(char byte) { return (byte >= 0x20 && byte < 0x7f) || byte == '\n'; }

/// What stands behind a backslash in a string, or is written with one.
bool is_special(char byte) { return byte == '(' || byte == ')' || byte == '\\' || byte == '\r' || byte == '\n'; }

void append_utf16(std::string& to, char32_t letter) {
  constexpr char32_t first_of_two = 0x10000;
  if (letter < first_of_two) return append_unit(to, letter);
  unsigned const rest = letter - first_of_two;
  append_unit(to, 0xd800U + (rest >> 10U));
  append_unit(to, 0xdc00U + (rest & 0x3ffU));
}

/// In PDFDocEncoding, unless it lacks a letter or the bytes would begin like another encoding's.
std::optional<std::string> in_own_codes(std::string_view utf8) {
  std::string latin;
  latin.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    auto const code = own_code(next_code_point(utf8, at));
    if (!code) return std::nullopt;
    latin += static_cast<char>(*code);
  }
  bool const is_taken =
      latin.starts_with("\xfe\xff") || latin.starts_with("\xff\xfe") || latin.starts_with("\xef\xbb\xbf");
  return is_taken ? std::nullopt : std::optional(std::move(latin));
}

std::string in_utf16(std::string_view utf8) {
  std::string wide = "\xfe\xff";
  for (std::size_t at = 0; at < utf8.size();) append_utf16(wide, next_code_point(utf8, at));
  return wide;
}

}  // namespace

void append_integer(std::string& to, long long value) {
  char digits[24];
  auto const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  to.append(digits, static_cast<std::size_t>(end - digits));
}

void append_number(std::string& to, double value, int decimals) {
  constexpr long long powers[] = {1, 10, 100, 1000};
  long long const scale = powers[decimals];
  long long whole = std::llround(value * static_cast<double>(scale));
  if (whole < 0) {
    to += '-';
    whole = -whole;
  }
  append_integer(to, whole / scale);
  long long rest = whole % scale;
  if (rest == 0) return;
  to += '.';
  for (long long digit = scale / 10; rest != 0; digit /= 10) {
    to += static_cast<char>('0' + rest / digit);
    rest %= digit;
  }
}

void append_reference(std::string& to, int object) {
  append_integer(to, object);
  to += " 0 R";
}

void append_bytes(std::string& to, std::string_view bytes) {
  to += '(';
  while (true) {
    auto const special =
        std::find_if(bytes.begin(), bytes.end(), [](char byte) { return is_special(byte); });  // called in place
    to.append(bytes.begin(), special);
    if (special == bytes.end()) break;
    to += '\\';
    to += *special == '\r' ? 'r' : *special == '\n' ? 'n' : *special;
    bytes.remove_prefix(static_cast<std::size_t>(special - bytes.begin()) + 1);
  }
  to += ')';
}

void append_text(std::string& to, std::string_view utf8) {
  if (std::all_of(utf8.begin(), utf8.end(), is_plain)) return append_bytes(to, utf8);
  auto const latin = in_own_codes(utf8);
  append_bytes(to, latin ? *latin : in_utf16(utf8));
}

void append_rectangle(std::string& to, Rect const& area, Length page_height, int decimals) {
  char before = '[';
  for (Length const side : {area.left(), page_height - area.bottom(), area.right(), page_height - area.top()}) {
    to += before;
    append_number(to, side.pt(), decimals);
    before = ' ';
  }
  to += ']';
}

void append_resource_name(std::string& to, std::string_view kind, std::size_t part, std::size_t number) {
  to += '/';
  to += kind;
  if (part > 0) {
    append_integer(to, static_cast<long long>(part));
    to += '-';
  }
  append_integer(to, static_cast<long long>(number));
  to += ' ';
}

}  // namespace factsheet::output
