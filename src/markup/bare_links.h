// Addresses that stand in a text without markup: links as if they were marked.
#pragma once
#include "markup/inline_letters.h"

namespace factsheet::text {

/// Gives https://…, www.…, example.nl/page and name@example.org the style of a link, from `next_link` on. Not within a
/// link, and not where a backslash stands in it. An address that leads nowhere goes to `found`.
void link_addresses(InlineLetters& letters, SourceText const& source, int& next_link, Diagnostics& found);

}  // namespace factsheet::text
