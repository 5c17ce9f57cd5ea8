#include "charts/round/labels_in_rows.h"

#include "charts/round/landing.h"
#include "charts/spread.h"

#include <algorithm>
#include <numeric>

namespace factsheet::charts {

namespace {

// Between labels side by side. Nearer than a line and its leading they read as one phrase; in a crowd a little less.
constexpr Length wide_gap = Length::from_mm(4.6);
constexpr Length narrow_gap = Length::from_mm(3.2);
// From the circle to the row: more where leaders would run flat.
constexpr Length least_lift = Length::from_mm(3.2);
constexpr Length most_lift = Length::from_mm(8);
constexpr double flattest = 0.4;  // rise of a leader on its way to the side
// A leader with an elbow rises at least so high above its part: a shorter piece looks like a slip of the pen.
constexpr Length least_rise = Length::from_mm(1.6);

Length natural_width(OutsidePart const& part) {
  Length const value = part.value ? part.value->natural : Length();
  return std::max(value, part.label ? part.label->natural : Length());
}

Length least_width(OutsidePart const& part) {
  Length const value = part.value ? part.value->natural : Length();
  return std::max(value, part.label ? part.label->longest_word : Length());
}

// The width at which the widest labels have to wrap so that all find room; nothing when a word is wider than that.
std::optional<Length> wrapping_width(std::vector<LandedPart> const& row, Length room, Length gap) {
  std::vector<Length> widths;
  for (LandedPart const& landed : row) widths.push_back(natural_width(*landed.part));
  std::sort(widths.begin(), widths.end());
  Length left = room - gap * static_cast<double>(row.size() - 1);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    Length const share = left / static_cast<double>(widths.size() - i);
    if (widths[i] > share) {
      bool const words_fit = std::all_of(row.begin(), row.end(),
                                         [&](LandedPart const& landed) { return least_width(*landed.part) <= share; });
      return words_fit ? std::optional(share) : std::nullopt;
    }
    left -= widths[i];
  }
  return widths.empty() ? room : std::min(room, widths.back());
}

/// A label with where its leader begins and ends.
struct Approach {
  LabelBox box;
  Length from, to;
};

// What of the line that is nearest to the circle a leader may come from.
Reach nearest_line(LabelBox const& box, Length left, Pole pole) {
  bool const label_is_nearer = box.label && (pole == Pole::top || !box.value);
  TextPiece const& piece = label_is_nearer ? *box.label : *box.value;
  Length const width = piece.block.size.width;
  Length const inset = std::min(width * 0.15, Length::from_mm(1));
  return {left + piece.at.x + inset, left + piece.at.x + width - inset};
}

// Straight down on the part, from as near to the middle of the words as can be; else from the end of them that is
// nearest to it.
Approach approach(LabelBox box, Length left, LandedPart const& landed, Pole pole) {
  Reach const words = nearest_line(box, left, pole);
  Length const middle = (words.low + words.high) / 2;
  bool const in_lane = landed.landing.lane != landed.landing.end.x;
  Length const to = in_lane ? landed.landing.lane : std::clamp(middle, landed.reach.low, landed.reach.high);
  return {std::move(box), std::clamp(to, words.low, words.high), to};
}

// With its words in the middle, or at the end of the label that is nearer to the part when a straight leader wants it.
Approach best_approach(LandedPart const& landed, Length left, Length width, Pole pole, Typesetter& typesetter) {
  auto const aligned = [&](text::Alignment alignment) {
    return approach(typesetter.stacked(landed.part->value, landed.part->label, width, alignment), left, landed, pole);
  };
  Approach centred = aligned(text::Alignment::centre);
  if (centred.from == centred.to) return centred;
  Approach shifted = aligned(centred.to < centred.from ? text::Alignment::left : text::Alignment::right);
  return shifted.from == shifted.to ? shifted : centred;
}

Length lift_for(std::vector<Approach> const& approaches) {
  Length most;
  for (Approach const& one : approaches) most = std::max({most, one.from - one.to, one.to - one.from});
  return std::clamp(most * flattest, least_lift, most_lift);
}

// Straight where the circle lets it.
Polyline row_leader(Rect box, Approach const& approach, Landing const& landing, Pole pole, Circle const& circle) {
  bool const top = pole == Pole::top;
  Point const start{approach.from, top ? box.bottom() + leader_start_gap : box.top() - leader_start_gap};
  Landing met = landing;
  if (landing.lane == landing.end.x) {
    met.end = touchdown(approach.to, pole, circle);
    met.lane = approach.to;
    if (start.x == met.end.x || reaches(start, met.end, circle)) return {start, met.end};
  }
  Polyline const end = descent(met, (circle.radius + least_rise) * (top ? -1 : 1));
  Polyline line{start};
  // In its own lane it has no elbow before that of its landing.
  line.insert(line.end(), start.x == met.lane ? end.begin() + 1 : end.begin(), end.end());
  return line;
}

bool add_row(std::vector<LandedPart> const& row, Pole pole, Length gap, Circle const& circle, Typesetter& typesetter,
             PlacedLabels& labels) {
  if (row.empty()) return true;
  std::optional<Length> const width = wrapping_width(row, circle.width, gap);
  if (!width) return false;
  std::vector<Spot> spots;
  for (LandedPart const& landed : row) {
    LabelBox const box = typesetter.stacked(landed.part->value, landed.part->label, *width, text::Alignment::centre);
    spots.push_back({landed.landing.lane * 1.15, box.size.width});
  }
  auto const starts = spread(spots, gap, -circle.width / 2, circle.width / 2);
  if (!starts) return false;
  std::vector<Approach> approaches;
  for (std::size_t i = 0; i < row.size(); ++i) {
    approaches.push_back(best_approach(row[i], (*starts)[i], *width, pole, typesetter));
  }
  Length const level = circle.radius + lift_for(approaches);
  for (std::size_t i = 0; i < row.size(); ++i) {
    LabelBox& box = approaches[i].box;
    Point const at{(*starts)[i], pole == Pole::top ? -level - box.size.height : level};
    Polyline leader = row_leader({at, box.size}, approaches[i], row[i].landing, pole, circle);
    labels.push_back({row[i].part->index, std::move(box), at, std::move(leader)});
  }
  return true;
}

}  // namespace

std::optional<PlacedLabels> labels_in_rows(std::vector<OutsidePart> const& parts, Circle const& circle,
                                           Typesetter& typesetter) {
  PlacedLabels labels;
  for (Pole const pole : {Pole::top, Pole::bottom}) {
    std::vector<LandedPart> const row = land(parts, pole, circle);
    bool const added = add_row(row, pole, wide_gap, circle, typesetter, labels) ||
                       add_row(row, pole, narrow_gap, circle, typesetter, labels);
    if (!added) return std::nullopt;
  }
  return labels;
}

}  // namespace factsheet::charts
