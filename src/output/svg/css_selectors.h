// Selectors that hold for nothing on paper, such as :hover. Browsers know them; librsvg passes over the whole rule.
#pragma once
#include <string>
#include <string_view>

namespace factsheet::output {

/// Whether a selector names, outside of brackets, what nothing that is printed ever is, such as `.a:hover`.
bool never_holds(std::string_view selector);
/// Whether it is named within brackets, such as `:not(:hover)`, or outside of them.
bool names_what_never_holds(std::string_view selector);
/// A style sheet without such selectors, and without rules that have no others. Comments go, too.
std::string without_dead_selectors(std::string_view styles);

}  // namespace factsheet::output
