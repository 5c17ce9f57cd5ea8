#include "resolve/words.h"

#include "resolve/number_format.h"

#include <cassert>
#include <chrono>

#include <fmt/format.h>
#include <unicode/smpdtfmt.h>

namespace factsheet::resolve {

namespace {

bool is_dutch(std::string_view language) {
  assert(language == "nl" || language == "en");
  return language == "nl";
}

UDate icu_date(sheet::Date const& date) {
  using namespace std::chrono;
  sys_days const day =
      year(date.year) / month(static_cast<unsigned>(date.month)) / std::chrono::day(static_cast<unsigned>(date.day));
  return static_cast<double>(duration_cast<milliseconds>(day.time_since_epoch()).count());
}

std::string long_date(sheet::Date const& date, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  auto const locale = icu::Locale::forLanguageTag(locale_of(language), status);
  icu::SimpleDateFormat format(icu::UnicodeString(u"d MMMM y"), locale, status);
  assert(U_SUCCESS(status));
  format.setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  format.format(icu_date(date), text);
  std::string result;
  text.toUTF8String(result);
  return result;
}

}  // namespace

Words words_of_language(std::string_view language) {
  if (is_dutch(language)) {
    return {"Bron", "Bronnen", "en", "ook", "Onderdeel", "Waarde", "Aandeel", "Totaal", "Pagina", "van", "‘", "’"};
  }
  return {"Source", "Sources", "and", "also", "Part", "Value", "Share", "Total", "Page", "of", "‘", "’"};
}

std::string updated_line(sheet::Date const& date, std::string_view language) {
  return (is_dutch(language) ? "Bijgewerkt op " : "Updated ") + long_date(date, language);
}

std::string page_pattern(std::string_view language) {
  return is_dutch(language) ? "{page} van {pages}" : "{page} of {pages}";
}

std::string count_out_of(std::string_view count, std::string_view whole, std::string_view language) {
  return fmt::format("{} {} {}", count, is_dutch(language) ? "van de" : "in", whole);
}

std::string rounding_note(std::string_view total, std::string_view language) {
  return is_dutch(language) ? fmt::format("Samen {} door afronding.", total)
                            : fmt::format("Total {} (rounding).", total);
}

std::string rounded_to_whole_note(std::string_view language) {
  return is_dutch(language) ? "Afgerond tot samen 100%." : "Rounded to add up to 100%.";
}

std::string sources_by_number(std::vector<int> const& numbers, std::string_view language) {
  bool const one = numbers.size() == 1;
  std::string list;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) list += i + 1 < numbers.size() ? ", " : is_dutch(language) ? " en " : " and ";
    list += fmt::format("{}", numbers[i]);
  }
  if (is_dutch(language)) return (one ? "bron " : "bronnen ") + list;
  return (one ? "source " : "sources ") + list;
}

}  // namespace factsheet::resolve
