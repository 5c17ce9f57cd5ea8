#include "charts/typesetter.h"

#include <algorithm>
#include <cassert>

namespace factsheet::charts {

namespace {

using text::Alignment;

// A width found by measuring must hold the same text when it is set.
constexpr Length measuring_slack = Length::from_pt(0.05);

// By how much of the free width a line moves to the right.
double share_before(Alignment alignment) {
  switch (alignment) {
    case Alignment::left:
      return 0;
    case Alignment::centre:
      return 0.5;
    case Alignment::right:
      return 1;
  }
  assert(false);
  return 0;
}

void align(text::TextBlock& block, Alignment alignment) {
  double const share = share_before(alignment);
  for (text::TextLine& line : block.lines) {
    Length const shift = (block.size.width - line.width) * share;
    for (text::PlacedRun& run : line.runs) run.x += shift;
  }
}

std::optional<TextPiece> piece(std::optional<Wording> const& wording, text::TextBlock block) {
  if (!wording) return std::nullopt;
  return TextPiece{std::move(block), {}, wording->cap_height};
}

}  // namespace

Length LabelBox::first_line_middle() const {
  TextPiece const& first = value && (!label || value->at.y <= label->at.y) ? *value : *label;
  return first.at.y + first.block.first_baseline - first.cap_height / 2;
}

int LabelBox::lines() const {
  std::size_t const values = value ? value->block.lines.size() : 0;
  std::size_t const labels = label ? label->block.lines.size() : 0;
  return static_cast<int>(values + labels);
}

Wording Typesetter::measured(text::Paragraph paragraph, TextStyle const& style) {
  paragraph.balance = true;
  paragraph.hyphenate = false;  // a word that can only go in broken is for `set` to break
  Wording wording;
  wording.natural = shaper_.natural_width(paragraph);
  wording.longest_word = shaper_.longest_word(paragraph);
  wording.cap_height = shaper_.metrics(style).cap_height;
  wording.paragraph = std::move(paragraph);
  wording.number = ++last_number_;
  return wording;
}

Wording Typesetter::wording(text::Inlines const& inlines, TextStyle const& style) {
  return measured(text::make_paragraph(inlines, style, language_), style);
}

Wording Typesetter::wording(std::string const& text, TextStyle const& style, Span const& at) {
  return measured(text::make_paragraph(text, style, language_, at), style);
}

Wording Typesetter::number(std::string const& text, TextStyle const& style, Span const& at) {
  Wording made = wording(text, style, at);
  made.longest_word = made.natural;
  made.whole = true;
  return made;
}

Length Typesetter::longest_part(Wording const& wording) const {
  text::Paragraph paragraph = wording.paragraph;
  paragraph.hyphenate = true;
  return shaper_.longest_word(paragraph);
}

text::TextBlock Typesetter::set(Wording const& wording, Length width, Alignment alignment) {
  // On one line all widths give the same.
  std::pair const key{wording.number, std::min(width, wording.natural)};
  auto const known = wording.number > 0 ? done_.find(key) : done_.end();
  text::TextBlock block = known != done_.end() ? known->second : set_left(wording, width);
  if (wording.number > 0 && known == done_.end()) done_.emplace(key, block);
  align(block, alignment);
  return block;
}

text::TextBlock Typesetter::set_left(Wording const& wording, Length width) {
  text::Paragraph paragraph = wording.paragraph;
  if (wording.whole) width = std::max(width, wording.natural);
  paragraph.hyphenate = wording.longest_word > width + measuring_slack;
  std::optional<text::TextBlock> block = shaper_.set(paragraph, width + measuring_slack).take(faults_);
  return block ? std::move(*block) : text::TextBlock();
}

LabelBox Typesetter::stacked(std::optional<Wording> const& value, std::optional<Wording> const& label, Length width,
                             Alignment alignment, Length value_width) {
  LabelBox box;
  box.breaks_words = label && label->longest_word > width + measuring_slack;
  box.value = piece(value, value ? set(*value, std::max(width, value_width), alignment) : text::TextBlock());
  box.label = piece(label, label ? set(*label, width, alignment) : text::TextBlock());
  for (std::optional<TextPiece>* part : {&box.value, &box.label}) {
    if (*part) box.size.width = std::max(box.size.width, (*part)->block.size.width);
  }
  for (std::optional<TextPiece>* part : {&box.value, &box.label}) {
    if (!*part) continue;
    (*part)->at = {(box.size.width - (*part)->block.size.width) * share_before(alignment), box.size.height};
    box.size.height += (*part)->block.size.height;
  }
  return box;
}

LabelBox Typesetter::run_in(std::optional<Wording> const& value, std::optional<Wording> const& label, Length width,
                            Alignment alignment) {
  if (!value || !label) return stacked(value, label, width, alignment);
  Length const taken = value->natural + run_in_gap(*value);
  if (taken + label->natural > width) {
    // A label that would have to wrap beside its value may be lower below it.
    LabelBox below = stacked(value, label, width, alignment);
    bool const breaks = taken + label->longest_word > width;
    if (breaks || below.size.height < beside(*value, *label, width, alignment).size.height) return below;
  }
  return beside(*value, *label, width, alignment);
}

LabelBox Typesetter::beside(Wording const& value, Wording const& label, Length width, Alignment alignment) {
  Length const taken = value.natural + run_in_gap(value);
  LabelBox box;
  box.value = piece(value, set(value, value.natural, alignment));
  box.label = piece(label, set(label, width - taken, alignment));
  TextPiece& left = alignment == Alignment::right ? *box.label : *box.value;
  TextPiece& right = alignment == Alignment::right ? *box.value : *box.label;
  right.at.x = left.block.size.width + run_in_gap(value);
  Length const baseline = std::max(box.value->block.first_baseline, box.label->block.first_baseline);
  for (TextPiece* part : {&left, &right}) {
    part->at.y = baseline - part->block.first_baseline;
    box.size.height = std::max(box.size.height, part->at.y + part->block.size.height);
  }
  box.size.width = right.at.x + right.block.size.width;
  return box;
}

LabelBox Typesetter::in_columns(std::optional<Wording> const& value, Wording const& label, Length value_column,
                                Length width) {
  if (!value) return stacked(value, label, width, Alignment::left);
  Length const column = value_column + run_in_gap(*value);
  // Too narrow for a word: rather below its value than parted beside it.
  if (column + label.longest_word > width) return stacked(value, label, width, Alignment::left);
  LabelBox box = beside(*value, label, width - (value_column - value->natural), Alignment::left);
  box.label->at.x = column;
  box.size.width = column + box.label->block.size.width;
  return box;
}

Wording recoloured(Wording wording, Colour const& colour) {
  for (text::StyledRun& run : wording.paragraph.runs) run.style.colour = colour;
  wording.number = 0;
  return wording;
}

Length run_in_gap(Wording const& value) { return value.cap_height * 0.6; }

}  // namespace factsheet::charts
