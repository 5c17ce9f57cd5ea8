#include "output/to_unicode.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

constexpr std::pair<std::string_view, std::string_view> ligatures[] = {
    {"fb00", "00660066"}, {"fb01", "00660069"}, {"fb02", "0066006c"},     {"fb03", "006600660069"},
    {"fb05", "00730074"}, {"fb06", "00730074"}, {"fb04", "00660066006c"}, {"fef5", "06440622"},
    {"fef6", "06440622"}, {"fef7", "06440623"}, {"fef8", "06440623"},     {"fef9", "06440625"},
    {"fefa", "06440625"}, {"fefb", "06440627"}, {"fefc", "06440627"}};

unsigned from_hexadecimal(std::string_view digits) {
  unsigned value = 0;
  auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (fault != std::errc{} || end != digits.data() + digits.size()) throw std::runtime_error("a font's map is damaged");
  return value;
}

/// The words of a CMap; `<0041>` is one word without its brackets.
std::vector<std::string> words(std::string_view cmap) {
  std::vector<std::string> found;
  std::string word;
  for (char const c : cmap) {
    bool const ends = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '<' || c == '>';
    if (!ends) word += static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
    if (ends && !word.empty()) found.push_back(std::exchange(word, {}));
  }
  return found;
}

/// `text` plus `by` in its last code unit, as a bfrange counts.
std::string moved_on(std::string const& text, unsigned by) {
  if (text.size() < 4) throw std::runtime_error("a font's map is damaged");
  return text.substr(0, text.size() - 4) + fmt::format("{:04x}", from_hexadecimal(text.substr(text.size() - 4)) + by);
}

class Parser {
 public:
  explicit Parser(std::string_view cmap) : words_(words(cmap)) {}

  ToUnicode parse() {
    while (at_ < words_.size()) {
      std::string const word = next();
      if (word == "begincodespacerange") map_.code_bytes = static_cast<int>(next().size() / 2);
      if (word == "beginbfchar") read_characters();
      if (word == "beginbfrange") read_ranges();
    }
    return std::move(map_);
  }

 private:
  std::string next() {
    if (at_ == words_.size()) throw std::runtime_error("a font's map ends too soon");
    return words_[at_++];
  }
  void read_characters() {
    for (std::string word = next(); word != "endbfchar"; word = next()) map_.texts[from_hexadecimal(word)] = next();
  }
  void read_ranges() {
    for (std::string word = next(); word != "endbfrange"; word = next()) {
      unsigned const first = from_hexadecimal(word), last = from_hexadecimal(next());
      std::string const text = next();
      for (unsigned code = first; code <= last; ++code) map_.texts[code] = moved_on(text, code - first);
    }
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  ToUnicode map_;
};

}  // namespace

ToUnicode parse_to_unicode(std::string_view cmap) {
  ToUnicode map = Parser(cmap).parse();
  if (map.code_bytes != 1 && map.code_bytes != 2) throw std::runtime_error("a font's map has codes of another length");
  return map;
}

void spell_out_ligatures(ToUnicode& map) {
  for (auto& [code, text] : map.texts) {
    auto const* const found = std::find_if(std::begin(ligatures), std::end(ligatures),
                                           [&form = text](auto const& ligature) { return ligature.first == form; });
    if (found != std::end(ligatures)) text = found->second;
  }
}

std::string write_to_unicode(ToUnicode const& map) {
  int const digits = map.code_bytes * 2;
  std::string cmap = fmt::format(
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) "
      "/Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<{:0{}x}> <{:0{}x}>\nendcodespacerange\n",
      0, digits, map.code_bytes == 1 ? 0xff : 0xffff, digits);
  std::size_t left = map.texts.size(), in_section = 0;
  for (auto const& [code, text] : map.texts) {
    // A section holds at most 100 codes.
    if (in_section == 0) cmap += fmt::format("{} beginbfchar\n", in_section = std::min<std::size_t>(left, 100));
    cmap += fmt::format("<{:0{}x}> <{}>\n", code, digits, text);
    --left;
    if (--in_section == 0) cmap += "endbfchar\n";
  }
  return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace factsheet::output
