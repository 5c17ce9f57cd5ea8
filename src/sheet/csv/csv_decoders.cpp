#include "sheet/csv/csv_decoders.h"

#include "core/utf8.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

/// The characters of the bytes 80 to 9F; 0 where there is none.
constexpr std::array<char32_t, 32> windows_characters{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t character_of(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  return windows_characters[byte - 0x80U];
}

/// The characters of the bytes 80 to FF of the old Macintosh.
constexpr std::array<char32_t, 128> macintosh_characters{
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3, 0x00E5,
    0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3, 0x00F2, 0x00F4,
    0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3, 0x00A7, 0x2022, 0x00B6,
    0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8, 0x221E, 0x00B1, 0x2264, 0x2265,
    0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF,
    0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB, 0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5,
    0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044,
    0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1,
    0x00CB, 0x00C8, 0x00CD, 0x00CE, 0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9,
    0x0131, 0x02C6, 0x02DC, 0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7};

/// What stands beside a character in a word.
struct Neighbours {
  unsigned char before = 0, after = 0, second_after = 0;
};

bool is_small(unsigned char byte) { return (byte >= 'a' && byte <= 'z') || byte >= 0xDF; }
bool is_capital(unsigned char byte) { return (byte >= 'A' && byte <= 'Z') || (byte >= 0xC0 && byte < 0xDF); }
bool is_letter(unsigned char byte) { return is_small(byte) || is_capital(byte); }
bool is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }
bool is_vowel(unsigned char byte) {
  return std::string_view("aeiou").find(static_cast<char>(byte)) != std::string::npos;
}

bool is_one_of(unsigned char byte, std::string_view bytes) {
  return bytes.find(static_cast<char>(byte)) != std::string_view::npos;
}

/// Signs that stand in no word of Windows-1252. In the encodings of DOS and of the old Macintosh they are é, ë, ï, è, ä
/// and so on: right behind a small letter, before one, between two, or behind any letter.
bool is_senseless_sign(unsigned char byte, Neighbours const& beside) {
  bool const behind_small = is_small(beside.before);
  bool const before_small = is_small(beside.after);
  bool const between = behind_small && before_small;
  if (behind_small && is_one_of(byte, "\x82\x83\x84\x86\x87\x88\x89\x8A\x8B\x8C\x8E\x98\x9F")) return true;
  if (is_letter(beside.before) && before_small &&
      is_one_of(byte, "\x80\x85\x86\x87\x8A\x8C\x8E\x91\x94\x95\x99\x9A\x9B\x9C\x9E\x9F\xA1\xA2\xA3")) {
    // The small letters š, œ and ž are at home there.
    return !is_one_of(byte, "\x9A\x9C\x9E");
  }
  if (behind_small && byte == 0x91 && !is_letter(beside.after)) return true;
  if (before_small && is_one_of(byte, "\x83\x88\x89\x98")) return true;
  // Espa–a, ni–o: a dash parts words, and these are none.
  bool const short_end = !is_letter(beside.second_after) || !is_vowel(beside.after);
  return between && (byte == 0x96 || byte == 0x97) && is_vowel(beside.before) && is_vowel(beside.after) && short_end;
}

/// Š, Ž, Œ and the euro sign of ISO 8859-15; letters of Central Europe: Łódź, zając.
bool is_senseless_latin(unsigned char byte, Neighbours const& beside) {
  bool const behind = is_letter(beside.before);
  bool const before = is_letter(beside.after);
  if (byte == 0xA4) return true;
  if (byte == 0xA6 || byte == 0xA8 || byte == 0xB8) return behind || before;
  // Pounds stand before letters too: £m.
  if (byte == 0xA3 || byte == 0xA5) return before && (behind || beside.after >= 0xC0);
  if (byte == 0xB3 || byte == 0xB9 || byte == 0xBA || byte == 0xAA || byte == 0xBF) return behind && before;
  if (byte >= 0xBC && byte <= 0xBE) return behind;
  return byte == 0xB4 && !behind && before && is_letter(beside.second_after);
}

/// A capital behind a small letter, a letter between digits: quotes and dashes of the old Macintosh.
bool is_senseless_letter(unsigned char byte, Neighbours const& beside) {
  bool const accented_capital = byte >= 0xC0 && byte < 0xDF && byte != 0xD7;
  if (accented_capital && beside.before >= 'a' && beside.before <= 'z') return true;
  return byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 && is_digit(beside.before) && is_digit(beside.after);
}

std::optional<std::string> what_is_wrong(std::string_view bytes, std::size_t at) {
  auto const byte = static_cast<unsigned char>(bytes[at]);
  auto const neighbour = [&](std::size_t i) { return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : '\0'); };
  if (character_of(byte) == 0 && byte != 0) return fmt::format("it has no byte {:02X}", byte);
  Neighbours const beside{at > 0 ? neighbour(at - 1) : static_cast<unsigned char>('\0'), neighbour(at + 1),
                          neighbour(at + 2)};
  bool const sign = is_senseless_sign(byte, beside);
  if (!sign && !is_senseless_latin(byte, beside) && !is_senseless_letter(byte, beside)) return std::nullopt;
  std::string shown;
  append_utf8(shown, character_of(byte));
  bool const alone = byte == 0xA4;
  return fmt::format("the byte {:02X} would be \"{}\"{}", byte, shown,
                     alone                                                         ? ", which nobody writes"
                     : sign && is_letter(beside.before) && is_letter(beside.after) ? " in the middle of a word"
                                                                                   : " in a word");
}

char32_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  auto const first = static_cast<unsigned char>(bytes[at]);
  auto const second = static_cast<unsigned char>(bytes[at + 1]);
  return big_endian ? (char32_t{first} << 8U | second) : (char32_t{second} << 8U | first);
}

}  // namespace

std::optional<unsigned char> windows_byte(char32_t c) {
  bool const same = c < 0x80 || (c >= 0xA0 && c < 0x100);
  // Programs take the five bytes that Windows-1252 lacks for control characters.
  if (same || (c >= 0x80 && c < 0xA0 && character_of(static_cast<unsigned char>(c)) == 0)) {
    return static_cast<unsigned char>(c);
  }
  auto const found = std::find(windows_characters.begin(), windows_characters.end(), c);
  if (c == 0 || found == windows_characters.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - windows_characters.begin()));
}

std::optional<unsigned char> macintosh_byte(char32_t c) {
  if (c < 0x80) return static_cast<unsigned char>(c);
  auto const found = std::find(macintosh_characters.begin(), macintosh_characters.end(), c);
  if (found == macintosh_characters.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - macintosh_characters.begin()));
}

OldText from_windows_1252(std::string_view bytes) {
  OldText old;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto const byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= 0x80 && !old.fault) {
      if (auto message = what_is_wrong(bytes, at)) old.fault = OldText::Fault{old.text.size(), *std::move(message)};
    }
    char32_t const c = character_of(byte);
    append_utf8(old.text, c == 0 && byte != 0 ? U'\uFFFD' : c);
  }
  return old;
}

std::optional<std::string> from_utf16(std::string_view bytes, bool big_endian) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t c = unit_at(bytes, at, big_endian);
    bool const high = c >= 0xD800 && c < 0xDC00;
    if (high && at + 2 < bytes.size()) {
      char32_t const low = unit_at(bytes, at + 2, big_endian);
      if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    }
    if (c >= 0xD800 && c <= 0xDFFF) return std::nullopt;
    append_utf8(text, c);
  }
  return text;
}

}  // namespace factsheet::sheet
