// usage: write_names OUTPUT
// Writes what CLDR calls units of measure and months in all languages as C++, sorted, so that the program need not
// gather them of ICU's data at every start.
#include "core/language.h"
#include "core/utf8.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/uchar.h>
#include <unicode/ures.h>

namespace {

using namespace factsheet;
using Names = std::set<std::u32string>;

bool is_space(char32_t c) { return u_isspace(static_cast<UChar32>(c)) != 0 || c == U'\u00A0' || c == U'\u202F'; }

std::u32string to_utf32(std::string_view text) {
  std::u32string wide;
  for (std::size_t at = 0; at < text.size();) wide += next_code_point(text, at);
  return wide;
}

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using BundleHandle = std::unique_ptr<UResourceBundle, CloseBundle>;

/// Short names that are words of the language as well.
constexpr auto words_as_well = std::to_array<std::u32string_view>(
    {U"in", U"per", U"dot", U"el", U"item", U"of", U"c", U"west", U"east", U"north"});

bool is_word_as_well(std::u32string_view word) {
  for (std::u32string_view const one : words_as_well) {
    if (word == one) return true;
  }
  return false;
}

/// "{0} kilometer per uur" gives "kilometer", "{0}°C" gives "°C".
std::u32string first_word_of(std::u32string_view pattern) {
  constexpr std::u32string_view number = U"{0}";
  if (pattern.substr(0, number.size()) != number) return {};
  std::u32string word;
  for (char32_t const c : pattern.substr(number.size())) {
    if (is_space(c) && !word.empty()) break;
    if (!is_space(c) && c != U'\u00AD') word += c;
  }
  return word.substr(0, word.find(U'{')) == word ? word : std::u32string();
}

/// All strings below a table of CLDR's units.
void collect_units(UResourceBundle* table, Names& to) {
  UErrorCode status = U_ZERO_ERROR;
  if (ures_getType(table) == URES_STRING) {
    std::int32_t length = 0;
    UChar const* const text = ures_getString(table, &length, &status);
    if (U_FAILURE(status)) return;
    std::string pattern;
    icu::UnicodeString(text, length).toUTF8String(pattern);
    std::u32string word = first_word_of(to_utf32(pattern));
    if (!word.empty() && !is_word_as_well(word)) to.insert(std::move(word));
    return;
  }
  if (ures_getType(table) != URES_TABLE) return;
  ures_resetIterator(table);
  while (ures_hasNext(table) != 0) {
    UErrorCode next = U_ZERO_ERROR;
    BundleHandle const inner(ures_getNextResource(table, nullptr, &next));
    if (U_SUCCESS(next)) collect_units(inner.get(), to);
  }
}

/// What a locale's own tables have, with the forms behind a stroke: "/km".
void read_units_of_tables(char const* locale, Names& to) {
  UErrorCode status = U_ZERO_ERROR;
  BundleHandle const bundle(ures_open(U_ICUDATA_NAME "-unit", locale, &status));
  if (U_FAILURE(status)) return;
  // Not the narrow forms: they are single letters.
  for (char const* const width : {"units", "unitsShort"}) {
    UErrorCode found = U_ZERO_ERROR;
    BundleHandle const table(ures_getByKey(bundle.get(), width, nullptr, &found));
    if (U_SUCCESS(found)) collect_units(table.get(), to);
  }
}

void add_unit(icu::MeasureUnit const& unit, icu::Locale const& locale, Names& to) {
  for (auto const width : {UNUM_UNIT_WIDTH_FULL_NAME, UNUM_UNIT_WIDTH_SHORT}) {
    auto const formatter = icu::number::NumberFormatter::withLocale(locale).unit(unit).unitWidth(width);
    for (int const count : {1, 2}) {
      UErrorCode status = U_ZERO_ERROR;
      std::string text;
      formatter.formatInt(count, status).toString(status).toUTF8String(text);
      if (U_FAILURE(status) || text.substr(0, 1) != fmt::format("{}", count)) continue;
      std::u32string word = first_word_of(U"{0}" + to_utf32(text.substr(1)));
      if (!word.empty() && !is_word_as_well(word)) to.insert(std::move(word));
    }
  }
}

/// What is written behind a number. A locale's tables alone would not do: what newer data say for all locales stands
/// in the tables of the root.
void read_units(icu::Locale const& locale, Names& to) {
  UErrorCode status = U_ZERO_ERROR;
  std::vector<icu::MeasureUnit> units(2000);
  std::int32_t const count =
      icu::MeasureUnit::getAvailable(units.data(), static_cast<std::int32_t>(units.size()), status);
  if (U_FAILURE(status)) return;
  for (std::int32_t i = 0; i < count; ++i) {
    icu::MeasureUnit const& unit = units[static_cast<std::size_t>(i)];
    if (std::string_view(unit.getType()) != "currency") add_unit(unit, locale, to);
  }
}

void add_month(icu::UnicodeString const& name, Names& to) {
  std::string text;
  name.toUTF8String(text);
  std::u32string const month = to_utf32(text);
  std::u32string capital = month;
  if (!capital.empty()) capital[0] = static_cast<char32_t>(u_toupper(static_cast<UChar32>(capital[0])));
  for (std::u32string spelt : {month, capital}) {
    to.insert(spelt);
    while (!spelt.empty() && spelt.back() == U'.') spelt.pop_back();
    to.insert(spelt);
  }
}

void read_months(char const* locale, Names& to) {
  UErrorCode status = U_ZERO_ERROR;
  icu::DateFormatSymbols const symbols(icu::Locale(locale), status);
  if (U_FAILURE(status)) return;
  for (auto const width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
    std::int32_t count = 0;
    icu::UnicodeString const* const months = symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, width);
    for (std::int32_t i = 0; i < count; ++i) add_month(months[i], to);
  }
}

void write(std::string const& name, Names const& names, std::ostream& out) {
  out << fmt::format("constexpr std::u32string_view {}[] = {{\n", name);
  for (std::u32string const& one : names) {
    std::string letters;
    for (char32_t const c : one) letters += fmt::format("\\U{:08X}", static_cast<unsigned>(c));
    out << fmt::format("  U\"{}\",\n", letters);
  }
  out << "};\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::ofstream out(arguments[1], std::ios::binary);
  out << "#include \"text/typography/cldr_names.h\"\n\nnamespace factsheet::text {\nnamespace {\n";
  std::string list;
  std::size_t number = 0;
  for (Language const& language : all_languages()) {
    std::string const tag(language.tag), regional(language.locale);
    Names units, months;
    // British English says in its own table only what differs.
    read_units_of_tables(regional.c_str(), units);
    read_units_of_tables(tag.c_str(), units);
    read_units(icu::Locale(regional.c_str()), units);
    read_months(tag.c_str(), months);
    if (units.empty() || months.empty()) {
      std::cerr << "ICU's data has no names in " << language.name << "\n";
      return 1;
    }
    write(fmt::format("units_{}", number), units, out);
    write(fmt::format("months_{}", number), months, out);
    list += fmt::format("  {{\"{0}\", units_{1}, months_{1}}},\n", tag, number++);
  }
  out << "constexpr CldrNames all[] = {\n"
      << list << "};\n}  // namespace\n\n"
      << "std::span<CldrNames const> cldr_names() { return all; }\n}  // namespace factsheet::text\n";
  out.close();
  return out ? 0 : 3;
}
