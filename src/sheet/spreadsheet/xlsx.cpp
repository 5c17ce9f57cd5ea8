#include "sheet/spreadsheet/xlsx.h"

#include "sheet/spreadsheet/grid.h"
#include "sheet/spreadsheet/number_format.h"
#include "sheet/spreadsheet/shown_date.h"
#include "sheet/spreadsheet/shown_number.h"
#include "sheet/spreadsheet/xml_reader.h"

#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace factsheet::sheet {
namespace {

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
  bool const all = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return all && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::size_t count_of(std::string_view text) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Which file stands behind a name that a part of the workbook uses.
class Relations : public XmlHandler {
 public:
  void open(std::string_view element, Attributes const& attributes) override {
    if (element != "Relationship") return;
    std::string const target(value_of(attributes, "Target"));
    targets.emplace(value_of(attributes, "Id"), target);
    if (value_of(attributes, "Type").ends_with("/officeDocument")) document = target;
  }
  void close(std::string_view /*element*/) override {}
  void text(std::string_view /*text*/) override {}

  std::map<std::string, std::string, std::less<>> targets;
  std::string document;
};

class SheetList : public XmlHandler {
 public:
  struct Entry {
    std::string name, relation;
    bool hidden = false;
  };
  void open(std::string_view element, Attributes const& attributes) override {
    if (element == "workbookPr") {
      auto const from = value_of(attributes, "date1904");
      from_1904 = from == "1" || from == "true";
    }
    if (element != "sheet") return;
    Entry entry{std::string(value_of(attributes, "name")), {}, false};
    entry.hidden = !value_of(attributes, "state").empty() && value_of(attributes, "state") != "visible";
    for (auto const& [name, value] : attributes) {
      if (name.ends_with(":id")) entry.relation = value;
    }
    sheets.push_back(std::move(entry));
  }
  void close(std::string_view /*element*/) override {}
  void text(std::string_view /*text*/) override {}

  std::vector<Entry> sheets;
  bool from_1904 = false;
};

/// The format of each style of a cell.
class Styles : public XmlHandler {
 public:
  void open(std::string_view element, Attributes const& attributes) override {
    if (element == "numFmt") {
      codes_.insert_or_assign(static_cast<int>(count_of(value_of(attributes, "numFmtId"))),
                              std::string(value_of(attributes, "formatCode")));
    }
    if (element == "cellXfs") in_cells_ = true;
    if (element == "xf" && in_cells_) numbers_.push_back(static_cast<int>(count_of(value_of(attributes, "numFmtId"))));
  }
  void close(std::string_view element) override {
    if (element == "cellXfs") in_cells_ = false;
  }
  void text(std::string_view /*text*/) override {}

  [[nodiscard]] std::string_view format(std::size_t style) const {
    if (style >= numbers_.size()) return {};
    auto const found = codes_.find(numbers_[style]);
    return found == codes_.end() ? format_by_number(numbers_[style]) : std::string_view(found->second);
  }

 private:
  std::map<int, std::string> codes_;
  std::vector<int> numbers_;
  bool in_cells_ = false;
};

class SharedTexts : public XmlHandler {
 public:
  static constexpr std::size_t most_texts = 500000;
  void open(std::string_view element, Attributes const& /*attributes*/) override {
    if (element == "si") {
      // Each text is its own; a file of nothing but empty ones is none that people have.
      if (texts.size() == most_texts) throw WorkbookFault{"the workbook has more texts than are read", "", true};
      texts.emplace_back();
    }
    if (element == "rPh") in_phonetic_ = true;
    in_text_ = element == "t" && !in_phonetic_;
  }
  void close(std::string_view element) override {
    if (element == "rPh") in_phonetic_ = false;
    if (element == "t") in_text_ = false;
  }
  void text(std::string_view text) override {
    if (in_text_ && !texts.empty()) texts.back() += text;
  }

  std::vector<std::string> texts;

 private:
  bool in_text_ = false, in_phonetic_ = false;
};

/// `AB12`: the column and row from 0.
std::optional<std::pair<std::size_t, std::size_t>> place_of_cell(std::string_view name) {
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < name.size() && at < 4 && name[at] >= 'A' && name[at] <= 'Z'; ++at) {
    column = column * 26 + static_cast<std::size_t>(name[at] - 'A') + 1;
  }
  std::size_t const row = count_of(name.substr(at));
  if (column == 0 || row == 0) return std::nullopt;
  return std::pair(row - 1, column - 1);
}

class Cells : public XmlHandler {
 public:
  Cells(Worksheet& to, Styles const& styles, std::vector<std::string> const& texts, bool from_1904)
      : grid_(to), styles_(styles), texts_(texts), from_1904_(from_1904) {}

  void open(std::string_view element, Attributes const& attributes) override {
    if (element == "row") {
      std::size_t const number = count_of(value_of(attributes, "r"));
      row_ = number > 0 ? number - 1 : next_row_;
      next_row_ = row_ + 1;
      column_ = 0;
    } else if (element == "c") {
      if (auto const place = place_of_cell(value_of(attributes, "r"))) std::tie(row_, column_) = *place;
      kind_ = value_of(attributes, "t");
      style_ = count_of(value_of(attributes, "s"));
      value_.clear();
      has_formula_ = false;
    } else if (element == "f") {
      has_formula_ = true;
    }
    in_value_ = element == "v" || (element == "t" && kind_ == "inlineStr");
  }

  void close(std::string_view element) override {
    in_value_ = false;
    if (element != "c") return;
    grid_.put(row_, column_, cell());
    ++column_;
  }

  void text(std::string_view text) override {
    if (in_value_) value_ += text;
  }

 private:
  [[nodiscard]] WorkbookCell cell() const {
    if (value_.empty()) return {has_formula_ && kind_ != "str" ? "=…" : "", false};
    if (kind_ == "s") {
      std::size_t const index = count_of(value_);
      return {index < texts_.size() ? texts_[index] : "", false};
    }
    if (kind_ == "b") return {value_ == "1" ? "TRUE" : "FALSE", false};
    auto const number = kind_.empty() || kind_ == "n" ? number_of(value_) : std::nullopt;
    if (!number) return {value_, false};
    auto const format = styles_.format(style_);
    NumberShape const shape = shape_of_format(format, *number < 0);
    constexpr double days_to_1904 = 1462;
    if (shape.kind == NumberShape::Kind::date)
      return {shown_date(*number + (from_1904_ ? days_to_1904 : 0), format), false};
    if (shape.kind == NumberShape::Kind::text) return {shown_number(*number, {}), true};
    return {shown_number(*number, shape), true};
  }

  Grid grid_;
  Styles const& styles_;
  std::vector<std::string> const& texts_;
  bool from_1904_;
  std::size_t row_ = 0, next_row_ = 0, column_ = 0, style_ = 0;
  std::string kind_, value_;
  bool in_value_ = false, has_formula_ = false;
};

/// The file that a target means, seen from a folder of the archive.
std::string resolved(std::string const& folder, std::string target) {
  if (target.starts_with('/')) return target.substr(1);
  std::string from = folder;
  while (target.starts_with("../")) {
    target.erase(0, 3);
    if (!from.empty()) from.pop_back();
    from.erase(from.rfind('/') + 1);
  }
  return from + target;
}

std::string folder_of(std::string const& file) { return file.substr(0, file.rfind('/') + 1); }

Relations relations_of(Archive const& archive, std::string const& file) {
  std::string const folder = folder_of(file);
  std::string const name = folder + "_rels/" + file.substr(folder.size()) + ".rels";
  Relations relations;
  if (archive.has(name)) read_xml(archive.read(name), relations);
  return relations;
}

void refuse_hostile(Archive const& archive, std::string const& folder) {
  if (archive.has(folder + "vbaProject.bin")) {
    throw WorkbookFault{"the workbook has macros", "save it as a workbook without macros, .xlsx"};
  }
  if (archive.has_any(folder + "externalLinks/")) {
    throw WorkbookFault{"the workbook takes values from other files",
                        "in Excel choose \"Edit Links\" and \"Break Link\", so that the values are its own"};
  }
}

}  // namespace

Workbook read_xlsx(Archive const& archive) {
  Relations const root = relations_of(archive, "");
  std::string const document = resolved("", root.document.empty() ? "xl/workbook.xml" : root.document);
  std::string const folder = folder_of(document);
  refuse_hostile(archive, folder);
  Relations const relations = relations_of(archive, document);
  SheetList list;
  read_xml(archive.read(document), list);
  Styles styles;
  if (archive.has(folder + "styles.xml")) read_xml(archive.read(folder + "styles.xml"), styles);
  SharedTexts texts;
  if (archive.has(folder + "sharedStrings.xml")) read_xml(archive.read(folder + "sharedStrings.xml"), texts);
  Workbook book;
  for (SheetList::Entry const& entry : list.sheets) {
    auto const target = relations.targets.find(entry.relation);
    if (target == relations.targets.end() || target->second.find("worksheets") == std::string::npos) continue;
    Worksheet sheet{entry.name, entry.hidden, {}, {}};
    try {
      Cells cells(sheet, styles, texts.texts, list.from_1904);
      read_xml(archive.read(resolved(folder, target->second)), cells);
    } catch (WorkbookFault const& fault) {
      sheet.fault = fault;
    }
    book.sheets.push_back(std::move(sheet));
  }
  return book;
}

}  // namespace factsheet::sheet
