
#include "charts/round/labels_inside.h"

#include <algorithm>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr Length hole_margin = Length::from_mm(1.5);
constexpr Length slice_margin = Length::from_mm(1.3);

// The box with its inside lines: each line must keep within the circle around the origin.
bool fits_circle(TextPiece const& piece, Point at, Length radius) {
  for (text::TextLine const& line : piece.block.lines) {
    Length const left = at.x + piece.at.x + (line.runs.empty() ? Length() : line.runs.front().x);
    Length const baseline = at.y + piece.at.y + line.baseline;
    for (Length const x : {left, left + line.width}) {
      for (Length const y : {baseline - piece.cap_height, baseline}) {
        if (distance({}, Point{x, y}) > radius) return false;
      }
    }
  }
  return true;
}

// The capitals of the first line and the baseline of the last are what the eye centres.
Point centred(LabelBox const& box) {
  TextPiece const& first = box.value ? *box.value : *box.label;
  TextPiece const& last = box.label ? *box.label : *box.value;
  Length const top = first.at.y + first.block.first_baseline - first.cap_height;
  Length const bottom = last.at.y + last.block.last_baseline;
  return {-(box.size.width / 2), -((top + bottom) / 2)};
}

bool fits_circle(LabelBox const& box, Point at, Length radius) {
  return (!box.value || fits_circle(*box.value, at, radius)) && (!box.label || fits_circle(*box.label, at, radius));
}

// With the label as wide as goes in, so that it has few lines.
std::optional<HoleText> with_label(Wording const& value, Wording const& label, Length radius, Typesetter& typesetter) {
  Length last_width;
  for (double const share : {1.8, 1.65, 1.5, 1.3}) {
    Length const width = std::max(std::min(radius * share, label.natural), label.longest_word);
    if (width == last_width || width > radius * 2) continue;
    last_width = width;
    HoleText text{typesetter.stacked(value, label, width, text::Alignment::centre, radius * 2), {}, true};
    text.at = centred(text.box);
    if (fits_circle(text.box, text.at, radius)) return text;
  }
  return std::nullopt;
}

TextStyle scaled(TextStyle style, double factor) {
  style.size *= factor;
  style.leading *= factor;
  return style;
}

bool fits_slice(Rect box, Slice slice, Length radius) {
  Point const middle{box.at.x + box.size.width / 2, box.at.y + box.size.height / 2};
  double const turns = turns_of(middle);
  if (turns < slice.from || turns > slice.to) return false;
  Rect const wide = inflated(box, slice_margin);
  for (Length const x : {wide.left(), wide.right()}) {
    for (Length const y : {wide.top(), wide.bottom()}) {
      if (distance({}, Point{x, y}) > radius) return false;
    }
  }
  bool const whole = slice.extent() > 1 - 1e-9;
  return whole || (!meets(wide, {}, on_circle(radius, slice.from)) && !meets(wide, {}, on_circle(radius, slice.to)));
}

}  // namespace

HoleText fill_hole(Datum const& datum, ChartStyle const& style, Length radius, Typesetter& typesetter) {
  Length const inside = radius - hole_margin;
  Wording const label = typesetter.wording(datum.label, style.ring_label);
  for (double const factor : {1.0, 0.92, 0.84, 0.76, least_hole_scale}) {
    Wording const value = typesetter.number(datum.shown, scaled(style.ring_figure, factor), datum.at);
    if (value.natural > inside * 2) continue;
    if (auto text = with_label(value, label, inside, typesetter)) return *text;
  }
  // The label goes outside. A value that is long as well is set as small as the hole asks for.
  Wording value = typesetter.number(datum.shown, style.ring_figure, datum.at);
  double const factor = std::min(1.0, inside * 1.85 / std::max(value.natural, Length::from_pt(1)));
  value = typesetter.number(datum.shown, scaled(style.ring_figure, factor), datum.at);
  HoleText text{typesetter.stacked(value, std::nullopt, inside * 2, text::Alignment::centre), {}, false};
  text.at = centred(text.box);
  return text;
}

std::optional<PlacedLabel> label_inside(OutsidePart const& part, Length radius, Colour const& colour,
                                        Typesetter& typesetter) {
  if (!part.label || !part.value) return std::nullopt;
  Wording const value = recoloured(*part.value, colour);
  Wording const label = recoloured(*part.label, colour);
  Length last_width;
  for (double const share : {1.4, 1.1, 0.9, 0.75}) {
    Length const width = std::max({std::min(radius * share, label.natural), label.longest_word, value.natural});
    if (width == last_width) continue;
    last_width = width;
    LabelBox box = typesetter.stacked(value, label, width, text::Alignment::centre);
    for (double const out : {0.6, 0.55, 0.5, 0.65, 0.45, 0.7}) {
      Point const middle = part.slice.extent() > 0.99 ? Point{} : on_circle(radius * out, part.slice.middle());
      Point const at{middle.x - box.size.width / 2, middle.y - box.size.height / 2};
      if (fits_slice({at, box.size}, part.slice, radius)) return PlacedLabel{part.index, std::move(box), at, {}};
    }
  }
  return std::nullopt;
}

}  // namespace factsheet::charts
