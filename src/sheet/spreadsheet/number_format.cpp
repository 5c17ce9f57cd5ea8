#include "sheet/spreadsheet/number_format.h"

#include "core/language.h"
#include "sheet/spreadsheet/format_tokens.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace factsheet::sheet {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 36> formats_by_number{{{1, "0"},
                                                                              {2, "0.00"},
                                                                              {3, "#,##0"},
                                                                              {4, "#,##0.00"},
                                                                              {5, "#,##0"},
                                                                              {6, "#,##0"},
                                                                              {7, "#,##0.00"},
                                                                              {8, "#,##0.00"},
                                                                              {9, "0%"},
                                                                              {10, "0.00%"},
                                                                              {14, "yyyy-mm-dd"},
                                                                              {15, "d-mmm-yy"},
                                                                              {16, "d-mmm"},
                                                                              {17, "mmm-yy"},
                                                                              {18, "h:mm"},
                                                                              {19, "h:mm:ss"},
                                                                              {20, "h:mm"},
                                                                              {21, "h:mm:ss"},
                                                                              {22, "yyyy-mm-dd h:mm"},
                                                                              {37, "#,##0"},
                                                                              {38, "#,##0"},
                                                                              {39, "#,##0.00"},
                                                                              {40, "#,##0.00"},
                                                                              {41, "#,##0"},
                                                                              {42, "#,##0"},
                                                                              {43, "#,##0.00"},
                                                                              {44, "#,##0.00"},
                                                                              {45, "mm:ss"},
                                                                              {46, "[h]:mm:ss"},
                                                                              {47, "mm:ss"},
                                                                              {49, "@"},
                                                                              {27, "yyyy-mm-dd"},
                                                                              {30, "yyyy-mm-dd"},
                                                                              {31, "yyyy-mm-dd"},
                                                                              {36, "yyyy-mm-dd"},
                                                                              {57, "yyyy-mm-dd"}}};

void take_sign(std::string_view text, bool behind, NumberShape& shape) {
  for (std::string_view sign : {"€", "£", "$", "¥", "EUR", "GBP", "USD"}) {
    if (text.find(sign) == std::string_view::npos) continue;
    std::string const shown(sign == "EUR" ? "€" : sign == "GBP" ? "£" : sign == "USD" ? "US$" : sign);
    (behind ? shape.sign_behind : shape.sign_before) = behind ? " " + shown : shown + " ";
    return;
  }
  if (text == "%") shape.sign_behind = "%";
}

bool is_date_format(std::vector<FormatToken> const& tokens) {
  bool has_digits = false;
  bool date = false;
  for (FormatToken const& token : tokens) {
    if (token.kind == FormatToken::Kind::bracket && token.text.find_first_not_of("hmsHMS") == std::string::npos)
      date = true;
    if (token.kind != FormatToken::Kind::sign) continue;
    has_digits = has_digits || token.text == "0" || token.text == "#" || token.text == "?";
    date = date || (token.text.size() == 1 && std::string_view("ymdhsYMDHS").find(token.text[0]) != std::string::npos);
  }
  return date && !has_digits;
}

/// The decimals and signs of a section of a format of numbers; general where it scales or is in powers.
NumberShape shape_of_section(std::vector<FormatToken> const& tokens) {
  NumberShape shape;
  bool any = false;
  bool decimals = false;
  bool comma_last = false;
  for (FormatToken const& token : tokens) {
    if (token.kind == FormatToken::Kind::bracket && !token.text.starts_with('$')) continue;
    if (token.kind != FormatToken::Kind::sign) {
      std::string_view const text = token.text;
      take_sign(token.kind == FormatToken::Kind::bracket ? text.substr(0, text.find('-')) : text, any, shape);
      continue;
    }
    char const c = token.text[0];
    bool const placeholder = c == '0' || c == '#' || c == '?';
    if (c == 'E' || c == '/') return {};
    if (comma_last && any && !placeholder && c != ',') return {};
    comma_last = c == ',';
    any = any || placeholder;
    if (c == '.') decimals = true;
    if (placeholder && decimals) {
      ++shape.most_decimals;
      if (c == '0') shape.least_decimals = shape.most_decimals;
    }
    if (c == '%') {
      shape.kind = NumberShape::Kind::percent;
      shape.sign_behind = "%";
    } else if (!placeholder) {
      take_sign(token.text, any, shape);
    }
  }
  if (!any || comma_last) return {};
  if (shape.kind == NumberShape::Kind::general) shape.kind = NumberShape::Kind::number;
  return shape;
}

}  // namespace

std::string_view format_by_number(int number) {
  auto const found = std::find_if(formats_by_number.begin(), formats_by_number.end(),
                                  [&](auto const& entry) { return entry.first == number; });
  return found == formats_by_number.end() ? std::string_view() : found->second;
}

NumberShape shape_of_format(std::string_view format, bool negative) {
  NumberShape shape;
  auto const sections = sections_of(format);
  auto const& section = sections[negative && sections.size() > 1 ? 1 : 0];
  if (is_date_format(section)) {
    shape.kind = NumberShape::Kind::date;
    return shape;
  }
  auto const languages = all_languages();
  bool const general = format.empty() || std::any_of(languages.begin(), languages.end(), [&](Language const& language) {
                         return format.find(language.general_format) != std::string_view::npos;
                       });
  if (general) return shape;
  if (format == "@") {
    shape.kind = NumberShape::Kind::text;
    return shape;
  }
  return shape_of_section(section);
}

}  // namespace factsheet::sheet
