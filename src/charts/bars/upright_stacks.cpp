#include "charts/bars/upright_stacks.h"

#include "charts/bars/bar_steps.h"
#include "charts/bars/upright_bars.h"
#include "charts/palette.h"
#include "charts/spread.h"

#include <algorithm>

namespace factsheet::charts {

namespace {

constexpr Length inside_margin = Length::from_mm(0.9);  // above and below a value inside its segment
constexpr Length beside_gap = Length::from_mm(1.8);     // between a stack and what stands beside it
constexpr Length line_gap = Length::from_mm(0.4);       // between values, or names, one above the other
constexpr double most_for_names = 0.3;                  // of the width
constexpr Length least_shrunk = Length::from_mm(4);     // wide, where values beside stacks need the room

struct UprightSegment {
  Length top, bottom;
  [[nodiscard]] Length height() const { return bottom - top; }
  [[nodiscard]] Length middle() const { return (top + bottom) / 2; }
};

struct UprightStackPlan {
  Length slot, bar;
  Length inset;        ///< of a bar in its slot
  Length names_width;  ///< 0: the names are in a key
  Length room;         ///< height of the highest stack
  std::vector<std::vector<UprightSegment>> stacks;
  std::vector<scene::Fill> fills;
};

double factor_for(BarTask const& task, Length room) {
  std::vector<double> totals(task.categories());
  for (std::size_t c = 0; c < task.categories(); ++c) {
    for (std::size_t s = 0; s < task.series(); ++s) totals[c] += task.datum(c, s).value;
  }
  double const most = *std::max_element(totals.begin(), totals.end());
  return most > 0 ? room.pt() / most : 0;
}

std::vector<std::vector<UprightSegment>> upright_stacks_of(BarTask const& task, Length room) {
  double const factor = factor_for(task, room);
  std::vector<std::vector<UprightSegment>> stacks(task.categories());
  for (std::size_t c = 0; c < task.categories(); ++c) {
    double sum = 0;
    for (std::size_t s = 0; s < task.series(); ++s) {
      Length const bottom = room - Length::from_pt(sum * factor);
      sum += task.datum(c, s).value;
      stacks[c].push_back({room - Length::from_pt(sum * factor), bottom});
    }
  }
  return stacks;
}

bool goes_inside(BarTask const& task, UprightStackPlan const& plan, std::size_t category, std::size_t series) {
  Wording const& value = task.texts.values[category][series];
  Length const height = plan.stacks[category][series].height() - task.style.part_gap;
  return value.cap_height + inside_margin * 2 <= height && value.natural + inside_margin * 2 <= plan.bar;
}

Length widest_beside(BarTask const& task, UprightStackPlan const& plan, std::size_t category) {
  Length width;
  for (std::size_t s = 0; s < task.series(); ++s) {
    if (task.datum(category, s).value == 0) continue;
    if (!goes_inside(task, plan, category, s)) width = std::max(width, task.texts.values[category][s].natural);
  }
  return width;
}

// What a stack takes with the values beside it.
Length taken_by_stack(BarTask const& task, UprightStackPlan const& plan) {
  Length beside;
  for (std::size_t c = 0; c < task.categories(); ++c) beside = std::max(beside, widest_beside(task, plan, c));
  return beside == Length() ? plan.bar : plan.bar + beside_gap * 2 + beside;
}

// Bars as wide as leaves room for the values beside them.
bool find_widths(BarTask const& task, UprightStackPlan& plan) {
  plan.slot = (task.width - plan.names_width) / static_cast<double>(task.categories());
  if (!labels_fit_below(task, plan.slot)) return false;
  Length const wanted = std::min(plan.slot * 0.62, std::max(task.style.bar_thickness * 2.4, plan.slot * 0.3));
  for (double const share : {1.0, 0.85, 0.7, 0.55, 0.4}) {
    plan.bar = wanted * share;
    if (share < 1 && plan.bar < least_shrunk) return false;
    Length const taken = taken_by_stack(task, plan);
    plan.inset = (plan.slot - taken) / 2;
    if (taken <= plan.slot) return true;
  }
  return false;
}

// Names stand to the right of the last stack when nothing else does and each has a segment there.
bool names_can_stand_beside(BarTask const& task, UprightStackPlan const& plan) {
  std::size_t const last = task.categories() - 1;
  if (widest_beside(task, plan, last) > Length()) return false;
  Length needed;
  for (std::size_t s = 0; s < task.series(); ++s) {
    if (plan.stacks[last][s].height() <= Length()) return false;
    auto const& runs = task.texts.names[s].paragraph.runs;
    if (!runs.empty()) needed += runs.front().style.leading + line_gap;
  }
  return needed <= plan.room;
}

std::optional<UprightStackPlan> plan_for(BarTask const& task, double spread) {
  UprightStackPlan plan;
  plan.room = upright_room(task.style, spread);
  plan.stacks = upright_stacks_of(task, plan.room);
  plan.fills = series_fills(task);
  Length const names = widest(task.texts.names) + beside_gap;
  if (names <= task.width * most_for_names) {
    plan.names_width = names;
    if (find_widths(task, plan) && names_can_stand_beside(task, plan)) return plan;
    plan.names_width = {};
  }
  return find_widths(task, plan) ? std::optional(plan) : std::nullopt;
}

Length bar_left(UprightStackPlan const& plan, std::size_t category) {
  return plan.slot * static_cast<double>(category) + plan.inset;
}

void add_upright_segments(BarTask const& task, UprightStackPlan const& plan, std::size_t category, Length top,
                          BarDrawing& drawing) {
  std::vector<UprightSegment> const& segments = plan.stacks[category];
  for (std::size_t s = 0; s < segments.size(); ++s) {
    UprightSegment const& segment = segments[s];
    if (segment.height() <= Length()) continue;
    Length const give = std::min(task.style.part_gap / 2, segment.height() * 0.2);
    Length const from = segment.top > segments.back().top ? segment.top + give : segment.top;
    Length const to = segment.bottom < segments.front().bottom ? segment.bottom - give : segment.bottom;
    drawing.bars.push_back({{{bar_left(plan, category), top + from}, {plan.bar, to - from}},
                            plan.fills[s],
                            {},
                            task.datum(category, s).at});
  }
}

/// A text beside a stack, from the top down.
struct Beside {
  std::size_t series = 0;
  TextPiece piece;
};

// Spreads texts down the right side of a stack, with a short line where one has moved off its segment.
std::vector<PlacedText> stand_beside(std::vector<Beside> texts, std::vector<UprightSegment> const& segments, Length x,
                                     Length top, Length room, BarDrawing& drawing) {
  std::vector<Spot> spots;
  spots.reserve(texts.size());
  for (Beside const& text : texts) spots.push_back({segments[text.series].middle(), text.piece.block.size.height});
  Length const over = Length::from_mm(4);
  auto starts = spread(spots, line_gap, -over, room + over);
  if (!starts) starts = spread(spots, {}, Length::from_pt(-1e5), Length::from_pt(1e5));
  std::vector<PlacedText> placed;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Length const middle = top + (*starts)[i] + spots[i].size / 2;
    Length const target = top + segments[texts[i].series].middle();
    bool const moved = distance({{}, middle}, Point{{}, target}) > Length::from_mm(0.8);
    Length const lead = x - beside_gap;
    if (moved && segments[texts[i].series].height() > Length()) {
      drawing.lines.push_back({{lead + Length::from_mm(0.3), target}, {x - Length::from_mm(0.4), middle}});
    }
    placed.push_back(middled(std::move(texts[i].piece), x, middle));
  }
  return placed;
}

void add_values(BarTask const& task, UprightStackPlan const& plan, std::size_t category, Length top,
                BarDrawing& drawing) {
  std::vector<PlacedText> placed(task.series());
  std::vector<Beside> beside;
  Length const left = bar_left(plan, category);
  for (std::size_t s = task.series(); s-- > 0;) {
    // Nought has no part, and is not printed.
    if (task.datum(category, s).value == 0) continue;
    Wording const& value = task.texts.values[category][s];
    if (!goes_inside(task, plan, category, s)) {
      beside.push_back({s, set_piece(task, recoloured(value, task.style.label.colour), value.natural)});
      continue;
    }
    Colour const& colour = readable_on(plan.fills[s].colour, task.style);
    TextPiece piece = set_piece(task, recoloured(value, colour), value.natural);
    Length const x = left + (plan.bar - piece.block.size.width) / 2;
    placed[s] = middled(std::move(piece), x, top + plan.stacks[category][s].middle());
  }
  std::vector<std::size_t> order;
  order.reserve(beside.size());
  for (Beside const& text : beside) order.push_back(text.series);
  Length const x = left + plan.bar + beside_gap;
  auto texts = stand_beside(std::move(beside), plan.stacks[category], x, top, plan.room, drawing);
  for (std::size_t i = 0; i < texts.size(); ++i) placed[order[i]] = std::move(texts[i]);
  drawing.values[category] = std::move(placed);
}

void add_names(BarTask const& task, UprightStackPlan const& plan, Length top, BarDrawing& drawing) {
  std::size_t const last = task.categories() - 1;
  std::vector<Beside> names;
  for (std::size_t s = task.series(); s-- > 0;) {
    names.push_back({s, set_piece(task, task.texts.names[s], task.texts.names[s].natural)});
  }
  Length const x = bar_left(plan, last) + plan.bar + beside_gap;
  drawing.names = stand_beside(std::move(names), plan.stacks[last], x, top, plan.room, drawing);
  std::reverse(drawing.names.begin(), drawing.names.end());
}

}  // namespace

std::optional<BarDrawing> upright_stacks(BarTask const& task, double spread) {
  auto const plan = plan_for(task, spread);
  if (!plan) return std::nullopt;
  BarDrawing drawing;
  drawing.values.resize(task.categories());
  if (plan->names_width == Length()) add_key(task, plan->fills, drawing);
  Length const top = drawing.height;
  for (std::size_t c = 0; c < task.categories(); ++c) {
    add_upright_segments(task, *plan, c, top, drawing);
    add_values(task, *plan, c, top, drawing);
  }
  if (plan->names_width > Length()) add_names(task, *plan, top, drawing);
  drawing.height = top + plan->room;
  Length const names_from = task.width - plan->names_width;
  drawing.scales.push_back({true, drawing.height, factor_for(task, plan->room), {{{}, top}, {names_from, plan->room}}});
  hold_all(drawing);
  add_labels_below(task, plan->slot, plan->inset + plan->bar / 2, drawing);
  return drawing;
}

}  // namespace factsheet::charts
