// What stands in the table of languages agrees with what ICU knows of them, and all of it can be printed.
#include "core/language.h"
#include "resolve/numbers/icu_text.h"
#include "resolve/numbers/number_format.h"
#include "resolve/texts/words.h"

#include <cmath>
#include <string>

#include <fmt/args.h>
#include <gtest/gtest.h>
#include <unicode/dtfmtsym.h>
#include <unicode/uloc.h>

namespace factsheet::resolve {
namespace {

std::string utf8_of(std::u32string_view text) {
  return utf8(icu::UnicodeString::fromUTF32(reinterpret_cast<UChar32 const*>(text.data()),
                                            static_cast<std::int32_t>(text.size())));
}

class EachLanguage : public testing::TestWithParam<Language> {};

TEST_P(EachLanguage, IsOneThatIcuKnows) {
  auto const locale = icu_locale(GetParam());
  EXPECT_EQ(locale.getLanguage(), GetParam().tag);
  icu::UnicodeString name;
  locale.getDisplayLanguage(icu::Locale::getEnglish(), name);
  EXPECT_EQ(utf8(name), GetParam().name);
  EXPECT_EQ(uloc_isRightToLeft(locale.getName()) != 0, GetParam().direction == Direction::right_to_left);
}

TEST_P(EachLanguage, HasTheMonthsOfIcu) {
  UErrorCode status = U_ZERO_ERROR;
  icu::DateFormatSymbols const symbols(icu_locale(GetParam()), status);
  ASSERT_TRUE(U_SUCCESS(status));
  std::int32_t count = 0;
  auto const* const months = symbols.getMonths(count);
  for (std::size_t i = 0; i < GetParam().months.size(); ++i) {
    EXPECT_EQ(utf8_of(GetParam().months[i]), utf8(icu::UnicodeString(months[i]).toLower(icu_locale(GetParam()))));
  }
}

TEST_P(EachLanguage, ShortensTheMagnitudesThatIcuPrints) {
  Language const& language = GetParam();
  for (Magnitude const& magnitude : language.magnitudes) {
    double const value = 1.5 * std::pow(10.0, magnitude.exponent);
    auto const printed = format_number(value, {sheet::Format::compact, {}, 0, {}}, language.tag);
    EXPECT_EQ(printed.unit, magnitude.name);
    auto const brief = shortened(printed, language.tag).joined();
    EXPECT_TRUE(brief.ends_with(magnitude.abbreviation)) << brief;
    EXPECT_LT(brief.size(), printed.joined().size());
  }
}

TEST_P(EachLanguage, PrintsItsWordsWithTheValuesInThem) {
  Language const& language = GetParam();
  auto const holds = [](std::string const& text, std::vector<std::string> const& parts) {
    EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << text;
    for (auto const& part : parts) EXPECT_NE(text.find(part), std::string::npos) << text;
  };
  holds(updated_line({2026, 11, 1}, language), {"1", utf8_of(language.months[10]).substr(1), "2026"});
  holds(count_out_of("7", "10", language), {"7", "10"});
  holds(ratio_of("1", "5", language), {"1", "5"});
  holds(rounding_note("100,1%", language), {"100,1%"});
  for (int count = 1; count <= 25; ++count) {
    std::vector<int> numbers;
    for (int i = 1; i <= count; ++i) numbers.push_back(100 + i);
    holds(sources_by_number(numbers, language), {std::to_string(numbers.front()), std::to_string(numbers.back())});
  }
  EXPECT_EQ(fmt::format(fmt::runtime(language.words.page_of_pages), fmt::arg("page", 3), fmt::arg("pages", 7)).size(),
            language.words.page_of_pages.size() - std::string("{page}{pages}").size() + 2);
}

INSTANTIATE_TEST_SUITE_P(Languages, EachLanguage, testing::ValuesIn(all_languages().begin(), all_languages().end()),
                         [](auto const& row) { return std::string(row.param.tag); });

TEST(FormFor, GoesByTheNumberAsItIsPrinted) {
  auto const form = [](double number, int decimals, std::string_view language) {
    PluralForms const forms{.one = "one", .other = "other"};
    return std::string(form_for(forms, number, decimals, language_of(language)));
  };
  EXPECT_EQ(form(1, 0, "en"), "one");
  EXPECT_EQ(form(0.5, 0, "en"), "one");  // printed as 1
  EXPECT_EQ(form(1.5, 0, "en"), "other");
  EXPECT_EQ(form(1, 1, "en"), "other");  // 1.0 points
  EXPECT_EQ(form(0, 0, "nl"), "other");
  EXPECT_EQ(form(1, 0, "nl"), "one");
}

}  // namespace
}  // namespace factsheet::resolve
