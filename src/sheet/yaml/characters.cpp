#include "sheet/yaml/characters.h"

#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

constexpr std::array<std::pair<char32_t, std::string_view>, 12> invisible{{
    {0x00A0, "no-break space"},
    {0x00AD, "soft hyphen"},
    {0x200B, "zero width space"},
    {0x200C, "zero width non-joiner"},
    {0x200D, "zero width joiner"},
    {0x200E, "left-to-right mark"},
    {0x200F, "right-to-left mark"},
    {0x2028, "line separator"},
    {0x2029, "paragraph separator"},
    {0x202F, "narrow no-break space"},
    {0x2060, "word joiner"},
    {0xFEFF, "byte order mark"},
}};

}  // namespace

bool is_control_character(char32_t c) {
  if (c == U'\t' || c == U'\n') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0 && c != 0x85);
}

bool is_invisible(char32_t c) {
  return std::any_of(invisible.begin(), invisible.end(), [c](auto const& entry) { return entry.first == c; });
}

std::string code_point_name(char32_t c) {
  auto const found = std::find_if(invisible.begin(), invisible.end(), [c](auto const& e) { return e.first == c; });
  std::string name = fmt::format("U+{:04X}", static_cast<unsigned>(c));
  if (found != invisible.end()) name += fmt::format(" ({})", found->second);
  return name;
}

std::string visible(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    char32_t const c = next_code_point(text, at);
    if (!is_invisible(c)) append_utf8(kept, c);
  }
  return kept;
}

}  // namespace factsheet::sheet
