// The words that the program itself prints, with the values in them.
#pragma once
#include "core/language.h"
#include "sheet/data_set.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::resolve {

/// "Bijgewerkt op 1 november 2026", "Updated 1 November 2026".
std::string updated_line(sheet::Date const& date, Language const& language);
/// "7 van de 10", "7 in 10".
std::string count_out_of(std::string_view count, std::string_view whole, Language const& language);
/// "1 op de 5", "1 in 5".
std::string ratio_of(std::string_view part, std::string_view whole, Language const& language);
/// "Samen 100,1% door afronding.", for a total as it is printed.
std::string rounding_note(std::string_view total, Language const& language);
/// "bron 3", "bronnen 3 en 6", "sources 3, 4 and 6".
std::string sources_by_number(std::vector<int> const& numbers, Language const& language);
/// The same where a number stands as markup.
std::string sources_by_markup(std::vector<std::string> const& numbers, Language const& language);

/// The form that goes with a number printed with so many decimals: "1 point", but "1.0 points".
std::string_view form_for(PluralForms const& forms, double number, int decimals, Language const& language);

}  // namespace factsheet::resolve
