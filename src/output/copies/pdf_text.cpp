#include "output/copies/pdf_text.h"

#include "core/utf8.h"

#include <charconv>
#include <cmath>

namespace factsheet::output {
namespace {

/// Latin letters that PDFDocEncoding has at their own code points.
bool has_own_code(char32_t letter) {
  return (letter >= 0x20 && letter < 0x7f) || letter == '\n' || (letter > 0xa0 && letter <= 0xff && letter != 0xad);
}

void append_unit(std::string& to, unsigned unit) {
  to += static_cast<char>(unit >> 8U);
  to += static_cast<char>(unit & 0xffU);
}

void append_utf16(std::string& to, char32_t letter) {
  constexpr char32_t first_of_two = 0x10000;
  if (letter < first_of_two) return append_unit(to, letter);
  unsigned const rest = letter - first_of_two;
  append_unit(to, 0xd800U + (rest >> 10U));
  append_unit(to, 0xdc00U + (rest & 0x3ffU));
}

}  // namespace

void append_integer(std::string& to, long long value) {
  char digits[24];
  auto const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  to.append(digits, end);
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
  for (char const byte : bytes) {
    if (byte == '(' || byte == ')' || byte == '\\') to += '\\';
    if (byte == '\r') {
      to += "\\r";
    } else if (byte == '\n') {
      to += "\\n";
    } else {
      to += byte;
    }
  }
  to += ')';
}

void append_text(std::string& to, std::string_view utf8) {
  std::string latin, wide = "\xfe\xff";
  bool is_latin = true;
  for (std::size_t at = 0; at < utf8.size();) {
    char32_t const letter = next_code_point(utf8, at);
    is_latin = is_latin && has_own_code(letter);
    if (is_latin) latin += static_cast<char>(letter);
    append_utf16(wide, letter);
  }
  append_bytes(to, is_latin ? latin : wide);
}

void append_rectangle(std::string& to, Rect const& area, Length page_height) {
  char before = '[';
  for (Length const side : {area.left(), page_height - area.bottom(), area.right(), page_height - area.top()}) {
    to += before;
    append_number(to, side.pt());
    before = ' ';
  }
  to += ']';
}

}  // namespace factsheet::output
