// The map from a font's codes to text (ISO 32000-1 §9.10.3).
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace factsheet::output {

struct ToUnicode {
  int code_bytes = 1;                     ///< 1 or 2
  std::map<unsigned, std::string> texts;  ///< by code: UTF-16 in lower-case hexadecimal digits, "00660069"
};

/// Reads the bfchar and bfrange sections of a CMap, as Cairo writes them. Throws std::runtime_error on any other.
ToUnicode parse_to_unicode(std::string_view cmap);
/// Presentation forms that a face's character map gives for ligatures (U+FB00–FB06, U+FEF5–FEFC) become the letters
/// that the author typed.
void spell_out_ligatures(ToUnicode& map);
std::string write_to_unicode(ToUnicode const& map);

}  // namespace factsheet::output
