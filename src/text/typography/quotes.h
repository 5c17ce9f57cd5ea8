// Typographic quotes and apostrophes.
#pragma once
#include "core/language.h"
#include "text/typography/letters.h"

#include <cstddef>

namespace factsheet::text {

/// What a straight quote at `at` becomes in the language; other characters stay. The quotes before it have been curled.
char32_t curl_quote(Letters const& letters, std::size_t at, Language const& language);

}  // namespace factsheet::text
