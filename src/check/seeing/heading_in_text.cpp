#include "check/seeing/heading_in_text.h"

#include "check/subject.h"
#include "core/utf8.h"
#include "markup/markup.h"

#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace factsheet::check {
namespace {

constexpr std::string_view line_break = "\u2028";

/// Words with nothing behind them are a heading; a sentence, and what ends in a colon, goes on.
bool may_be_heading(std::string_view words) {
  constexpr std::size_t longest = 60;  // letters
  bool const has_words = words.find_first_not_of(' ') != std::string_view::npos;
  return has_words && count_code_points(words) <= longest &&
         std::string_view(".!:;,").find(words[words.find_last_not_of(' ')]) == std::string_view::npos;
}

/// The first line, where all of it is in bold; the whole paragraph where it has no other.
std::optional<std::string> bold_line(text::Inlines const& inlines, bool& is_whole) {
  std::string words;
  is_whole = true;
  for (text::Inline const& one : inlines) {
    auto const end = one.text.find(line_break);
    std::string const here = one.text.substr(0, end);
    bool const is_blank = here.find_first_not_of(' ') == std::string::npos;
    if (!one.strong && !is_blank) return std::nullopt;
    words += here;
    if (end == std::string::npos) continue;
    is_whole = false;
    break;
  }
  return words;
}

/// The bold words that other text stands below.
std::optional<std::string> heading_in(text::Markup const& markup) {
  for (std::size_t i = 0; i < markup.size(); ++i) {
    auto const* paragraph = std::get_if<text::Inlines>(&markup[i].content);
    if (paragraph == nullptr) continue;
    bool is_whole = true;
    auto const words = bold_line(*paragraph, is_whole);
    bool const has_more = !is_whole || i + 1 < markup.size();
    if (words && has_more && may_be_heading(*words)) return words;
  }
  return std::nullopt;
}

}  // namespace

void find_heading_in_text(Subject const& subject, Findings& to) {
  for (Version const& version : subject.versions) {
    if (version.outline.strong == 0 || version.placed->role != TextRole::running) continue;
    auto const markup = text::parse_markup(*version.text).value;
    auto const words = markup ? heading_in(*markup) : std::nullopt;
    if (!words) continue;
    to.add(place_of(*version.text, *words), "heading-in-text",
           fmt::format("\"{}\" looks like a heading, and is none to readers who cannot see", *words),
           "make it the title of a panel in \"blocks\"");
  }
}

}  // namespace factsheet::check
