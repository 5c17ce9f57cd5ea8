#include "text/lines/boundaries.h"

#include "core/utf8.h"
#include "text/fonts/handles.h"

namespace factsheet::text {

Boundaries find_boundaries(std::string_view text, std::string const& language) {
  std::vector<PangoLogAttr> attributes(count_code_points(text) + 1);
  // The level says nothing about boundaries; -1 is for one that is not known.
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_from_string(language.c_str()),
                      attributes.data(), static_cast<int>(attributes.size()));
  Boundaries found;
  std::size_t character = 0;
  for (std::size_t at = 0; at < text.size(); ++character) {
    PangoLogAttr const& here = attributes[character];
    if (at > 0 && here.is_line_break != 0) found.lines.push_back(at);
    if (at > 0 && here.is_cursor_position != 0) found.letters.push_back(at);
    next_code_point(text, at);
  }
  return found;
}

}  // namespace factsheet::text
