// Characters of a text that nobody sees.
#pragma once
#include <string>
#include <string_view>

namespace factsheet {

/// For titles, bookmarks and alternative texts: without soft hyphens, zero-width spaces and joiners, and with plain
/// spaces for those that hold and for the ends of lines.
[[nodiscard]] std::string without_invisible(std::string_view text);

/// U+FFFE, U+FDD0 and the like, and controls: no text may hold them, and no XML can.
[[nodiscard]] bool is_forbidden(char32_t character);
/// U+202D and U+202E turn what stands behind them, whatever it is.
[[nodiscard]] bool is_direction_override(char32_t character);
/// Spaces, controls and formatting characters: a text of them alone looks empty.
[[nodiscard]] bool looks_empty(std::string_view text);

}  // namespace factsheet
