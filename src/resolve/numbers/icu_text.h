// What everything that ICU formats here needs: the locale of a language, and strings to and from it.
#pragma once
#include "core/language.h"

#include <string>
#include <string_view>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace factsheet::resolve {

icu::Locale icu_locale(Language const& language);
icu::UnicodeString utf16(std::string_view text);
std::string utf8(icu::UnicodeString const& text);

}  // namespace factsheet::resolve
