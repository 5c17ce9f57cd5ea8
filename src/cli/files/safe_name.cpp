#include "cli/files/safe_name.h"

#include "core/ascii.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace factsheet::cli {
namespace {

constexpr std::size_t longest_name = 255;

bool is_refused(char32_t sign) {
  return sign < 0x20 || (sign >= 0x7F && sign < 0xA0) || sign == 0xFFFD || sign == 0x2028 || sign == 0x2029 ||
         std::u32string_view(U"<>:\"/\\|?*").find(sign) != std::u32string_view::npos;
}

std::string without_refused(std::string_view name) {
  std::string safe;
  for (std::size_t at = 0; at < name.size();) {
    char32_t const sign = next_code_point(name, at);
    append_utf8(safe, is_refused(sign) ? U'-' : sign);
  }
  return safe;
}

/// Explorer drops dots and spaces at the end, and nobody sees spaces at the begin. A dot there hides, and is meant.
std::string_view trimmed(std::string_view name) {
  auto const last = name.find_last_not_of(". ");
  name = last == std::string_view::npos ? std::string_view() : name.substr(0, last + 1);
  auto const first = name.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view() : name.substr(first);
}

/// Windows takes what stands before the first dot for a device, whatever follows.
bool is_device(std::string_view name) {
  std::string const small = in_small_letters(name);
  constexpr std::array devices{"con", "prn", "aux", "nul", "conin$", "conout$"};
  if (std::find(devices.begin(), devices.end(), small) != devices.end()) return true;
  if (!small.starts_with("com") && !small.starts_with("lpt")) return false;
  constexpr std::array numbers{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"};
  return std::find(numbers.begin(), numbers.end(), small.substr(3)) != numbers.end();
}

std::string apart_from_devices(std::string name) {
  std::size_t const dot = std::min(name.find('.'), name.size());
  std::string_view const first = std::string_view(name).substr(0, dot);
  // "CON .nl" is the device too.
  std::string_view const device = first.substr(0, first.find_last_not_of(' ') + 1);
  if (is_device(device)) name.insert(device.size(), "_");
  return name;
}

/// A number that differs for different names (FNV-1a).
std::uint32_t number_of(std::string_view name) {
  std::uint32_t number = 2166136261U;
  for (char const byte : name) number = (number ^ static_cast<unsigned char>(byte)) * 16777619U;
  return number;
}

std::string shortened(std::string name, std::size_t room) {
  std::string const number = fmt::format("-{:08x}", number_of(name));
  std::size_t end = room - number.size();
  constexpr unsigned char first_two_bits = 0xC0;
  constexpr unsigned char continues = 0x80;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & first_two_bits) == continues) --end;
  name.resize(end);
  return name + number;
}

}  // namespace

std::string safe_file_name(std::string_view sheet, std::string_view ending) {
  std::string const clean = without_refused(sheet);
  std::string name(trimmed(clean));
  if (name.empty()) name = "sheet";
  name = apart_from_devices(std::move(name));
  if (name.size() + ending.size() > longest_name) name = shortened(std::move(name), longest_name - ending.size());
  return name.append(ending);
}

std::string meeting_name(std::string_view name) {
  bool const is_plain = std::all_of(name.begin(), name.end(), [](char byte) { return byte > 0; });
  if (is_plain) return in_small_letters(name);
  icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  UErrorCode status = U_ZERO_ERROR;
  icu::Normalizer2 const* const form = icu::Normalizer2::getNFCInstance(status);
  letters.foldCase();
  if (U_SUCCESS(status)) letters = form->normalize(letters, status);
  std::string folded;
  letters.toUTF8String(folded);
  return folded;
}

}  // namespace factsheet::cli
