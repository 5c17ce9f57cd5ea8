#include "charts/round/labels_in_rows.h"

#include "charts/round/landing.h"
#include "charts/spread.h"

#include <algorithm>
#include <numeric>

namespace factsheet::charts {

namespace {

// As far aside of its label's middle may a leader start, of the label's width; a little farther to come straight down.
constexpr double straight_reach = 0.45;
constexpr double label_reach = 0.3;
constexpr Length row_gap = Length::from_mm(2.4);  // between labels side by side
// From the circle to the row: more where leaders would run flat.
constexpr Length least_lift = Length::from_mm(3.2);
constexpr Length most_lift = Length::from_mm(8);
constexpr double flattest = 0.4;  // rise of a leader on its way to the side

Length natural_width(OutsidePart const& part) {
  Length const value = part.value ? part.value->natural : Length();
  return std::max(value, part.label ? part.label->natural : Length());
}

Length least_width(OutsidePart const& part) {
  Length const value = part.value ? part.value->natural : Length();
  return std::max(value, part.label ? part.label->longest_word : Length());
}

// The width at which the widest labels have to wrap so that all find room; nothing when a word is wider than that.
std::optional<Length> wrapping_width(std::vector<LandedPart> const& row, Length room) {
  std::vector<Length> widths;
  for (LandedPart const& landed : row) widths.push_back(natural_width(*landed.part));
  std::sort(widths.begin(), widths.end());
  Length left = room - row_gap * static_cast<double>(row.size() - 1);
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

Length lift_for(std::vector<LandedPart> const& row, std::vector<Length> const& starts,
                std::vector<LabelBox> const& boxes) {
  Length most;
  for (std::size_t i = 0; i < row.size(); ++i) {
    Length const middle = starts[i] + boxes[i].size.width / 2;
    Length const reach = boxes[i].size.width * label_reach;
    Length const lane = row[i].landing.lane;
    most = std::max(most, distance({std::clamp(lane, middle - reach, middle + reach), {}}, Point{lane, {}}));
  }
  return std::clamp(most * flattest, least_lift, most_lift);
}

// From near the middle of the label to the part: straight where the circle lets it.
Polyline row_leader(Rect box, Landing const& landing, Pole pole, Circle const& circle) {
  bool const top = pole == Pole::top;
  Length const middle = box.at.x + box.size.width / 2;
  bool const straight = distance(Point{middle, {}}, Point{landing.end.x, {}}) <= box.size.width * straight_reach;
  Length const reach = box.size.width * (straight ? straight_reach : label_reach);
  Point const start{std::clamp(landing.end.x, middle - reach, middle + reach),
                    top ? box.bottom() + leader_start_gap : box.top() - leader_start_gap};
  if (landing.lane == landing.end.x && reaches(start, landing.end, circle)) return {start, landing.end};
  Length const level = (circle.radius + leader_end_gap * 2) * (top ? -1 : 1);
  Polyline line{start};
  Polyline const end = descent(landing, level);
  line.insert(line.end(), end.begin(), end.end());
  return line;
}

bool add_row(std::vector<LandedPart> const& row, Pole pole, Circle const& circle, Typesetter& typesetter,
             PlacedLabels& labels) {
  if (row.empty()) return true;
  std::optional<Length> const width = wrapping_width(row, circle.width);
  if (!width) return false;
  std::vector<LabelBox> boxes;
  std::vector<Spot> spots;
  for (LandedPart const& landed : row) {
    boxes.push_back(typesetter.stacked(landed.part->value, landed.part->label, *width, text::Alignment::centre));
    spots.push_back({landed.landing.lane * 1.15, boxes.back().size.width});
  }
  auto const starts = spread(spots, row_gap, -circle.width / 2, circle.width / 2);
  if (!starts) return false;
  Length const level = circle.radius + lift_for(row, *starts, boxes);
  for (std::size_t i = 0; i < row.size(); ++i) {
    Point const at{(*starts)[i], pole == Pole::top ? -level - boxes[i].size.height : level};
    Polyline leader = row_leader({at, boxes[i].size}, row[i].landing, pole, circle);
    labels.push_back({row[i].part->index, std::move(boxes[i]), at, std::move(leader)});
  }
  return true;
}

}  // namespace

std::optional<PlacedLabels> labels_in_rows(std::vector<OutsidePart> const& parts, Circle const& circle,
                                           Typesetter& typesetter) {
  PlacedLabels labels;
  for (Pole const pole : {Pole::top, Pole::bottom}) {
    if (!add_row(land(parts, pole, circle), pole, circle, typesetter, labels)) return std::nullopt;
  }
  return labels;
}

}  // namespace factsheet::charts
