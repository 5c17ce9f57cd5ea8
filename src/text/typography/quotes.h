// Typographic quotes and apostrophes.
#pragma once
#include "text/typography/letters.h"

#include <string_view>

namespace factsheet::text {

/// What a straight quote at `at` becomes in the language ("nl", "en", also with a region); other characters and other
/// languages' quotes stay. The quotes before it have been curled.
char32_t curl_quote(Letters const& letters, std::size_t at, std::string_view language);

}  // namespace factsheet::text
