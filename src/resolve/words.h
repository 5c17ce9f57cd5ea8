// The words that the program itself prints, in the languages that it knows.
#pragma once
#include "resolve/resolved_sheet.h"

#include <string_view>

namespace factsheet::resolve {

Words words_of_language(std::string_view language);

/// "Bijgewerkt op 1 november 2026", "Updated 1 November 2026".
std::string updated_line(sheet::Date const& date, std::string_view language);
/// "{page} van {pages}".
std::string page_pattern(std::string_view language);
/// "7 van de 10", "7 in 10".
std::string count_out_of(std::string_view count, std::string_view whole, std::string_view language);
/// "Samen 100,1% door afronding.", for a total as it is printed.
std::string rounding_note(std::string_view total, std::string_view language);
/// What is said of shares that were rounded so that they add up: "Afgerond tot samen 100%."
std::string rounded_to_whole_note(std::string_view language);
/// "bron 3", "bronnen 3 en 6", "sources 3, 4 and 6".
std::string sources_by_number(std::vector<int> const& numbers, std::string_view language);

}  // namespace factsheet::resolve
