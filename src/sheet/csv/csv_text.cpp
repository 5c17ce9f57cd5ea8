#include "sheet/csv/csv_text.h"

#include "core/ascii.h"
#include "core/utf8.h"
#include "sheet/csv/csv_decoders.h"
#include "sheet/yaml/characters.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_csv_bytes = 8U << 20U;
constexpr std::string_view in_excel = "in Excel choose \"Save As\" and the type \"Excel Workbook\", .xlsx";
constexpr std::string_view in_calc = "in LibreOffice choose \"Save As\" and the type \"ODF Spreadsheet\", .ods";
constexpr std::string_view in_numbers = "in Numbers choose \"Export To\" and \"Excel\"";
constexpr std::string_view as_utf8 = "save it as \"CSV UTF-8\"";

/// What a file is that is no CSV file, and how to make one of it.
struct Spreadsheet {
  std::string_view what;
  std::string_view help;
};
constexpr Spreadsheet excel{"an Excel workbook", in_excel};
constexpr Spreadsheet calc{"a LibreOffice spreadsheet", in_calc};

bool ends_with_one_of(std::string_view path, std::initializer_list<std::string_view> endings) {
  std::string const name = in_small_letters(path);
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

std::optional<Spreadsheet> spreadsheet_named(std::string_view path) {
  if (ends_with_one_of(path, {".xlsm", ".xlsb", ".xls", ".xltx"})) return excel;
  if (ends_with_one_of(path, {".fods", ".ots"})) return calc;
  if (ends_with_one_of(path, {".numbers"})) return Spreadsheet{"a Numbers spreadsheet", in_numbers};
  return std::nullopt;
}

std::optional<Spreadsheet> spreadsheet_of(std::string_view bytes) {
  if (bytes.starts_with("PK\3\4"sv)) {
    bool const open_document = bytes.substr(0, 200).find("opendocument") != std::string_view::npos;
    return open_document ? Spreadsheet{calc.what, "give it the ending .ods, or save it as CSV"}
                         : Spreadsheet{excel.what, "give it the ending .xlsx, or save it as CSV"};
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) return Spreadsheet{excel.what, "save it as .xlsx, or as CSV"};
  std::string const start = in_small_letters(bytes.substr(0, 200));
  bool const markup = start.starts_with("<!doctype") || start.starts_with("<html") || start.starts_with("<?xml") ||
                      start.starts_with("<table");
  if (markup) return Spreadsheet{"a web page", "open it in a spreadsheet and save it as CSV"};
  return std::nullopt;
}

Span start_of(std::shared_ptr<SourceFile const> const& file) { return {file, {0, 0}, {0, 0}}; }

/// The place of `length` characters from byte `offset` of a decoded file.
Span place_in(std::shared_ptr<SourceFile const> const& file, std::size_t offset, int length) {
  std::string_view const text = std::string_view(file->bytes).substr(0, offset);
  int line = 1;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool const ends = text[i] == '\n' || (text[i] == '\r' && file->bytes.compare(i, 2, "\r\n") != 0);
    if (!ends) continue;
    ++line;
    begin = i + 1;
  }
  int const column = static_cast<int>(count_code_points(text.substr(begin))) + 1;
  return {file, {line, column}, {line, column + length}};
}

/// Text in UTF-8 that a program took for another encoding and saved again: `Ã©` for `é`, `â€“` for a dash.
struct Misread {
  std::string_view shown;
  std::string meant;
};

/// What bytes the characters from `at` on would be, as far as one character of UTF-8 reaches.
template <class ByteOf>
std::optional<Misread> misread_at(std::string_view text, std::size_t at, ByteOf const& byte_of) {
  std::size_t const begin = at;
  std::string bytes;
  std::size_t length = 0;
  while (at < text.size() && (length == 0 || bytes.size() < length)) {
    auto const byte = byte_of(next_code_point(text, at));
    if (!byte) return std::nullopt;
    if (length == 0) {
      // Capital letters before a sign are no wonder, so of two bytes only those count that make letters of our
      // languages.
      bool const two = *byte >= 0xC2 && *byte <= 0xC5;
      bool const more = *byte >= 0xE0 && *byte <= 0xF4;
      if (!two && !more) return std::nullopt;
      length = two ? 2 : *byte < 0xF0 ? 3 : 4;
    } else if (*byte < 0x80 || *byte > 0xBF) {
      return std::nullopt;
    }
    bytes += static_cast<char>(*byte);
  }
  if (bytes.size() != length || find_invalid_utf8(bytes) != std::string::npos) return std::nullopt;
  return Misread{text.substr(begin, at - begin), std::move(bytes)};
}

/// `├®`: text in UTF-8 that a program took for that of DOS.
bool is_box(char32_t c) { return c >= 0x2500 && c < 0x2580; }

std::optional<Diagnostic> spoilt_letter(std::shared_ptr<SourceFile const> const& file, std::size_t at, char32_t c) {
  constexpr std::string_view help = "correct it in the spreadsheet, and save it as \"CSV UTF-8\"";
  if (c == 0xFFFD) return error(place_in(file, at, 1), "encoding", "a letter was lost here (U+FFFD)", "type it again");
  if (c < 0x80) return std::nullopt;
  std::string_view const text = file->bytes;
  auto misread = misread_at(text, at, windows_byte);
  if (!misread) misread = misread_at(text, at, macintosh_byte);
  if (misread) {
    std::string const what = misread->meant == "\u00A0"   ? "a space"
                             : misread->meant == "\uFEFF" ? "a byte order mark"
                                                          : fmt::format("\"{}\"", misread->meant);
    return error(place_in(file, at, static_cast<int>(count_code_points(misread->shown))), "encoding",
                 fmt::format("\"{}\" was {} before a program misread the file", misread->shown, what),
                 std::string(help));
  }
  if (!is_box(c)) return std::nullopt;
  std::string shown;
  append_utf8(shown, c);
  return error(place_in(file, at, 1), "encoding",
               fmt::format("\"{}\" was part of a letter before a program misread the file", shown), std::string(help));
}

/// The first character that has no place in a table.
std::optional<Diagnostic> bad_character(std::shared_ptr<SourceFile const> const& file) {
  std::string_view const text = file->bytes;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const begin = at;
    char32_t const c = next_code_point(text, at);
    if (auto spoilt = spoilt_letter(file, begin, c)) return spoilt;
    if (is_control_character(c) && c != U'\r') {
      return error(place_in(file, begin, 1), "control-character",
                   fmt::format("there is a control character here, {}", code_point_name(c)), "remove it");
    }
  }
  return std::nullopt;
}

Result<std::shared_ptr<SourceFile const>> checked(std::shared_ptr<SourceFile const> file) {
  if (auto fault = bad_character(file)) return *std::move(fault);
  return {std::move(file)};
}

std::shared_ptr<SourceFile const> file_with(SourceFile const& file, std::string text) {
  // Old programs end a text with the character that ended it on a disk of theirs.
  if (text.ends_with('\x1A')) text.pop_back();
  return std::make_shared<SourceFile const>(SourceFile{file.path, std::move(text)});
}

/// The offset of the first character outside ASCII that is sound UTF-8, or npos.
std::size_t find_wide_letter(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t const begin = at;
    next_code_point(bytes, at);
    if (at > begin + 1) return begin;
  }
  return std::string_view::npos;
}

Result<std::shared_ptr<SourceFile const>> decode_old(SourceFile const& file) {
  std::size_t const bad = find_invalid_utf8(file.bytes);
  OldText old = from_windows_1252(file.bytes);
  bool const partly_utf8 = find_wide_letter(file.bytes) != std::string_view::npos;
  auto const decoded = file_with(file, std::move(old.text));
  if (partly_utf8) {
    return error(place_in(decoded, from_windows_1252(std::string_view(file.bytes).substr(0, bad)).text.size(), 1),
                 "encoding",
                 fmt::format("the file is partly UTF-8, but not here: the byte {:02X}",
                             static_cast<unsigned char>(file.bytes[bad])),
                 std::string(as_utf8));
  }
  if (old.fault) {
    return error(place_in(decoded, old.fault->offset, 1), "encoding",
                 fmt::format("the file is neither UTF-8 nor Windows-1252: {}", old.fault->message),
                 std::string(as_utf8));
  }
  return checked(decoded);
}

Result<std::shared_ptr<SourceFile const>> decode_wide(std::shared_ptr<SourceFile const> const& file, bool big) {
  auto text = from_utf16(std::string_view(file->bytes).substr(2), big);
  if (!text) {
    return error(start_of(file), "encoding", "the file is cut off, or not in UTF-16 as it says", std::string(as_utf8));
  }
  return checked(file_with(*file, *std::move(text)));
}

/// Zero bytes are half of UTF-16, which cannot be told from others without its mark.
bool is_unmarked_wide(std::string_view bytes) { return bytes.substr(0, 64).find('\0') != std::string_view::npos; }

}  // namespace

Result<std::shared_ptr<SourceFile const>> decode_csv(std::shared_ptr<SourceFile const> const& file) {
  std::string_view const bytes = file->bytes;
  if (auto const other = spreadsheet_of(bytes)) {
    return error(start_of(file), "not-csv", fmt::format("the file is {}, not CSV", other->what),
                 std::string(other->help));
  }
  if (bytes.size() > most_csv_bytes) {
    return error(start_of(file), "limit",
                 fmt::format("the file has {} bytes; at most {} (8 MiB) are read", bytes.size(), most_csv_bytes),
                 "keep the rows and columns that the sheet needs");
  }
  bool const longer = bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv);
  if (!longer && bytes.starts_with("\xFF\xFE"sv)) return decode_wide(file, false);
  if (!longer && bytes.starts_with("\xFE\xFF"sv)) return decode_wide(file, true);
  if (longer || is_unmarked_wide(bytes)) {
    return error(start_of(file), "encoding", "the file is in UTF-16 or UTF-32", std::string(as_utf8));
  }
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  bool const marked = bytes.starts_with(mark);
  auto const text = file_with(*file, file->bytes.substr(marked ? mark.size() : 0));
  std::size_t const bad = find_invalid_utf8(text->bytes);
  if (bad == std::string_view::npos) return checked(text);
  if (!marked) return decode_old(*file);
  return error(place_in(text, bad, 1), "encoding",
               fmt::format("the file says that it is UTF-8, but here is the byte {:02X}",
                           static_cast<unsigned char>(text->bytes[bad])),
               std::string(as_utf8));
}

std::optional<Diagnostic> refuse_spreadsheet(std::string_view path, Span named_at) {
  auto const other = spreadsheet_named(path);
  if (!other) return std::nullopt;
  return error(std::move(named_at), "not-csv",
               fmt::format("\"{}\" is {} of a kind that cannot be read", path, other->what), std::string(other->help));
}

bool is_table_name(std::string_view path) { return ends_with_one_of(path, {".csv", ".tsv", ".txt", ".xlsx", ".ods"}); }

}  // namespace factsheet::sheet
