#include "sheet/spreadsheet/ods.h"

#include "sheet/spreadsheet/grid.h"
#include "sheet/spreadsheet/shown_number.h"
#include "sheet/spreadsheet/xml_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace factsheet::sheet {
namespace {

std::size_t repeated(std::string_view text) {
  std::size_t count = 1;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return std::max<std::size_t>(count, 1);
}

/// Digits alone, without zeros in front.
std::string bare_digits(std::string_view text) {
  std::string bare;
  for (char c : text) {
    if (c >= '0' && c <= '9' && !(bare.empty() && c == '0')) bare += c;
  }
  return bare;
}

/// The number with as many decimals as its cell shows; with all of its own where the cell shows something else.
std::string shown_as(double value, std::string_view shown, NumberShape shape) {
  constexpr int most_decimals = 15;
  bool const has_digits = shown.find_first_of("0123456789") != std::string_view::npos;
  bool const in_powers = shown.find_first_of("eE") != std::string_view::npos;
  for (int decimals = 0; has_digits && !in_powers && decimals <= most_decimals; ++decimals) {
    shape.least_decimals = shape.most_decimals = decimals;
    std::string text = shown_number(value, shape);
    auto const zeros = std::count(text.begin(), text.end(), '0');
    bool const all_zeros = bare_digits(text).empty();
    bool const same = all_zeros ? std::count(shown.begin(), shown.end(), '0') == zeros && bare_digits(shown).empty()
                                : bare_digits(text) == bare_digits(shown);
    if (same) return text;
  }
  shape.least_decimals = 0;
  shape.most_decimals = most_decimals;
  return shown_number(value, shape);
}

class OdsCells : public XmlHandler {
 public:
  void open(std::string_view element, Attributes const& attributes) override {
    if (element == "table" && depth_++ == 0) open_sheet(attributes);
    if (depth_ != 1) return;
    if (element == "table-row") {
      column_ = 0;
      rows_ = repeated(value_of(attributes, "table:number-rows-repeated"));
    } else if (element == "table-cell" || element == "covered-table-cell") {
      open_cell(attributes);
    } else if (element == "p" && in_cell_ && !in_note_) {
      if (paragraphs_++ > 0) text_ += ' ';
    } else if (element == "s" && in_cell_ && !in_note_) {
      text_.append(std::min<std::size_t>(repeated(value_of(attributes, "text:c")), 100), ' ');
    } else if (element == "annotation") {
      in_note_ = true;
    }
  }

  void close(std::string_view element) override {
    if (element == "table") --depth_;
    if (depth_ != 1) return;
    if (element == "annotation") in_note_ = false;
    if (element == "table-row") row_ += rows_;
    if (element == "table-cell" || element == "covered-table-cell") close_cell();
  }

  void text(std::string_view text) override {
    if (in_cell_ && !in_note_ && paragraphs_ > 0) text_ += text;
  }

  Workbook book;

 private:
  void open_sheet(Attributes const& attributes) {
    book.sheets.push_back({std::string(value_of(attributes, "table:name")), false, {}, {}});
    grid_.emplace(book.sheets.back());
    row_ = 0;
  }

  void open_cell(Attributes const& attributes) {
    in_cell_ = true;
    text_.clear();
    paragraphs_ = 0;
    columns_ = repeated(value_of(attributes, "table:number-columns-repeated"));
    kind_ = value_of(attributes, "office:value-type");
    value_ = value_of(attributes, "office:value");
    currency_ = value_of(attributes, "office:currency");
    std::string_view const formula = value_of(attributes, "table:formula");
    if (formula.find("'file:") != std::string_view::npos || formula.find("://") != std::string_view::npos) {
      throw WorkbookFault{"the spreadsheet takes values from other files",
                          "in LibreOffice choose \"Edit\", \"Links to External Files\" and \"Break Link\""};
    }
  }

  void close_cell() {
    in_cell_ = false;
    WorkbookCell const made = cell();
    std::size_t const to_row = made.text.empty() ? row_ : row_ + rows_;
    std::size_t const to_column = made.text.empty() ? column_ : column_ + columns_;
    for (std::size_t row = row_; row < to_row; ++row) {
      for (std::size_t column = column_; column < to_column; ++column) grid_->put(row, column, made);
    }
    column_ += columns_;
  }

  [[nodiscard]] WorkbookCell cell() const {
    bool const number = kind_ == "float" || kind_ == "percentage" || kind_ == "currency";
    double value = 0;
    auto const read = std::from_chars(value_.data(), value_.data() + value_.size(), value);
    if (!number || read.ec != std::errc() || !std::isfinite(value)) return {text_, false};
    NumberShape shape;
    shape.kind = NumberShape::Kind::number;
    bool const percent = kind_ == "percentage" || text_.find('%') != std::string::npos;
    if (percent) shape.kind = NumberShape::Kind::percent;
    if (percent) shape.sign_behind = "%";
    if (kind_ == "currency") shape.sign_before = sign_of_currency();
    return {shown_as(value, text_, shape), true};
  }

  [[nodiscard]] std::string sign_of_currency() const {
    if (currency_ == "EUR" || text_.find("€") != std::string::npos) return "€ ";
    if (currency_ == "GBP" || text_.find("£") != std::string::npos) return "£ ";
    return currency_.empty() ? "" : currency_ + " ";
  }

  std::optional<Grid> grid_;
  int depth_ = 0;  ///< of tables in tables
  std::size_t row_ = 0, rows_ = 1, column_ = 0, columns_ = 1;
  bool in_cell_ = false, in_note_ = false;
  int paragraphs_ = 0;
  std::string kind_, value_, currency_, text_;
};

}  // namespace

Workbook read_ods(Archive const& archive) {
  constexpr char const* manifest = "META-INF/manifest.xml";
  if (archive.has(manifest) && archive.read(manifest).find("encryption-data") != std::string::npos) {
    throw WorkbookFault{"the spreadsheet is protected by a password", "save it without one"};
  }
  if (archive.has_any("Basic/") || archive.has_any("Scripts/")) {
    throw WorkbookFault{"the spreadsheet has macros", "delete them, and save it again"};
  }
  OdsCells cells;
  read_xml(archive.read("content.xml"), cells);
  return std::move(cells.book);
}

}  // namespace factsheet::sheet
