#include "text/fonts/missing_glyph.h"

#include "core/utf8.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace factsheet::text {
namespace {

/// The first place of each character between the ends of `at`; none where an escape or a figure stands for it.
std::map<char32_t, Span> first_places(std::set<char32_t> const& characters, Span const& at) {
  std::map<char32_t, Span> places;
  if (!at.file || at.begin.line == 0) return places;
  std::string_view rest = at.file->lines_from(at.begin.line);
  for (int line = at.begin.line; line <= at.end.line && !rest.empty(); ++line) {
    std::size_t const end = std::min(rest.find_first_of("\r\n"), rest.size());
    int column = 1;
    for (std::size_t i = 0; i < end; ++column) {
      char32_t const c = next_code_point(rest, i);
      bool const before = line == at.begin.line && column < at.begin.column;
      bool const behind = line == at.end.line && column >= at.end.column;
      if (!before && !behind && characters.contains(c)) {
        places.try_emplace(c, Span{at.file, {line, column}, {line, column + 1}});
      }
    }
    rest.remove_prefix(std::min(end + (rest.substr(end, 2) == "\r\n" ? 2 : 1), rest.size()));
  }
  return places;
}

std::string tried(std::vector<std::string> const& families) {
  std::string text;
  for (std::size_t i = 0; i < families.size(); ++i) {
    if (i > 0) text += i + 1 == families.size() ? " nor " : ", ";
    text += "\"" + families[i] + "\"";
  }
  return families.size() > 1 ? "neither " + text + " can show this" : text + " cannot show this";
}

constexpr std::string_view no_font_has = "no font has ";

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

namespace {

Diagnostic missing_glyph(char32_t character, Span at, std::vector<std::string> const& families) {
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
                 error(std::move(at), "missing-glyph", std::string(no_font_has) + shown, help));
}

}  // namespace

Diagnostics missing_glyphs(std::set<char32_t> const& characters, Span const& at,
                           std::vector<std::string> const& families) {
  Diagnostics found;
  std::map<char32_t, Span> const places = first_places(characters, at);
  for (char32_t const character : characters) {
    auto const place = places.find(character);
    found.push_back(missing_glyph(character, place == places.end() ? at : place->second, families));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](Diagnostic const& a, Diagnostic const& b) { return a.at.begin < b.at.begin; });
  return found;
}

namespace {

/// Messages of one line with one help: the first is kept, and names the characters of all.
struct MissingOfLine {
  std::size_t kept = 0;
  std::vector<std::string> characters;  ///< as they are shown, each once
  std::set<std::string> seen;
};

}  // namespace

void unite_missing_glyphs(Diagnostics& diagnostics) {
  constexpr std::size_t most_shown = 6;
  std::map<std::tuple<SourceFile const*, int, std::string>, MissingOfLine> lines;
  Diagnostics kept;
  for (Diagnostic& one : diagnostics) {
    bool const joins = one.kind == FaultKind::missing_glyph && one.at.file && one.message.starts_with(no_font_has);
    if (joins) {
      auto const [line, fresh] = lines.try_emplace({one.at.file.get(), one.at.begin.line, one.help});
      std::string character = one.message.substr(no_font_has.size());
      if (line->second.seen.insert(character).second) line->second.characters.push_back(std::move(character));
      if (!fresh) continue;
      line->second.kept = kept.size();
    }
    kept.push_back(std::move(one));
  }
  for (auto const& [place, line] : lines) {
    kept[line.kept].message = std::string(no_font_has) + list_of(line.characters, most_shown);
  }
  diagnostics = std::move(kept);
}

}  // namespace factsheet::text
