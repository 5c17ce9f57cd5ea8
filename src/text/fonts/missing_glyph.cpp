#include "text/fonts/missing_glyph.h"

#include "core/utf8.h"

#include <algorithm>
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
  return families.size() > 1 ? "neither " + text + " can show this" : text + " cannot show this";
}

constexpr std::string_view opening = "no font has ";

std::string list_of(std::vector<std::string> const& items, std::size_t most) {
  std::string list;
  std::size_t const told = items.size() <= most ? items.size() : most;
  for (std::size_t i = 0; i < told; ++i) {
    bool const last = i + 1 == items.size();
    list += (i == 0 ? "" : last ? " and " : ", ") + items[i];
  }
  if (told < items.size()) list += fmt::format(" and {} others", items.size() - told);
  return list;
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
  return of_kind(FaultKind::missing_glyph,
                 error(narrowed(at, character), "missing-glyph", std::string(opening) + shown, help));
}

void unite_missing_glyphs(Diagnostics& diagnostics) {
  constexpr std::size_t most_shown = 6;
  std::vector<std::vector<std::string>> shown;  // of each message that others join
  std::vector<Diagnostic> kept;
  std::vector<std::size_t> first_of;  // its place in `kept`
  for (Diagnostic& one : diagnostics) {
    bool const joins = one.kind == FaultKind::missing_glyph && one.at.file && one.message.starts_with(opening);
    auto const found = !joins ? first_of.end() : std::find_if(first_of.begin(), first_of.end(), [&](std::size_t place) {
      return kept[place].at.file == one.at.file && kept[place].at.begin.line == one.at.begin.line &&
             kept[place].help == one.help;
    });
    if (found != first_of.end()) {
      auto& characters = shown[static_cast<std::size_t>(found - first_of.begin())];
      std::string character = one.message.substr(opening.size());
      if (std::find(characters.begin(), characters.end(), character) == characters.end()) {
        characters.push_back(std::move(character));
      }
      continue;
    }
    if (joins) {
      first_of.push_back(kept.size());
      shown.push_back({one.message.substr(opening.size())});
    }
    kept.push_back(std::move(one));
  }
  for (std::size_t i = 0; i < first_of.size(); ++i) {
    Diagnostic& message = kept[first_of[i]];
    message.message = std::string(opening) + list_of(shown[i], most_shown);
  }
  diagnostics = std::move(kept);
}

}  // namespace factsheet::text
