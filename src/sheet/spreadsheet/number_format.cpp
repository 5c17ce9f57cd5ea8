#include "core/language.h"
#include "core/utf8.h"
#include "sheet/spreadsheet/shown_number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

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

/// A part of a format: a letter that counts, or what stands in quotes or brackets.
struct Token {
  enum class Kind { sign, literal, bracket };
  Kind kind = Kind::sign;
  std::string text;
};

std::size_t size_of_character(std::string_view text, std::size_t at) {
  std::size_t size = 1;
  while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U) ++size;
  return size;
}

/// Cuts a format into tokens; semicolons part its sections.
std::vector<std::vector<Token>> sections_of(std::string_view format) {
  std::vector<std::vector<Token>> sections(1);
  auto const add = [&](Token::Kind kind, std::string_view text) {
    sections.back().push_back({kind, std::string(text)});
  };
  for (std::size_t at = 0; at < format.size();) {
    char const c = format[at];
    if (c == '"' || c == '[') {
      std::size_t const end = std::min(format.find(c == '"' ? '"' : ']', at + 1), format.size());
      add(c == '"' ? Token::Kind::literal : Token::Kind::bracket, format.substr(at + 1, end - at - 1));
      at = std::min(end + 1, format.size());
      continue;
    }
    bool const pair = (c == '\\' || c == '_' || c == '*') && at + 1 < format.size();
    std::size_t const size = size_of_character(format, pair ? at + 1 : at);
    if (pair) {
      // `_x` is a blank as wide as x, `*x` fills the cell with it: neither is text.
      if (c == '\\') add(Token::Kind::literal, format.substr(at + 1, size));
      at += 1 + size;
      continue;
    }
    if (c == ';') {
      sections.emplace_back();
    } else {
      add(Token::Kind::sign, format.substr(at, size));
    }
    at += size;
  }
  return sections;
}

void take_sign(std::string_view text, bool behind, NumberShape& shape) {
  for (std::string_view sign : {"€", "£", "$", "¥", "EUR", "GBP", "USD"}) {
    if (text.find(sign) == std::string_view::npos) continue;
    std::string const shown(sign == "EUR" ? "€" : sign == "GBP" ? "£" : sign);
    (behind ? shape.sign_behind : shape.sign_before) = behind ? " " + shown : shown + " ";
    return;
  }
  if (text == "%") shape.sign_behind = "%";
}

bool is_date_format(std::vector<Token> const& tokens) {
  bool has_digits = false;
  bool date = false;
  for (Token const& token : tokens) {
    if (token.kind == Token::Kind::bracket && token.text.find_first_not_of("hmsHMS") == std::string::npos) date = true;
    if (token.kind != Token::Kind::sign) continue;
    has_digits = has_digits || token.text == "0" || token.text == "#" || token.text == "?";
    date = date || (token.text.size() == 1 && std::string_view("ymdhsYMDHS").find(token.text[0]) != std::string::npos);
  }
  return date && !has_digits;
}

/// The decimals and signs of a section of a format of numbers; general where it scales or is in powers.
NumberShape shape_of_section(std::vector<Token> const& tokens) {
  NumberShape shape;
  bool any = false;
  bool decimals = false;
  bool comma_last = false;
  for (Token const& token : tokens) {
    if (token.kind == Token::Kind::bracket && !token.text.starts_with('$')) continue;
    if (token.kind != Token::Kind::sign) {
      std::string_view const text = token.text;
      take_sign(token.kind == Token::Kind::bracket ? text.substr(0, text.find('-')) : text, any, shape);
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

/// Year, month and day of a day counted from the 30th of December 1899.
struct CalendarDay {
  int year = 0, month = 0, day = 0;
};

CalendarDay day_of(long days) {
  long const shifted = days - 25569 + 719468;
  long const era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  long const of_era = shifted - era * 146097;
  long const year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  long const of_year = of_era - (365 * year + year / 4 - year / 100);
  long const month = (5 * of_year + 2) / 153;
  CalendarDay made;
  made.day = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
  made.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  made.year = static_cast<int>(year + era * 400 + (made.month <= 2 ? 1 : 0));
  return made;
}

/// The language of `[$-413]`, in which months are named; null where the format says none that is known.
Language const* language_of_format(std::vector<Token> const& tokens) {
  // Windows has numbers for languages: the last two digits are the language, those before them the country.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> numbers{{{"13", "nl"}, {"09", "en"}}};
  for (Token const& token : tokens) {
    std::size_t const dash = token.text.find('-');
    if (token.kind != Token::Kind::bracket || !token.text.starts_with('$') || dash == std::string::npos) continue;
    std::string_view const code = std::string_view(token.text).substr(dash + 1);
    for (auto const& [number, tag] : numbers) {
      if (code.ends_with(number)) return find_language(tag);
    }
    return find_language(code);
  }
  return nullptr;
}

std::string month_name(int month, std::size_t letters, Language const& language) {
  std::string full;
  for (char32_t c : language.months[static_cast<std::size_t>(month - 1)]) append_utf8(full, c);
  if (letters > 3) return full;
  int number = 0;
  std::string_view before;
  for (std::string_view name : language.short_months) {
    // A month may have a longer name too: sep, sept.
    if (before.empty() || !name.starts_with(before)) ++number;
    before = name;
    if (number != month) continue;
    std::string made(name);
    if (full[0] >= 'A' && full[0] <= 'Z') made[0] = full[0];
    return made;
  }
  return full;
}

/// What so many of a letter stand for; nothing for what is not shown.
std::optional<std::string> part_of_date(Token const& token, std::size_t letters, CalendarDay const& day,
                                        Language const* language) {
  char const c = token.kind == Token::Kind::sign && token.text.size() == 1 ? token.text[0] : '\0';
  switch (c) {
    case 'y':
    case 'Y':
      return letters > 2 ? fmt::format("{:04}", day.year) : fmt::format("{:02}", day.year % 100);
    case 'm':
    case 'M':
      if (letters <= 2) return fmt::format("{:0{}}", day.month, letters);
      return language ? std::optional(month_name(day.month, letters, *language)) : std::nullopt;
    case 'd':
    case 'D':
      return letters <= 2 ? std::optional(fmt::format("{:0{}}", day.day, letters)) : std::nullopt;
    case 'h':
    case 'H':
    case 's':
    case 'S':
      return std::nullopt;
    default:
      break;
  }
  std::string text;
  for (std::size_t i = 0; i < letters; ++i) text += token.text;
  return text;
}

std::string iso(CalendarDay const& day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

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
  bool const general = format.empty() || format.find("General") != std::string_view::npos ||
                       format.find("Standaard") != std::string_view::npos;
  if (general) return shape;
  if (format == "@") {
    shape.kind = NumberShape::Kind::text;
    return shape;
  }
  return shape_of_section(section);
}

std::string shown_date(double days, std::string_view format) {
  constexpr double last_day = 2958466;  // the year 10000
  if (!(days >= 0) || days >= last_day) return fmt::format("{}", days);
  CalendarDay const day = day_of(static_cast<long>(std::floor(days)));
  auto const tokens = sections_of(format)[0];
  Language const* const language = language_of_format(tokens);
  std::string text;
  for (std::size_t i = 0; i < tokens.size();) {
    if (tokens[i].kind == Token::Kind::bracket) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < tokens.size() && tokens[i].kind == Token::Kind::sign && tokens[end].kind == Token::Kind::sign &&
           tokens[end].text == tokens[i].text) {
      ++end;
    }
    auto const part = part_of_date(tokens[i], end - i, day, language);
    // Hours, names of days, and names of months in no known language: the day in digits says what is meant.
    if (!part) return format.find('d') == std::string_view::npos ? iso(day).substr(0, 7) : iso(day);
    text += *part;
    i = end;
  }
  return text;
}

}  // namespace factsheet::sheet
