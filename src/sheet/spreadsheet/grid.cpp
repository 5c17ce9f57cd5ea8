#include "sheet/spreadsheet/grid.h"

#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {

void Grid::put(std::size_t row, std::size_t column, WorkbookCell cell) {
  constexpr std::size_t most_in_sheet = 500000;
  constexpr std::size_t most_columns = 2000;
  if (cell.text.empty()) return;
  bool const many = row >= most_in_sheet || column >= most_columns;
  if (!many && row >= sheet_.rows.size()) sheet_.rows.resize(row + 1);
  if (!many && column >= sheet_.rows[row].size()) {
    cells_ += column + 1 - sheet_.rows[row].size();
    sheet_.rows[row].resize(column + 1);
  }
  if (many || cells_ > most_in_sheet) {
    throw WorkbookFault{fmt::format("the sheet \"{}\" has more than {} cells", sheet_.name, most_in_sheet),
                        "keep the rows and columns that the sheet needs", true};
  }
  for (char& c : cell.text) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  sheet_.rows[row][column] = std::move(cell);
}

}  // namespace factsheet::sheet
