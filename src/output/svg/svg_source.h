// What librsvg is given of a drawing: what it does not know is refused by name, and what it is known to do wrongly is
// said so that it does it right.
#pragma once
#include "core/span.h"

#include <string>
#include <string_view>

namespace factsheet::output {

/// The drawing anew, as it is to be drawn for readers of `language`. A Fault at `at` names what it has that would not
/// be drawn as a browser draws it, or what there is too much of. `path` is for messages.
std::string prepare_svg(std::string const& path, std::string_view bytes, std::string const& language, Span const& at);

/// Whether parts of it are for readers of one language.
bool depends_on_language(std::string_view bytes);

/// What a drawing has that cannot be printed, with what helps.
[[noreturn]] void refuse_svg(std::string const& path, std::string const& what, std::string help, Span const& at);
/// The same of what has to be changed in the drawing itself.
[[noreturn]] void refuse_unknown(std::string const& path, std::string const& what, Span const& at);

}  // namespace factsheet::output
