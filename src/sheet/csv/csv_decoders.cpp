#include "sheet/csv/csv_decoders.h"

#include "core/utf8.h"

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

bool is_small_letter(unsigned char byte) { return byte >= 'a' && byte <= 'z'; }

/// Right behind a small letter these make no sense in Windows-1252; in the encodings of DOS and of the old Macintosh
/// they are é, ë, ï, è, ä and so on.
bool is_senseless_behind_a_letter(unsigned char byte) {
  constexpr std::string_view senseless = "\x82\x83\x84\x86\x87\x88\x89\x8A\x8B\x8C\x8E\x98\x9F";
  return senseless.find(static_cast<char>(byte)) != std::string_view::npos;
}

/// And these between two small letters.
bool is_senseless_between_letters(unsigned char byte) {
  constexpr std::string_view senseless = "\x91\x94\x95\x99\xA1\xA2\xA3";
  return senseless.find(static_cast<char>(byte)) != std::string_view::npos;
}

std::optional<std::string> what_is_wrong(std::string_view bytes, std::size_t at) {
  auto const byte = static_cast<unsigned char>(bytes[at]);
  auto const neighbour = [&](std::size_t i) { return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : '\0'); };
  if (character_of(byte) == 0 && byte != 0) return fmt::format("it has no byte {:02X}", byte);
  bool const behind = at > 0 && is_small_letter(neighbour(at - 1));
  bool const between = behind && is_small_letter(neighbour(at + 1));
  bool const senseless =
      (behind && is_senseless_behind_a_letter(byte)) || (between && is_senseless_between_letters(byte));
  if (!senseless) return std::nullopt;
  std::string shown;
  append_utf8(shown, character_of(byte));
  return fmt::format("the byte {:02X} would be \"{}\" in the middle of a word", byte, shown);
}

char32_t unit_at(std::string_view bytes, std::size_t at, bool big_endian) {
  auto const first = static_cast<unsigned char>(bytes[at]);
  auto const second = static_cast<unsigned char>(bytes[at + 1]);
  return big_endian ? (char32_t{first} << 8U | second) : (char32_t{second} << 8U | first);
}

}  // namespace

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
