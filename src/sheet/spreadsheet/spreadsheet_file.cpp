#include "sheet/spreadsheet/spreadsheet_file.h"

#include "core/ascii.h"
#include "core/enumeration.h"
#include "core/utf8.h"
#include "sheet/spreadsheet/archive.h"
#include "sheet/spreadsheet/ods.h"
#include "sheet/spreadsheet/xlsx.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

using namespace std::string_view_literals;

Diagnostic refused(Span at, WorkbookFault const& fault) {
  if (fault.is_limit) return error(std::move(at), "limit", fault.message, fault.help);
  return error(std::move(at), "spreadsheet", fault.message, fault.help);
}

Workbook read_book(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) {
    throw WorkbookFault{"the workbook is protected by a password, or of a kind before 2007",
                        "save it as .xlsx without a password"};
  }
  if (bytes.empty()) throw WorkbookFault{"the file is empty", "save the spreadsheet again"};
  Archive const archive(bytes);
  return archive.has("content.xml") ? read_ods(archive) : read_xlsx(archive);
}

std::string listed_sheets(std::vector<Worksheet const*> const& sheets) {
  constexpr std::size_t most = 10;
  std::vector<std::string> names;
  for (Worksheet const* sheet : sheets) {
    if (names.size() < most) names.push_back("\"" + sheet->name + "\"");
  }
  return names.size() < sheets.size() ? comma_separated(names) : enumerated(names, "and");
}

Result<Worksheet const*> sheet_named(Workbook const& book, SourceFile const& file, Name const& name) {
  std::vector<std::string> names;
  std::vector<Worksheet const*> all;
  for (Worksheet const& sheet : book.sheets) {
    if (sheet.name == name.value) return {&sheet};
    names.push_back(sheet.name);
    all.push_back(&sheet);
  }
  auto const near = did_you_mean(name.value, names);
  return error(
      name.at, "unknown-sheet", fmt::format("{} has no sheet \"{}\"", file.path, name.value),
      near ? fmt::format("did you mean \"{}\"?", *near) : fmt::format("its sheets are {}", listed_sheets(all)));
}

Result<Worksheet const*> only_sheet(Workbook const& book, SourceFile const& file, Span const& file_at) {
  std::vector<Worksheet const*> filled;
  for (Worksheet const& sheet : book.sheets) {
    if (!sheet.hidden && (!sheet.rows.empty() || sheet.fault)) filled.push_back(&sheet);
  }
  if (filled.size() == 1) return {filled[0]};
  if (filled.empty()) {
    return error(file_at, "unknown-sheet", fmt::format("{} has no sheet with cells", file.path),
                 "write a row of names, and below it the rows of the series");
  }
  return error(file_at, "unknown-sheet", fmt::format("{} has several sheets, {}", file.path, listed_sheets(filled)),
               fmt::format("say which in \"csv\": sheet: {}", filled[0]->name));
}

SheetTable cut(Worksheet const& sheet, std::string const& path) {
  std::size_t width = 0;
  for (auto const& row : sheet.rows) width = std::max(width, row.size());
  std::string text;
  for (auto const& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? "\t" : "") + row[i].text;
    text += '\n';
  }
  SheetTable made{std::make_shared<SourceFile const>(SourceFile{path, std::move(text)}), {}};
  made.table.delimiter = '\t';
  int line = 0;
  for (auto const& row : sheet.rows) {
    ++line;
    int column = 1;
    CsvRow cells;
    for (std::size_t i = 0; i < width; ++i) {
      WorkbookCell const cell = i < row.size() ? row[i] : WorkbookCell{};
      int const end = column + static_cast<int>(count_code_points(cell.text));
      cells.push_back(
          {std::string(without_blanks(cell.text)), {made.file, {line, column}, {line, end}}, cell.is_number});
      if (i + 1 < row.size()) column = end + 1;
    }
    if (cells.empty()) cells.push_back({{}, {made.file, {line, 1}, {line, 1}}, false});
    made.table.rows.push_back(std::move(cells));
  }
  return made;
}

}  // namespace

bool is_spreadsheet_name(std::string_view path) {
  std::string const small = in_small_letters(path);
  return small.ends_with(".xlsx") || small.ends_with(".ods");
}

Result<Workbook> read_spreadsheet(std::shared_ptr<SourceFile const> const& file) {
  Span const at{file, {0, 0}, {0, 0}};
  try {
    return read_book(file->bytes);
  } catch (WorkbookFault const& fault) {
    return refused(at, fault);
  }
}

Result<SheetTable> table_of_sheet(Workbook const& book, SourceFile const& file, std::optional<Name> const& name,
                                  Span const& file_at) {
  Diagnostics faults;
  auto const sheet = (name ? sheet_named(book, file, *name) : only_sheet(book, file, file_at)).take(faults);
  if (!sheet) return {std::nullopt, std::move(faults)};
  if ((*sheet)->fault) {
    WorkbookFault fault = *(*sheet)->fault;
    fault.message = fmt::format("\"{}\" of {} cannot be read: {}", (*sheet)->name, file.path, fault.message);
    return refused(file_at, fault);
  }
  return cut(**sheet, file.path);
}

}  // namespace factsheet::sheet
