// Labels and values as set text, alone and together.
#pragma once
#include "charts/chart.h"
#include "charts/geometry.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace factsheet::charts {

/// A text that is to be set, with the widths that decide where it finds room.
struct Wording {
  text::Paragraph paragraph;
  Length natural;       ///< width on one line
  Length longest_word;  ///< width under which a word would have to break
  Length cap_height;    ///< of its first run's style
  int number = 0;       ///< given by the typesetter; 0: set anew each time
  bool whole = false;   ///< a number, which is never parted
};

/// Set text at its place in a label.
struct TextPiece {
  text::TextBlock block;
  Point at;
  Length cap_height;
};

/// A value and its label, or one of them, as one box.
struct LabelBox {
  std::optional<TextPiece> value, label;
  Size size;
  bool breaks_words = false;  ///< a word of the label is wider than the box may be

  /// Height of the middle of the first line's capitals below the box's top: where a leader or bar meets it.
  [[nodiscard]] Length first_line_middle() const;
  [[nodiscard]] int lines() const;
};

/// Sets the texts of one chart and collects what the shaper has to say.
class Typesetter {
 public:
  Typesetter(text::Shaper const& shaper, std::string language) : shaper_(shaper), language_(std::move(language)) {}

  [[nodiscard]] Wording wording(text::Inlines const& inlines, TextStyle const& style);
  [[nodiscard]] Wording wording(std::string const& text, TextStyle const& style, Span const& at);

  /// A number with its unit, which stays on one line.
  [[nodiscard]] Wording number(std::string const& text, TextStyle const& style, Span const& at);
  /// Width of the longest part between hyphens.
  [[nodiscard]] Length longest_part(Wording const& wording) const;

  /// Lines no wider than `width`, balanced; each starts, centres or ends within the widest. Words break only when one
  /// is wider than `width`.
  text::TextBlock set(Wording const& wording, Length width, text::Alignment alignment = text::Alignment::left);

  /// The value above its label. A value does not break where it may be wider than the label (`value_width`).
  LabelBox stacked(std::optional<Wording> const& value, std::optional<Wording> const& label, Length width,
                   text::Alignment alignment, Length value_width = {});
  /// The value before its label (behind it when right-aligned), first lines on one baseline.
  LabelBox run_in(std::optional<Wording> const& value, std::optional<Wording> const& label, Length width,
                  text::Alignment alignment = text::Alignment::left);

  /// The same in two columns, the first as wide as `value_column`: a long label wraps in the second.
  LabelBox in_columns(std::optional<Wording> const& value, Wording const& label, Length value_column, Length width);

  void report(Diagnostic fault) { faults_.push_back(std::move(fault)); }
  [[nodiscard]] Diagnostics const& faults() const { return faults_; }

 private:
  LabelBox beside(Wording const& value, Wording const& label, Length width, text::Alignment alignment);
  [[nodiscard]] Wording measured(text::Paragraph paragraph, TextStyle const& style);
  text::TextBlock set_left(Wording const& wording, Length width);

  text::Shaper const& shaper_;
  std::string language_;
  Diagnostics faults_;
  int last_number_ = 0;
  // Placing labels tries the same texts at the same widths many times over.
  std::map<std::pair<int, Length>, text::TextBlock> done_;
};

/// Changes the colour that a text will be set in.
Wording recoloured(Wording wording, Colour const& colour);

/// The space between a value and the label beside it.
Length run_in_gap(Wording const& value);

}  // namespace factsheet::charts
