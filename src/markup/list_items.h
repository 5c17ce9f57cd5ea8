// What the items of a list begin with.
#pragma once
#include "markup/inline_letters.h"
#include "markup/markup.h"

#include <optional>
#include <string_view>

namespace factsheet::text {

/// The number and its mark at the start of an item's line: "5." of "5. five". Empty: none.
std::string_view typed_number(std::string_view line);

/// The box of "- [ ] words" and "- [x] words". Takes it out of the item's first paragraph.
CheckBox take_check_box(std::vector<MarkupBlock>& item);

/// A list of one line and one item may be a sign at the start of a sentence: "- 3 degrees".
void warn_of_lone_item(Markup const& markup, SourceText const& source, Diagnostics& found);

}  // namespace factsheet::text
