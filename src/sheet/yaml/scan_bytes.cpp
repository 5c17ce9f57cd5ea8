#include "sheet/yaml/scan_bytes.h"

#include "core/utf8.h"
#include "sheet/yaml/characters.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

using namespace std::string_view_literals;

void refuse_file(SourceLines const& source, Scan& scan, std::string rule, std::string message, std::string help) {
  scan.readable = false;
  Span at{source.file(), {1, 1}, {1, 1}};
  scan.diagnostics.push_back(error(std::move(at), std::move(rule), std::move(message), std::move(help)));
}

bool is_too_large(SourceLines const& source, Scan& scan) {
  std::size_t const size = source.file()->bytes.size();
  if (size <= most_bytes) return false;
  refuse_file(source, scan, "limit",
              fmt::format("the file has {} bytes; at most {} (1 MiB) are read", size, most_bytes),
              "split it into several files");
  return true;
}

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

/// Every other of the first bytes is zero, or there is the mark of UTF-16 or UTF-32.
bool is_wide(std::string_view bytes) {
  if (starts_with(bytes, "\xFF\xFE"sv) || starts_with(bytes, "\xFE\xFF"sv)) return true;
  if (starts_with(bytes, "\0\0\xFE\xFF"sv)) return true;
  std::string_view const first = bytes.substr(0, 64);
  auto const zeros = static_cast<std::size_t>(std::count(first.begin(), first.end(), '\0'));
  return first.size() >= 4 && zeros * 5 >= first.size() * 2;
}

/// What an old Windows program meant by the byte, where Windows-1252 and Latin-1 agree.
std::string meant_by(unsigned char byte) {
  if (byte < 0xA1) return {};
  std::string letter;
  append_utf8(letter, byte);
  return fmt::format(" (it was \"{}\" in the file's old encoding)", letter);
}

bool is_not_utf8(SourceLines const& source, Scan& scan) {
  std::size_t const bad = find_invalid_utf8(source.text());
  if (bad == std::string_view::npos) return false;
  auto const byte = static_cast<unsigned char>(source.text()[bad]);
  scan.readable = false;
  scan.diagnostics.push_back(error(
      source.span(bad, bad + 1), "encoding",
      fmt::format("the file is not UTF-8: here is the byte {:02X}{}", byte, meant_by(byte)), "save the file as UTF-8"));
  return true;
}

void report_character(SourceLines const& source, Scan& scan, std::size_t begin, std::size_t end, char32_t c) {
  scan.reported.push_back({begin, end});
  if (c == 0xFEFF) {
    scan.diagnostics.push_back(error(source.span(begin, end), "invisible-character",
                                     "there is a byte order mark (U+FEFF) here, which is invisible",
                                     "delete it: it may only be at the start of a file"));
  } else {
    scan.diagnostics.push_back(error(source.span(begin, end), "control-character",
                                     fmt::format("there is a control character here, {}", code_point_name(c)),
                                     "remove it"));
  }
  // yaml-cpp takes some of them for the end of the file.
  std::fill(scan.text.begin() + static_cast<std::ptrdiff_t>(begin),
            scan.text.begin() + static_cast<std::ptrdiff_t>(end), 'x');
}

void find_forbidden_characters(SourceLines const& source, Scan& scan) {
  constexpr std::size_t enough = 20;
  std::string_view const text = source.text();
  for (std::size_t at = 0; at < text.size() && scan.diagnostics.size() < enough;) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(text, at);
    if (is_control_character(c) || c == 0xFEFF) report_character(source, scan, begin, at, c);
  }
}

}  // namespace

void scan_bytes(SourceLines const& source, Scan& scan) {
  if (is_too_large(source, scan)) return;
  if (is_wide(source.file()->bytes)) {
    refuse_file(source, scan, "encoding", "the file is in UTF-16 or UTF-32", "save it as UTF-8");
    return;
  }
  if (is_not_utf8(source, scan)) return;
  find_forbidden_characters(source, scan);
}

}  // namespace factsheet::sheet
