#include "sheet/spreadsheet/shown_date.h"

#include "core/language.h"
#include "core/utf8.h"
#include "sheet/spreadsheet/format_tokens.h"

#include <chrono>
#include <cmath>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::chrono::sys_days first_day = std::chrono::year(1899) / 12 / 30;

/// The language of `[$-413]`, in which months are named; null where the format says none that is known.
Language const* language_of_format(std::vector<FormatToken> const& tokens) {
  for (FormatToken const& token : tokens) {
    std::size_t const dash = token.text.find('-');
    if (token.kind != FormatToken::Kind::bracket || !token.text.starts_with('$') || dash == std::string::npos) continue;
    std::string_view const code = std::string_view(token.text).substr(dash + 1);
    for (Language const& language : all_languages()) {
      if (code.ends_with(language.windows_number)) return &language;
    }
    return find_language(code);
  }
  return nullptr;
}

std::string month_name(unsigned month, std::size_t letters, Language const& language) {
  std::string full;
  for (char32_t c : language.months[month - 1]) append_utf8(full, c);
  if (letters > 3) return full;
  unsigned number = 0;
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
std::optional<std::string> part_of_date(FormatToken const& token, std::size_t letters,
                                        std::chrono::year_month_day const& date, Language const* language) {
  auto const year = static_cast<int>(date.year());
  auto const month = static_cast<unsigned>(date.month());
  char const c = token.kind == FormatToken::Kind::sign && token.text.size() == 1 ? token.text[0] : '\0';
  switch (c) {
    case 'y':
    case 'Y':
      return letters > 2 ? fmt::format("{:04}", year) : fmt::format("{:02}", year % 100);
    case 'm':
    case 'M':
      if (letters <= 2) return fmt::format("{:0{}}", month, letters);
      return language ? std::optional(month_name(month, letters, *language)) : std::nullopt;
    case 'd':
    case 'D':
      return letters <= 2 ? std::optional(fmt::format("{:0{}}", static_cast<unsigned>(date.day()), letters))
                          : std::nullopt;
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

std::string iso(std::chrono::year_month_day const& date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace

std::string shown_date(double days, std::string_view format) {
  constexpr double last_day = 2958466;  // the year 10000
  if (!(days >= 0) || days >= last_day) return fmt::format("{}", days);
  std::chrono::days const count(static_cast<int>(std::floor(days)));
  std::chrono::year_month_day const date = first_day + count;
  auto const tokens = sections_of(format)[0];
  Language const* const language = language_of_format(tokens);
  std::string text;
  for (std::size_t i = 0; i < tokens.size();) {
    if (tokens[i].kind == FormatToken::Kind::bracket) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < tokens.size() && tokens[i].kind == FormatToken::Kind::sign &&
           tokens[end].kind == FormatToken::Kind::sign && tokens[end].text == tokens[i].text) {
      ++end;
    }
    auto const part = part_of_date(tokens[i], end - i, date, language);
    // Hours, names of days, and names of months in no known language: the day in digits says what is meant.
    if (!part) return format.find('d') == std::string_view::npos ? iso(date).substr(0, 7) : iso(date);
    text += *part;
    i = end;
  }
  return text;
}

}  // namespace factsheet::sheet
