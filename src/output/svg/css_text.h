// The text of style sheets, as far as it is taken apart here.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::output {

constexpr std::string_view css_blanks = " \t\r\n\f";

std::string_view without_blanks(std::string_view text);
std::string without_comments(std::string_view text);
/// The first of `ends` outside of quotes and brackets, from `at`; else the end.
std::size_t find_outside(std::string_view text, std::string_view ends, std::size_t at);
std::vector<std::string_view> parts(std::string_view text, char separator);
bool is_name_sign(char c);
/// Behind a rule that begins with "@" at `at`, with what stands in its braces.
std::size_t end_of_at_rule(std::string_view text, std::size_t at);

}  // namespace factsheet::output
