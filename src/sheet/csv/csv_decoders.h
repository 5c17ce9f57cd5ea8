// The encodings of old: Windows-1252 and UTF-16.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace factsheet::sheet {

/// Text that was taken for Windows-1252, with the first sign that it is something else.
struct OldText {
  struct Fault {
    std::size_t offset = 0;  ///< in `text`
    std::string message;
  };
  std::string text;  ///< UTF-8; a byte that stands for no character is U+FFFD
  std::optional<Fault> fault;
};

/// A byte that Windows-1252 lacks, and one that has no sense there, such as `Ž` behind a small letter, which is `é` of
/// an old Macintosh, or `¤`, which is the euro sign of ISO 8859-15, are faults.
OldText from_windows_1252(std::string_view bytes);

/// The byte of Windows-1252 that stands for a character; nothing when none does.
std::optional<unsigned char> windows_byte(char32_t c);
/// The same of the old Macintosh.
std::optional<unsigned char> macintosh_byte(char32_t c);

/// Without byte order mark; nothing when half a character is left over.
std::optional<std::string> from_utf16(std::string_view bytes, bool big_endian);

}  // namespace factsheet::sheet
