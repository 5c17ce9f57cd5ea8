// Values of properties that librsvg does not know.
#pragma once
#include "output/svg/svg_styles.h"

#include <string>
#include <string_view>

namespace factsheet::output {

/// The name of what is unknown in the value of a property, for a message; empty: nothing is. `styled`: it stands in a
/// style and not in an attribute of its own.
std::string unknown_in_value(std::string_view property, std::string_view value, bool styled);

/// The name of a rule that begins with "@" and would change the drawing; empty: it would not.
std::string unknown_at_rule(std::string_view rule);
/// The name of a pseudo-class that is not known; empty: it is.
std::string unknown_in_selector(SvgSelector const& selector);

}  // namespace factsheet::output
