// Words and sentences of a text as Pango finds them (UAX #29).
#pragma once
#include "text/lines/prepared_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace factsheet::text {

/// What has letters or digits; a hyphen parts words, an apostrophe within one does not.
std::vector<Range> words_in(std::string_view text, std::string const& language);

/// With the signs that end them, without the spaces between them.
std::vector<Range> sentences_in(std::string_view text, std::string const& language);

}  // namespace factsheet::text
