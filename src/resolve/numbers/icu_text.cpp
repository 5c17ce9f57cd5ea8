#include "resolve/numbers/icu_text.h"

#include "resolve/numbers/icu_status.h"

#include <cstdint>

namespace factsheet::resolve {

icu::Locale icu_locale(Language const& language) {
  UErrorCode status = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag({language.locale.data(), static_cast<int>(language.locale.size())}, status);
  require_success(status);
  return locale;
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string utf8(icu::UnicodeString const& text) {
  std::string made;
  text.toUTF8String(made);
  return made;
}

}  // namespace factsheet::resolve
