#include "text/fonts/missing_glyph.h"

#include "core/utf8.h"

#include <string_view>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

/// The first place of the character between the ends of `at`, or `at` itself when an escape or a figure stands there.
Span narrowed(Span const& at, char32_t character) {
  if (!at.file) return at;
  for (int line = at.begin.line; line <= at.end.line; ++line) {
    std::string_view const text = at.file->line(line);
    int column = 1;
    for (std::size_t i = 0; i < text.size(); ++column) {
      bool const here = next_code_point(text, i) == character;
      bool const before = line == at.begin.line && column < at.begin.column;
      bool const behind = line == at.end.line && column >= at.end.column;
      if (here && !before && !behind) return {at.file, {line, column}, {line, column + 1}};
    }
  }
  return at;
}

std::string tried(std::vector<std::string> const& families) {
  std::string text;
  for (std::size_t i = 0; i < families.size(); ++i) {
    if (i > 0) text += i + 1 == families.size() ? " nor " : ", ";
    text += "\"" + families[i] + "\"";
  }
  return families.size() > 1 ? "neither " + text + " has it" : text + " lacks it";
}

}  // namespace

Diagnostic missing_glyph(char32_t character, Span const& at, std::vector<std::string> const& families) {
  auto const code = static_cast<UChar32>(character);
  bool const visible = u_isgraph(code) && u_charType(code) != U_PRIVATE_USE_CHAR;
  std::string shown;
  if (visible) {
    append_utf8(shown, character);
    shown = "\"" + shown + "\" (" + fmt::format("U+{:04X}", static_cast<unsigned>(character)) + ")";
  } else {
    shown = fmt::format("U+{:04X}", static_cast<unsigned>(character));
  }
  bool const emoji = u_hasBinaryProperty(code, UCHAR_EMOJI_PRESENTATION) != 0;
  std::string const help = emoji ? "an emoji cannot be printed as text: remove it, or give the block an icon"
                                 : tried(families) + ": write another character, or name a fallback font in the theme";
  return error(narrowed(at, character), "missing-glyph", "no font has " + shown, help);
}

}  // namespace factsheet::text
