#include "output/svg/css_selectors.h"

#include "output/svg/css_text.h"
#include "output/svg/svg_styles.h"

#include <algorithm>
#include <array>
#include <vector>

namespace factsheet::output {
namespace {

/// States of what is pointed at or filled in, and parts that only HTML has.
bool is_never_in_print(std::string_view name) {
  constexpr std::array<std::string_view, 24> names{
      "hover",      "active",      "focus",    "focus-within", "focus-visible", "visited",
      "target",     "any-link",    "enabled",  "disabled",     "checked",       "read-only",
      "read-write", "before",      "after",    "first-line",   "first-letter",  "selection",
      "marker",     "placeholder", "backdrop", "cue",          "fullscreen",    "target-within"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The name behind the colons at `at`, and behind it `end`.
std::string_view name_behind(std::string_view selector, std::size_t at, std::size_t& end) {
  std::size_t const first = std::min(selector.find_first_not_of(':', at), selector.size());
  for (end = first; end < selector.size() && is_name_sign(selector[end]);) ++end;
  return selector.substr(first, end - first);
}

bool is_named_at(std::string_view selector, std::size_t at, std::size_t& end) {
  bool const is_escaped = at > 0 && selector[at - 1] == '\\';
  std::string const name = plain_words(name_behind(selector, at, end));
  return !is_escaped && is_never_in_print(name);
}

std::string joined(std::vector<std::string_view> const& selectors) {
  std::string list;
  for (std::string_view const one : selectors) list += (list.empty() ? "" : ",") + std::string(one);
  return list;
}

/// A rule from `at` to `end`, whose braces open at `open`, or nothing.
std::string living_rule(std::string_view text, std::size_t at, std::size_t open, std::size_t end) {
  std::vector<std::string_view> selectors = parts(text.substr(at, open - at), ',');
  if (std::erase_if(selectors, never_holds) == 0) return std::string(text.substr(at, end - at));
  return selectors.empty() ? std::string() : joined(selectors) + std::string(text.substr(open, end - open));
}

}  // namespace

bool never_holds(std::string_view selector) {
  for (std::size_t at = find_outside(selector, ":", 0); at < selector.size();) {
    std::size_t end = at;
    if (is_named_at(selector, at, end)) return true;
    at = find_outside(selector, ":", std::max(end, at + 1));
  }
  return false;
}

bool names_what_never_holds(std::string_view selector) {
  for (std::size_t at = selector.find(':'); at != std::string_view::npos;) {
    std::size_t end = at;
    if (is_named_at(selector, at, end)) return true;
    at = selector.find(':', std::max(end, at + 1));
  }
  return false;
}

std::string without_dead_selectors(std::string_view styles) {
  std::string const text = without_comments(styles);
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (text[at] == '}' || css_blanks.find(text[at]) != std::string_view::npos) {
      kept += text[at];
    } else if (text[at] == '@') {
      end = end_of_at_rule(text, at);
      kept += text.substr(at, end - at);
    } else {
      std::size_t const open = find_outside(text, "{", at);
      end = std::min(find_outside(text, "}", open) + 1, text.size());
      kept += living_rule(text, at, open, end);
    }
    at = end;
  }
  return kept;
}

}  // namespace factsheet::output
