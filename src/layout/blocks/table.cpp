#include "layout/blocks/table.h"

#include "layout/blocks/context.h"
#include "layout/blocks/shared.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

using resolve::Align;
using resolve::Table;
using resolve::TextRole;

text::Alignment alignment_of(Align align) {
  switch (align) {
    case Align::left:
      return text::Alignment::left;
    case Align::centre:
      return text::Alignment::centre;
    case Align::right:
      return text::Alignment::right;
  }
  return text::Alignment::left;
}

// What a cell is for who hears the table.
struct CellKind {
  TextRole style;
  scene::Role role;
  scene::Scope scope;
};
constexpr CellKind column_head{TextRole::table_head, scene::Role::header_cell, scene::Scope::column};
constexpr CellKind row_head{TextRole::table_cell, scene::Role::header_cell, scene::Scope::row};
constexpr CellKind data{TextRole::table_cell, scene::Role::data_cell, scene::Scope::none};

CellKind body_cell(std::size_t column) { return column == 0 ? row_head : data; }

/// What follows the whole number: `,5%`, `%`.
std::string after_whole_number(std::string const& number, std::string const& sign) {
  std::size_t const last_digit = number.find_last_of("0123456789");
  if (last_digit == std::string::npos) return {};
  std::size_t const at = number.rfind(sign, last_digit);
  return number.substr(at == std::string::npos ? last_digit + 1 : at);
}

/// Between the columns of a table that does not take all of the width, over the gutter.
constexpr Length more_air = Length::from_mm(6);

class TableBuilder {
 public:
  TableBuilder(Table const& table, Length width, Context const& context)
      : table_(table), width_(width), context_(context), gutter_(context.measures().column_gutter) {
    columns_ = table.head.size();
    for (auto const& row : table.rows) columns_ = std::max(columns_, row.size());
  }

  Box build(Span const& at) {
    if (columns_ > 0) set_widths(at);
    Length used = gutter_ * static_cast<double>(columns_ > 0 ? columns_ - 1 : 0);
    for (Length const one : widths_) used += one;
    Boxes parts;
    bool const has_head = std::any_of(table_.head.begin(), table_.head.end(), [](auto const& h) { return !h.empty(); });
    if (has_head) append(parts, head_boxes());
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      if (row > 0) append(parts, rule_boxes(separator_of(context_).colour));
      parts.push_back(row_box(table_.rows[row], false));
    }
    Box table = stack(std::move(parts), scene::Role::table, at);
    if (used >= width_ - Length::from_pt(1)) return table;
    Columns narrow;
    narrow.columns.push_back(column(Length(), used, std::move(table)));
    return {std::move(narrow), {}, {}, at, {}};
  }

 private:
  [[nodiscard]] text::Paragraph paragraph(SourceText const& cell, CellKind kind, std::size_t column) const {
    text::Paragraph paragraph = role_paragraph(cell, kind.style, context_);
    paragraph.alignment = column < table_.align.size() ? alignment_of(table_.align[column]) : text::Alignment::left;
    paragraph.hyphenate = kind.style == TextRole::table_cell;
    return paragraph;
  }

  void widen(ColumnNeed& need, SourceText const& cell, CellKind kind, std::size_t column) const {
    text::Paragraph const words = paragraph(cell, kind, column);
    // Rounding of a sum of advances must not break a line.
    constexpr Length slack = Length::from_pt(0.01);
    Length const inset = inset_of(cell, kind, column);
    need.least = std::max(need.least, context_.shaper.longest_word(words) + inset + slack);
    need.wanted = std::max(need.wanted, context_.shaper.natural_width(words) + inset + slack);
  }

  [[nodiscard]] bool is_by_sign(std::size_t column) const {
    return column < table_.by_decimal_sign.size() && table_.by_decimal_sign[column];
  }

  // How wide the part is that stands right of the place where the decimal signs of the column stand in line.
  [[nodiscard]] Length tail_of(SourceText const& cell) const {
    auto const tail = after_whole_number(words_of(cell, context_), table_.decimal_sign);
    if (tail.empty()) return {};
    TextStyle const& style = context_.style(TextRole::table_cell);
    return context_.shaper.natural_width(text::make_paragraph(tail, style, context_.language));
  }

  // Numbers of unlike decimals end before the column does, so far that their decimal signs stand below one another.
  void set_tails() {
    tails_.resize(columns_);
    for (std::size_t i = 0; i < columns_; ++i) {
      for (auto const& row : table_.rows) {
        if (is_by_sign(i) && i < row.size()) tails_[i] = std::max(tails_[i], tail_of(row[i]));
      }
    }
  }

  [[nodiscard]] Length inset_of(SourceText const& cell, CellKind kind, std::size_t column) const {
    bool const is_number = kind.role == scene::Role::data_cell && is_by_sign(column);
    return is_number ? tails_[column] - tail_of(cell) : Length();
  }

  void set_widths(Span const& at) {
    std::vector<ColumnNeed> needs(columns_);
    set_tails();
    for (std::size_t i = 0; i < table_.head.size(); ++i) widen(needs[i], table_.head[i], column_head, i);
    for (auto const& row : table_.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) widen(needs[i], row[i], body_cell(i), i);
    }
    Length const gutters = gutter_ * static_cast<double>(columns_ - 1);
    Length least;
    for (auto const& need : needs) least += need.least;
    if (least + gutters > width_) {
      report_too_wide(at, "the table", least + gutters, width_, "give it a wider span, fewer columns or shorter words",
                      context_);
    }
    widths_ = share_widths(needs, std::max(width_to_take(needs, gutters) - gutters, Length::from_pt(1)));
  }

  /// In a wide block no more than the table needs with some air, for the eye loses the line on the way from a name to a
  /// far number.
  [[nodiscard]] Length width_to_take(std::vector<ColumnNeed> const& needs, Length gutters) const {
    constexpr double nearly_all = 0.7;
    Length wanted = gutters + more_air * static_cast<double>(columns_ - 1);
    for (auto const& need : needs) wanted += need.wanted;
    return wanted < width_ * nearly_all ? wanted : width_;
  }

  [[nodiscard]] Box cell_box(SourceText const& cell, CellKind kind, std::size_t column) const {
    // A cell without words is still a cell.
    Length const width = widths_[column] - inset_of(cell, kind, column);
    Box box = cell.empty() ? gap({}) : text_box(paragraph(cell, kind, column), width, context_, kind.role);
    box.node.emplace().role = kind.role;
    box.node->scope = kind.scope;
    box.node->at = cell.at;
    return box;
  }

  [[nodiscard]] Box row_box(std::vector<SourceText> const& cells, bool head) const {
    static SourceText const none;
    Columns row;
    Length x;
    Length height;
    for (std::size_t i = 0; i < columns_; ++i) {
      SourceText const& cell = i < cells.size() ? cells[i] : none;
      row.columns.push_back(column(x, widths_[i], cell_box(cell, head ? column_head : body_cell(i), i)));
      height = std::max(height, natural_height(*row.columns.back().content));
      x += widths_[i] + gutter_;
    }
    if (head) stand_on_rule(row, height);
    Box box{std::move(row), {}, {}, {}, {}};
    box.node.emplace().role = scene::Role::table_row;
    return box;
  }

  // Heads of unlike heights end on one line above the rule.
  static void stand_on_rule(Columns& row, Length height) {
    for (auto& column : row.columns) {
      Box& cell = *column.content;
      Length const above = height - natural_height(cell);
      if (above <= Length()) continue;
      Boxes parts;
      parts.push_back(gap(above));
      parts.push_back(std::move(cell));
      *column.content = stack(std::move(parts));
    }
  }

  [[nodiscard]] Boxes head_boxes() const {
    Boxes boxes;
    boxes.push_back(row_box(table_.head, true));
    append(boxes, rule_boxes(context_.tone_colours().title));
    return boxes;
  }

  [[nodiscard]] Boxes rule_boxes(Colour const& colour) const {
    Length const air = context_.style(TextRole::table_cell).leading * 0.18;
    Boxes boxes;
    boxes.push_back(gap(air));
    boxes.push_back(rule_box(colour, context_.measures().rule));
    boxes.push_back(gap(air));
    return boxes;
  }

  Table const& table_;
  Length width_;
  Context const& context_;
  Length gutter_;
  std::size_t columns_ = 0;
  std::vector<Length> widths_;
  std::vector<Length> tails_;  ///< 0: of words, or of numbers that end alike
};

}  // namespace

Box build_content(resolve::Common const& common, Table const& table, Length width, Context const& context) {
  Boxes boxes = opening_boxes(common, table.measure, width, context);
  boxes.push_back(TableBuilder(table, width_beside_icon(common, width, context), context).build(common.at));
  append(boxes, cite_boxes(common, width, context));
  return stack(std::move(boxes));
}

}  // namespace factsheet::layout
