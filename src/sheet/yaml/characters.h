// Characters that an author cannot see.
#pragma once
#include <string>
#include <string_view>

namespace factsheet::sheet {

/// C0 but tab and line feed, DEL, C1 but the next line (YAML's \N).
bool is_control_character(char32_t c);
/// Zero-width and formatting characters: U+200B, U+FEFF, U+00AD and so on.
bool is_invisible(char32_t c);
/// `U+200B`, with its name where that helps: `U+200B (zero width space)`.
std::string code_point_name(char32_t c);
/// The text without its invisible characters.
std::string visible(std::string_view text);

}  // namespace factsheet::sheet
