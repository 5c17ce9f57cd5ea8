#include "sheet/csv/opened_table.h"

#include "sheet/csv/csv_text.h"
#include "sheet/spreadsheet/spreadsheet_file.h"

#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {

OpenedFile::OpenedFile(std::shared_ptr<SourceFile const> file, Diagnostics& faults) : file_(std::move(file)) {
  if (is_spreadsheet_name(file_->path)) {
    book_ = read_spreadsheet(file_).take(faults);
  } else if (auto decoded = decode_csv(file_).take(faults)) {
    csv_.emplace(*std::move(decoded));
  }
}

CsvFile* OpenedFile::table(std::optional<Name> const& sheet, Span const& file_at, Diagnostics& faults) {
  if (csv_ && sheet) {
    faults.push_back(error(sheet->at, "unknown-sheet", fmt::format("{} has no sheets, because it is CSV", file_->path),
                           "remove \"sheet\", or name a spreadsheet"));
    return nullptr;
  }
  if (csv_) return &*csv_;
  if (!book_) return nullptr;
  auto const [found, is_new] = sheets_.try_emplace(sheet ? sheet->value : "");
  if (!found->second) {
    if (auto table = table_of_sheet(*book_, *file_, sheet, file_at).take(faults)) {
      found->second.emplace(std::move(table->file), std::move(table->table));
    }
  }
  return found->second ? &*found->second : nullptr;
}

}  // namespace factsheet::sheet
