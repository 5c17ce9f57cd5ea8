// Numbers, names and strings as a PDF has them (ISO 32000-1 §7.3), appended to what is being written.
#pragma once
#include "core/length.h"

#include <string>
#include <string_view>

namespace factsheet::output {

/// With at most so many decimals (0–3), none of them a trailing nought.
void append_number(std::string& to, double value, int decimals = 2);
void append_integer(std::string& to, long long value);
/// "12 0 R"
void append_reference(std::string& to, int object);
/// Bytes in brackets, with those that end a string or a line behind a backslash.
void append_bytes(std::string& to, std::string_view bytes);
/// A text string: PDFDocEncoding where that is enough, else UTF-16 (§7.9.2.2).
void append_text(std::string& to, std::string_view utf8);
/// A rectangle of the page from its top left corner, as left, bottom, right and top from its bottom left corner.
void append_rectangle(std::string& to, Rect const& area, Length page_height, int decimals = 2);
/// "/F2 ", the third font of a page's first part, or "/F1-2 " of its second; pictures alike.
void append_resource_name(std::string& to, std::string_view kind, std::size_t part, std::size_t number);

}  // namespace factsheet::output
