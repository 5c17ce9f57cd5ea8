#include "output/svg/svg_values.h"

#include "output/svg/css_selectors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <system_error>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_function(std::string_view value, std::string_view name) {
  std::size_t const at = value.find(name);
  if (at == std::string_view::npos) return false;
  char const before = at == 0 ? ' ' : value[at - 1];
  return before == ' ' || before == '(' || before == ',' || before == '*' || before == '+';
}

/// Of any property.
std::string unknown_function(std::string_view value) {
  constexpr std::array functions{"var(", "calc(", "env(", "min(", "max(", "clamp(", "light-dark("};
  auto const* const found = std::find_if(functions.begin(), functions.end(),
                                         [value](std::string_view name) { return has_function(value, name); });
  return found == functions.end() ? std::string() : fmt::format("{})", *found);
}

bool is_colour(std::string_view property) {
  return is_among(property, {"fill", "stroke", "color", "stop-color", "flood-color", "lighting-color"});
}

std::string unknown_colour(std::string_view value) {
  std::size_t const bracket = value.find('(');
  if (bracket == std::string_view::npos) return {};
  std::string_view name = value.substr(0, bracket);
  // A colour may follow an address: url(#a) red.
  if (auto const blank = name.rfind(' '); blank != std::string_view::npos) name.remove_prefix(blank + 1);
  if (name == "url") {
    std::size_t const end = value.find(')');
    return end == std::string_view::npos ? std::string() : unknown_colour(value.substr(end + 1));
  }
  while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
  bool const known = is_among(name, {"rgb", "rgba", "hsl", "hsla", ""});
  bool const of_another = value.substr(bracket + 1, 5) == "from ";
  return known && !of_another ? std::string() : fmt::format("the colour {}({})", name, of_another ? "from …" : "");
}

std::string unknown_address(std::string_view property, std::string_view value) {
  if (value.find("url(") == std::string_view::npos) return {};
  if (id_in_url(value).empty() && property != "src") return "something of another file";
  return {};
}

/// Lengths in what librsvg takes for no length at all.
std::string unknown_unit(std::string_view value) {
  for (std::string_view const unit : {"rem", "vmin", "vmax", "vw", "vh", "cqw", "cqh", "lh", "q"}) {
    if (!value.ends_with(unit)) continue;
    std::string_view const number = value.substr(0, value.size() - unit.size());
    if (!number.empty() && number.find_first_not_of("+-.0123456789e") == std::string_view::npos) {
      return fmt::format("lengths in \"{}\"", unit);
    }
  }
  return {};
}

/// The ends of such a line are arcs of more points than a page has room for.
bool is_beyond_drawing(std::string_view width) {
  constexpr double widest = 1e7;
  double number = 0;
  auto const read = std::from_chars(width.data(), width.data() + width.size(), number);
  bool const is_huge = read.ec == std::errc::result_out_of_range && width.find("e-") == std::string_view::npos;
  return is_huge || number > widest;
}

bool is_length(std::string_view property) {
  return is_among(property, {"x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2",
                             "stroke-width", "stroke-dashoffset"});
}

std::string unknown_transform(std::string_view value) {
  for (std::string_view const name : {"3d(", "perspective(", "rotatex(", "rotatey(", "translatez(", "scalez("}) {
    if (value.find(name) != std::string_view::npos) return "a transformation in three dimensions";
  }
  return {};
}

bool is_known_blend(std::string_view value) {
  return is_among(value, {"normal", "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn",
                          "hard-light", "soft-light", "difference", "exclusion", "hue", "saturation", "color",
                          "luminosity", "inherit", "initial", ""});
}

bool means_nothing(std::string_view value) {
  return is_among(value, {"", "none", "auto", "inherit", "initial", "unset", "0", "1"});
}

/// Of properties that librsvg knows in part.
std::string unknown_in_known(std::string_view property, std::string_view value) {
  if (is_colour(property)) {
    if (auto found = unknown_colour(value); !found.empty()) return found;
  }
  if (property == "clip-path" && value.find("url(") == std::string_view::npos) {
    return fmt::format("clip-path: {}", value.find('(') == std::string_view::npos
                                            ? std::string(value)
                                            : fmt::format("{})", value.substr(0, value.find('(') + 1)));
  }
  if (property == "mask" && value.find("url(") == std::string_view::npos) return "a mask in a style";
  if (property == "animation" || property == "animation-name") return "an animation";
  if (property == "mix-blend-mode" && !is_known_blend(value)) return fmt::format("mix-blend-mode: {}", value);
  if (property == "transform") return unknown_transform(value);
  if (property == "stroke-width" && is_beyond_drawing(value)) return fmt::format("a line that is {} wide", value);
  if (is_length(property)) return unknown_unit(value);
  return unknown_address(property, value);
}

/// Of properties that librsvg does not know at all.
std::string unknown_in_styles(std::string_view property) {
  if (property == "d") return "a path in a style (d)";
  if (is_among(property, {"rotate", "scale", "translate", "zoom", "offset-path", "mask-image", "backdrop-filter",
                          "mask-border-source", "clip-rule-path"})) {
    return fmt::format("the property {}", property);
  }
  return {};
}

}  // namespace

std::string unknown_in_value(std::string_view property, std::string_view value, bool styled) {
  std::string const words = plain_words(value);
  if (property.substr(0, 2) == "--" || means_nothing(words)) return {};
  if (auto found = unknown_function(words); !found.empty()) return found;
  if (styled) {
    if (auto found = unknown_in_styles(property); !found.empty()) return found;
  }
  return unknown_in_known(property, words);
}

std::string unknown_at_rule(std::string_view rule) {
  std::string const words = plain_words(rule);
  std::string const name = words.substr(0, words.find_first_of(" (\t\n\"'"));
  if (is_among(name, {"charset", "font-face", "keyframes", "-webkit-keyframes", "-moz-keyframes", "namespace", "page",
                      "property", "font-feature-values", "viewport"})) {
    return {};
  }
  if (name == "media") {
    // Paper is light, and nobody points at it.
    for (std::string_view const never : {"dark", "hover", "prefers-reduced-motion", "speech"}) {
      if (words.find(never) != std::string::npos) return {};
    }
  }
  return "@" + name;
}

std::string unknown_in_selector(SvgSelector const& selector) {
  for (std::string_view const name : {":is(", ":where(", ":has(", ":lang(", ":matches(", ":dir("}) {
    if (selector.pseudo.find(name) != std::string::npos) return fmt::format("the selector {})", name);
  }
  // librsvg passes over rules that have these, and browsers do not.
  bool const counts_some =
      selector.pseudo.find(":nth-") != std::string::npos && selector.pseudo.find(" of ") != std::string::npos;
  bool const is_defined = selector.pseudo.find(":defined") != std::string::npos;
  if (counts_some || is_defined || names_what_never_holds(selector.pseudo)) {
    constexpr std::size_t most_signs = 40;
    return fmt::format("the selector {}", selector.pseudo.substr(0, most_signs));
  }
  return {};
}

}  // namespace factsheet::output
