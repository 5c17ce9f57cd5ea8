#include "output/pdf/to_unicode.h"

#include "core/ascii.h"

#include <algorithm>
#include <charconv>
#include <iterator>
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
    if (!ends) word += small_letter(c);
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

/// Whether a code is the next of another, with the next text; a range stays within one last byte.
bool follows(std::pair<unsigned const, std::string> const& next, std::pair<unsigned const, std::string> const& last) {
  constexpr unsigned one_byte = 0xff;
  return next.first == last.first + 1 && (next.first & one_byte) != 0 && last.second.size() == 4 &&
         next.second == moved_on(last.second, 1) && next.second.substr(0, 2) == last.second.substr(0, 2);
}

/// A section holds at most 100 lines.
std::string sections(char const* kind, std::vector<std::string> const& lines) {
  constexpr std::size_t most = 100;
  std::string written;
  for (std::size_t at = 0; at < lines.size(); at += most) {
    std::size_t const end = std::min(lines.size(), at + most);
    written += fmt::format("{} begin{}\n", end - at, kind);
    for (std::size_t i = at; i < end; ++i) written += lines[i] + '\n';
    written += fmt::format("end{}\n", kind);
  }
  return written;
}

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
  std::vector<std::string> characters, ranges;
  for (auto first = map.texts.begin(); first != map.texts.end();) {
    auto last = first;
    for (auto next = std::next(last); next != map.texts.end() && follows(*next, *last); ++next) last = next;
    if (last == first) {
      characters.push_back(fmt::format("<{:0{}x}> <{}>", first->first, digits, first->second));
    } else {
      ranges.push_back(
          fmt::format("<{:0{}x}> <{:0{}x}> <{}>", first->first, digits, last->first, digits, first->second));
    }
    first = std::next(last);
  }
  return cmap + sections("bfchar", characters) + sections("bfrange", ranges) +
         "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace factsheet::output
