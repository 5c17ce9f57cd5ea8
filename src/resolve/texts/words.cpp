#include "resolve/texts/words.h"

#include "core/language_lists.h"
#include "resolve/numbers/icu_status.h"
#include "resolve/numbers/icu_text.h"

#include <array>
#include <chrono>
#include <memory>
#include <utility>

#include <fmt/args.h>
#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>

namespace factsheet::resolve {

namespace {

/// The names in braces are part of the table of languages.
template <class... Named>
std::string filled(std::string_view words, Named const&... named) {
  return fmt::format(fmt::runtime(words), named...);
}

UDate icu_date(sheet::Date const& date) {
  std::chrono::milliseconds const since_1970 = std::chrono::sys_days(calendar_day(date)).time_since_epoch();
  return static_cast<double>(since_1970.count());
}

/// Reading how a language writes dates takes longer than writing one. None for no language.
struct LongDates {
  explicit LongDates(std::string_view language) {
    if (language.empty()) return;
    format.reset(icu::DateFormat::createDateInstance(icu::DateFormat::kLong, icu_locale(language_of(language))));
    require_success(format ? U_ZERO_ERROR : U_MISSING_RESOURCE_ERROR);
    format->setTimeZone(*icu::TimeZone::getGMT());
  }
  std::unique_ptr<icu::DateFormat> format;
};

std::string long_date(sheet::Date const& date, Language const& language) {
  icu::UnicodeString text;
  made_once<LongDates>(language.tag).format->format(icu_date(date), text);
  return utf8(text);
}

std::string joined_list(std::vector<std::string> const& numbers, Language const& language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::ListFormatter> const format(icu::ListFormatter::createInstance(icu_locale(language), status));
  require_success(status);
  std::vector<icu::UnicodeString> items;
  items.reserve(numbers.size());
  for (std::string const& number : numbers) items.push_back(utf16(number));
  icu::UnicodeString text;
  format->format(items.data(), static_cast<std::int32_t>(items.size()), text, status);
  require_success(status);
  return utf8(text);
}

}  // namespace

std::string updated_line(sheet::Date const& date, Language const& language) {
  return filled(language.words.updated, fmt::arg("date", long_date(date, language)));
}

std::string count_out_of(std::string_view count, std::string_view whole, Language const& language) {
  return filled(language.words.count_out_of, fmt::arg("count", count), fmt::arg("whole", whole));
}

std::string ratio_of(std::string_view part, std::string_view whole, Language const& language) {
  return filled(language.words.ratio, fmt::arg("part", part), fmt::arg("whole", whole));
}

std::string rounding_note(std::string_view total, Language const& language) {
  return filled(language.words.total_off_by_rounding, fmt::arg("total", total));
}

std::string sources_by_number(std::vector<int> const& numbers, Language const& language) {
  std::vector<std::string> digits;
  for (int const number : numbers) digits.push_back(fmt::format("{}", number));
  return sources_by_markup(digits, language);
}

std::string sources_by_markup(std::vector<std::string> const& numbers, Language const& language) {
  auto const words = form_for(language.words.sources_by_number, static_cast<double>(numbers.size()), 0, language);
  return filled(words, fmt::arg("numbers", joined_list(numbers, language)));
}

std::string_view form_for(PluralForms const& forms, double number, int decimals, Language const& language) {
  UErrorCode status = U_ZERO_ERROR;
  auto const locale = icu_locale(language);
  std::unique_ptr<icu::PluralRules> const rules(icu::PluralRules::forLocale(locale, status));
  auto const printed = icu::number::NumberFormatter::withLocale(locale)
                           .roundingMode(UNUM_ROUND_HALFUP)
                           .precision(icu::number::Precision::fixedFraction(decimals))
                           .formatDouble(number, status);
  auto const category = utf8(rules->select(printed, status));
  require_success(status);
  std::array<std::pair<std::string_view, std::string_view>, 5> const by_category{
      {{"zero", forms.zero}, {"one", forms.one}, {"two", forms.two}, {"few", forms.few}, {"many", forms.many}}};
  for (auto const& [name, form] : by_category) {
    if (name == category && !form.empty()) return form;
  }
  return forms.other;
}

}  // namespace factsheet::resolve
