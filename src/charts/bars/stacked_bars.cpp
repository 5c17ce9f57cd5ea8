#include "charts/bars/stacked_bars.h"

#include "charts/bars/bar_steps.h"
#include "charts/palette.h"
#include "charts/spread.h"

#include <algorithm>
#include <numeric>

namespace factsheet::charts {

namespace {

constexpr Length side_margin = Length::from_mm(0.7);   // between a value and the ends of its segment
constexpr Length pointed_lift = Length::from_mm(2.4);  // between a bar and texts outside it that point at it
constexpr Length plain_lift = Length::from_mm(0.6);
constexpr double pointer_reach = 0.3;  // of a text's width, from its middle: as far aside a pointer may start
constexpr Length outside_gap = Length::from_mm(1.6);  // between values outside
constexpr Length name_gap = Length::from_mm(2);       // between names above the first bar
constexpr Length least_stack = Length::from_mm(20);

struct Segment {
  std::size_t series = 0;
  Length from, to;  ///< from the bar's left end
  [[nodiscard]] Length middle() const { return (from + to) / 2; }
  [[nodiscard]] Length width() const { return to - from; }
};

struct Stack {
  std::vector<Segment> segments;  ///< one a series, also those of zero
};

double total(BarTask const& task, std::size_t category) {
  double sum = 0;
  for (std::size_t s = 0; s < task.series(); ++s) sum += task.datum(category, s).value;
  return sum;
}

double greatest_total(BarTask const& task) {
  double most = 0;
  for (std::size_t c = 0; c < task.categories(); ++c) most = std::max(most, total(task, c));
  return most;
}

std::vector<Stack> stacks_of(BarTask const& task, Length room) {
  double const most = greatest_total(task);
  std::vector<Stack> stacks(task.categories());
  for (std::size_t c = 0; c < task.categories(); ++c) {
    double sum = 0;
    for (std::size_t s = 0; s < task.series(); ++s) {
      double const next = sum + task.datum(c, s).value;
      Length const from = most > 0 ? room * (sum / most) : Length();
      stacks[c].segments.push_back({s, from, most > 0 ? room * (next / most) : Length()});
      sum = next;
    }
  }
  return stacks;
}

/// A text that stands off the bar, wishing to be at the middle of its segment.
struct Outside {
  Segment segment;
  TextPiece piece;
};

// Spreads texts along the bar; nothing when they do not all go in.
std::optional<std::vector<Length>> spread_along(std::vector<Outside> const& texts, Length gap, Length low,
                                                Length high) {
  std::vector<Spot> spots;
  spots.reserve(texts.size());
  for (Outside const& text : texts) spots.push_back({low + text.segment.middle(), text.piece.block.size.width});
  return spread(spots, gap, low, high);
}

// Whether the text stands right over its segment, so that no line is needed.
bool is_over(Outside const& text, Length left, Length bars_from) {
  Length const width = text.piece.block.size.width;
  Length const reach = width * pointer_reach;
  return text.segment.width() > width * 0.6 && left >= bars_from + text.segment.from - reach &&
         left + width <= bars_from + text.segment.to + reach;
}

// A segment of nothing has no place to point at.
bool needs_pointer(Outside const& text, Length left, Length bars_from) {
  return text.segment.width() > Length() && !is_over(text, left, bars_from);
}

// The distance of a line of texts from the bar.
Length lift_of(std::vector<Outside> const& texts, std::vector<Length> const& starts, Length bars_from) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (needs_pointer(texts[i], starts[i], bars_from)) return pointed_lift;
  }
  return plain_lift;
}

// A short line from the text to its segment.
void add_pointer(Outside const& text, Rect box, Length bars_from, Length edge, BarDrawing& drawing) {
  if (!needs_pointer(text, box.left(), bars_from)) return;
  Length const segment = bars_from + text.segment.middle();
  Length const reach = box.size.width * pointer_reach;
  Length const middle = box.at.x + box.size.width / 2;
  bool const below = box.top() > edge;
  Length const start = below ? box.top() + Length::from_mm(0.4) : box.bottom() + Length::from_mm(0.1);
  Length const end = edge + (below ? Length::from_mm(0.3) : Length::from_mm(-0.3));
  drawing.lines.push_back({{std::clamp(segment, middle - reach, middle + reach), start}, {segment, end}});
}

struct StackPlan {
  LabelColumn column;
  std::vector<Stack> stacks;
  std::vector<scene::Fill> fills;
  double factor = 0;       ///< points for each unit of value
  bool two_sided = false;  ///< values outside stand below the bars and above them in turn
  [[nodiscard]] Length room(BarTask const& task) const { return task.width - column.bars_from; }
};

bool goes_inside(BarTask const& task, Segment const& segment, std::size_t category) {
  Wording const& value = task.texts.values[category][segment.series];
  return value.natural + side_margin * 2 + task.style.part_gap <= segment.width();
}

void add_segments(BarTask const& task, StackPlan const& plan, std::size_t category, Length top, BarDrawing& drawing) {
  std::vector<Segment> const& segments = plan.stacks[category].segments;
  Length const end = segments.back().to;
  for (Segment const& segment : segments) {
    if (segment.width() <= Length()) continue;
    // The gap is shared between neighbours; a very short segment gives less, so that it is still seen.
    Length const give = std::min(task.style.part_gap / 2, segment.width() * 0.2);
    Length const from = segment.from > Length() ? segment.from + give : segment.from;
    Length const to = segment.to < end ? segment.to - give : segment.to;
    drawing.bars.push_back({{{plan.column.bars_from + from, top}, {to - from, task.style.bar_thickness}},
                            plan.fills[segment.series],
                            {},
                            task.datum(category, segment.series).at});
  }
}

/// Values of one stack that stand in a line outside it.
struct OutsideLine {
  std::vector<Outside> texts;
  std::vector<Length> starts;
  Length lift, height;
  bool fits = true;
};

OutsideLine line_of(BarTask const& task, StackPlan const& plan, std::vector<Outside> texts) {
  OutsideLine line;
  line.texts = std::move(texts);
  if (line.texts.empty()) return line;
  Length const left = plan.column.bars_from;
  auto starts = spread_along(line.texts, outside_gap, left, task.width);
  line.fits = starts.has_value();
  // What does not fit is reported, and drawn over the edge.
  if (!starts) starts = spread_along(line.texts, outside_gap, left, left + Length::from_pt(1e5));
  line.starts = *std::move(starts);
  line.lift = lift_of(line.texts, line.starts, left);
  for (Outside const& text : line.texts) line.height = std::max(line.height, text.piece.block.size.height);
  return line;
}

/// Where the values of one stack stand. Nought has no part, and is not printed.
struct StackValues {
  std::vector<PlacedText> inside;  ///< by series, around the middle of the bar; without lines where there is none
  OutsideLine below, above;
  [[nodiscard]] bool fit() const { return below.fits && above.fits; }
  [[nodiscard]] Length height_above() const { return above.texts.empty() ? Length() : above.lift + above.height; }
};

StackValues values_of(BarTask const& task, StackPlan const& plan, std::size_t category) {
  StackValues values;
  values.inside.resize(task.series());
  std::vector<Outside> below, above;
  for (Segment const& segment : plan.stacks[category].segments) {
    if (task.datum(category, segment.series).value == 0) continue;
    Wording const& value = task.texts.values[category][segment.series];
    if (goes_inside(task, segment, category)) {
      Colour const& colour = readable_on(plan.fills[segment.series].colour, task.style);
      TextPiece piece = set_piece(task, recoloured(value, colour), value.natural);
      Length const x = plan.column.bars_from + segment.middle() - piece.block.size.width / 2;
      values.inside[segment.series] = middled(std::move(piece), x, {});
      continue;
    }
    bool const to_above = plan.two_sided && (below.size() + above.size()) % 2 == 1;
    Wording const plain = recoloured(value, task.style.label.colour);
    (to_above ? above : below).push_back({segment, set_piece(task, plain, plain.natural)});
  }
  values.below = line_of(task, plan, std::move(below));
  values.above = line_of(task, plan, std::move(above));
  return values;
}

void place_line(OutsideLine line, Length top, Length edge, StackPlan const& plan, std::vector<PlacedText>& placed,
                BarDrawing& drawing) {
  for (std::size_t i = 0; i < line.texts.size(); ++i) {
    Rect const box{{line.starts[i], top}, line.texts[i].piece.block.size};
    add_pointer(line.texts[i], box, plan.column.bars_from, edge, drawing);
    placed[line.texts[i].segment.series] = {std::move(line.texts[i].piece), box.at};
  }
}

// The values of one stack in the order of the series: inside, or in a line below it, or above. Gives the bottom of all.
Length add_values(BarTask const& task, StackPlan const& plan, std::size_t category, StackValues values, Length top,
                  BarDrawing& drawing) {
  std::vector<PlacedText> placed = std::move(values.inside);
  for (PlacedText& text : placed) text.at.y += top + task.style.bar_thickness / 2;
  Length const bottom = top + task.style.bar_thickness;
  Length const end = values.below.texts.empty() ? bottom : bottom + values.below.lift + values.below.height;
  drawing.fits = drawing.fits && values.fit();
  Length const above = top - values.height_above();
  place_line(std::move(values.below), bottom + values.below.lift, bottom, plan, placed, drawing);
  place_line(std::move(values.above), above, top, plan, placed, drawing);
  drawing.values[category] = std::move(placed);
  return end;
}

// The names above the segments of the first stack; false when they do not go there.
bool add_names(BarTask const& task, StackPlan const& plan, BarDrawing& drawing) {
  Length const room = plan.room(task);
  Length const each = (room - name_gap * static_cast<double>(task.series() - 1)) / static_cast<double>(task.series());
  std::vector<Outside> names;
  Length height;
  for (Segment const& segment : plan.stacks.front().segments) {
    Wording const& name = task.texts.names[segment.series];
    if (segment.width() <= Length() || name.longest_word > each) return false;
    Length const width = std::max(each, std::min(name.natural, segment.width()));
    names.push_back({segment, set_piece(task, name, width, text::Alignment::centre)});
    height = std::max(height, names.back().piece.block.size.height);
  }
  auto const starts = spread_along(names, name_gap, plan.column.bars_from, task.width);
  if (!starts) return false;
  Length const edge = drawing.height + height + lift_of(names, *starts, plan.column.bars_from);
  for (std::size_t i = 0; i < names.size(); ++i) {
    Length const top = drawing.height + height - names[i].piece.block.size.height;
    Rect const box{{(*starts)[i], top}, names[i].piece.block.size};
    add_pointer(names[i], box, plan.column.bars_from, edge, drawing);
    drawing.names.push_back({std::move(names[i].piece), box.at});
  }
  drawing.height = edge;
  return true;
}

// The bar with its values, and its label before it or above it. Gives the bottom of all.
Length add_row(BarTask const& task, StackPlan const& plan, std::size_t category, Length top, BarDrawing& drawing) {
  TextPiece label = plan.column.labels[category];
  StackValues values = values_of(task, plan, category);
  Length const label_height = label.block.size.height;
  if (plan.column.above()) {
    drawing.categories.push_back({std::move(label), {{}, top}});
    top += label_height + label_above_gap + values.height_above();
    add_segments(task, plan, category, top, drawing);
    return add_values(task, plan, category, std::move(values), top, drawing);
  }
  // A first label of several lines must not rise beside the names.
  Length const middle = top + std::max(task.style.bar_thickness, label_height) / 2;
  drawing.categories.push_back(middled(std::move(label), {}, middle));
  Length const bar_top = middle - task.style.bar_thickness / 2;
  add_segments(task, plan, category, bar_top, drawing);
  return std::max(add_values(task, plan, category, std::move(values), bar_top, drawing), top + label_height);
}

// When half of the rows and more are higher than the others, for values below them or labels of several lines, all take
// the height of the highest: an even pitch is easier on the eye than a saved line.
std::vector<Length> stack_heights(BarTask const& task, StackPlan const& plan) {
  std::vector<Length> heights;
  for (std::size_t c = 0; c < task.categories(); ++c) {
    BarDrawing scratch;
    scratch.values.resize(task.categories());
    heights.push_back(add_row(task, plan, c, {}, scratch));
  }
  auto const [least, most] = std::minmax_element(heights.begin(), heights.end());
  Length const halfway = (*least + *most) / 2;
  auto const high = std::count_if(heights.begin(), heights.end(), [&](Length height) { return height > halfway; });
  if (static_cast<std::size_t>(high) * 2 >= heights.size()) return std::vector<Length>(heights.size(), *most);
  return heights;
}

StackPlan plan_with(BarTask const& task, LabelColumn column, bool two_sided) {
  StackPlan plan{std::move(column), {}, series_fills(task), 0, two_sided};
  plan.column.with_values = false;
  plan.stacks = stacks_of(task, plan.room(task));
  if (double const most = greatest_total(task); most > 0) plan.factor = plan.room(task).pt() / most;
  return plan;
}

bool all_values_fit(BarTask const& task, StackPlan const& plan) {
  for (std::size_t c = 0; c < task.categories(); ++c) {
    if (!values_of(task, plan, c).fit()) return false;
  }
  return true;
}

// Values that find no room in a line below bars beside their labels have more below bars as wide as the chart, and
// twice as much below and above those.
StackPlan stack_plan_for(BarTask const& task) {
  Length const least = std::max(least_stack, task.width * 0.45);
  StackPlan plan = plan_with(task, label_column(task, least, task.style.bar_thickness), false);
  for (bool const two_sided : {false, true}) {
    if (all_values_fit(task, plan)) break;
    plan = plan_with(task, labels_above(task), two_sided);
  }
  return plan;
}

}  // namespace

BarDrawing stacked_bars(BarTask const& task, double spread) {
  StackPlan const plan = stack_plan_for(task);
  BarDrawing drawing;
  drawing.values.resize(task.categories());
  bool const named = !plan.column.above() && add_names(task, plan, drawing);
  if (!named) add_key(task, plan.fills, drawing);
  Length const first_top = drawing.height;
  Length const least = std::max(task.style.bar_pitch - task.style.bar_thickness, Length::from_mm(1.9));
  Length const most = std::max(least, task.style.bar_pitch_max - task.style.bar_thickness);
  Length const gap = least + (most - least) * spread;
  std::vector<Length> const heights = stack_heights(task, plan);
  for (std::size_t c = 0; c < task.categories(); ++c) {
    if (c > 0) drawing.height += gap;
    Length const top = drawing.height;
    drawing.height = top + std::max(heights[c], add_row(task, plan, c, top, drawing) - top);
  }
  drawing.height += gap / 2;
  Rect const room{{plan.column.bars_from, first_top}, {plan.room(task), drawing.height - first_top}};
  drawing.scales.push_back({false, room.left(), plan.factor, room});
  return drawing;
}

}  // namespace factsheet::charts
