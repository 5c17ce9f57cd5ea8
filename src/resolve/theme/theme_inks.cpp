
#include "resolve/theme/theme_inks.h"

#include <charconv>
#include <numeric>

#include <fmt/format.h>

namespace factsheet::resolve {

namespace {

std::optional<std::array<std::uint8_t, 3>> read_rgb(std::string const& text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::array<std::uint8_t, 3> rgb{};
  for (std::size_t i = 0; i < rgb.size(); ++i) {
    auto const* const first = text.data() + 1 + 2 * i;
    auto const [end, status] = std::from_chars(first, first + 2, rgb[i], 16);
    if (status != std::errc{} || end != first + 2) return std::nullopt;
  }
  return rgb;
}

bool is_percentage(Spanned<double> const& value) { return value.value >= 0 && value.value <= 100; }

/// Coverage 0–1 of the four plates.
std::optional<std::array<double, 4>> read_cmyk(std::string const& name, sheet::InkSource const& ink, Diagnostics& to) {
  if (ink.cmyk.size() != 4) {
    to.push_back(error(ink.at, "wrong-colour",
                       fmt::format("the colour \"{}\" has {} of the four inks", name, ink.cmyk.size()),
                       "write cyan, magenta, yellow and black from 0 to 100, such as \"cmyk: [88, 38, 35, 20]\""));
    return std::nullopt;
  }
  std::array<double, 4> cmyk{};
  double total = 0;
  for (std::size_t i = 0; i < cmyk.size(); ++i) {
    auto const& plate = ink.cmyk[i];
    if (!is_percentage(plate)) {
      to.push_back(error(plate.at, "wrong-colour", fmt::format("{} is not an amount of ink", plate.value),
                         "write a number from 0 to 100"));
      return std::nullopt;
    }
    cmyk[i] = plate.value / 100;
    total += plate.value;
  }
  constexpr double most = 280;  // what coated and uncoated paper both dry
  if (total > most) {
    to.push_back(error(ink.cmyk.front().at, "too-much-ink",
                       fmt::format("the inks of \"{}\" add up to {} %", name, total), "the press takes 280 % at most"));
  }
  return cmyk;
}

/// The fourth of a line `{rgb: #F26A21}` is a comment, which was told; what it cut off is not missing.
bool is_cut_off(sheet::InkSource const& source) {
  if (!source.at.file) return false;
  std::string_view const line = source.at.file->line(source.at.begin.line);
  return line.find("rgb: #") != std::string_view::npos;
}

std::optional<Colour> read_ink(std::string const& name, sheet::InkSource const& source, Diagnostics& to) {
  if (source.rgb.value.empty() && is_cut_off(source)) return std::nullopt;
  auto const rgb = read_rgb(source.rgb.value);
  if (!rgb) {
    auto const message = source.rgb.value.empty() ? fmt::format("the colour \"{}\" has no rgb", name)
                                                  : fmt::format("\"{}\" is not a colour", source.rgb.value);
    to.push_back(error(source.rgb.at.file ? source.rgb.at : source.at, "wrong-colour", message,
                       "write \"#\" and six hexadecimal digits in quotes, such as \"#1A6878\""));
  }
  auto const cmyk = read_cmyk(name, source, to);
  if (source.grey && !is_percentage(*source.grey)) {
    to.push_back(error(source.grey->at, "wrong-colour", fmt::format("{} is not a grey", source.grey->value),
                       "write a number from 0, black, to 100, paper"));
    return std::nullopt;
  }
  if (!rgb || !cmyk) return std::nullopt;
  Colour ink{name, *rgb, *cmyk, 0};
  ink.grey = source.grey ? source.grey->value / 100 : lightness(ink) / 100;
  return ink;
}

}  // namespace

Inks read_inks(sheet::ThemeFile const& file, Diagnostics& to) {
  Inks inks;
  for (auto const& [name, source] : file.colours) {
    // A colour that cannot be read still has its name, so that its uses are not reported as well.
    inks.emplace(name, read_ink(name, source, to).value_or(Colour{name}));
  }
  return inks;
}

}  // namespace factsheet::resolve
