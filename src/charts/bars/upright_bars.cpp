#include "charts/bars/upright_bars.h"

#include "charts/bars/bar_drawing.h"
#include "charts/bars/bar_steps.h"

#include <algorithm>
#include <cmath>

namespace factsheet::charts {

namespace {

constexpr double corner_share = 0.07;                // of a bar's width
constexpr Length value_lift = Length::from_mm(1.1);  // between a bar's end and its value
constexpr Length bar_gap = Length::from_mm(0.7);     // between bars of one group
constexpr Length value_air = Length::from_mm(0.8);   // between values side by side

struct UprightPlan {
  Length slot, bar, group;  ///< widths: of a category, a bar, all bars of a category
  double factor = 0;        ///< points for each unit of value
  Length zero;              ///< from the top of the room for bars
  Length room;              ///< height of the bars alone
  bool positive = false, negative = false;
  bool with_baseline = false;  ///< where a value is nought, it stands on a line
  std::vector<scene::Fill> fills;
};

Length bar_width(BarTask const& task, Length slot) {
  auto const count = static_cast<double>(task.series());
  if (task.series() == 1) return std::min(slot * 0.62, task.style.bar_thickness * 2.4);
  return std::min((slot * 0.84 - bar_gap * (count - 1)) / count, task.style.bar_thickness * 1.7);
}

// The first and the last label may be wider than their bars, and not reach out of the chart.
Length most_right(BarTask const& task, Length slot, Length width) {
  return std::max(Length(), slot * static_cast<double>(task.categories()) - width);
}

bool texts_fit(BarTask const& task, UprightPlan const& plan) {
  if (!labels_fit_below(task, plan.slot)) return false;
  if (task.some_values) return task.series() == 1;
  Length const value = task.series() == 1 ? plan.slot : plan.bar + bar_gap;
  return std::all_of(task.texts.values.begin(), task.texts.values.end(),
                     [&](std::vector<Wording> const& values) { return widest(values) <= value - value_air; });
}

void find_scale(BarTask const& task, UprightPlan& plan) {
  double most = 0;
  double least = 0;
  for (std::size_t c = 0; c < task.categories(); ++c) {
    for (std::size_t s = 0; s < task.series(); ++s) {
      most = std::max(most, task.datum(c, s).value);
      least = std::min(least, task.datum(c, s).value);
      plan.with_baseline = plan.with_baseline || task.datum(c, s).value == 0;
    }
  }
  // Nothing but noughts need no height.
  if (most == least) plan.room = Length();
  plan.with_baseline = plan.with_baseline || least < 0;
  plan.positive = most > 0 || least == 0;
  plan.negative = least < 0;
  plan.factor = most > least ? plan.room.pt() / (most - least) : 0;
  plan.zero = Length::from_pt(most * plan.factor);
}

Length value_height(BarTask const& task) { return task.texts.values.front().front().cap_height + value_lift; }

// `zero` is the height of the line from which bars rise or hang.
void add_bar(BarTask const& task, UprightPlan const& plan, std::size_t category, std::size_t series, Length zero,
             BarDrawing& drawing) {
  Datum const& datum = task.datum(category, series);
  Length const left = plan.slot * static_cast<double>(category) + (plan.slot - plan.group) / 2 +
                      (plan.bar + bar_gap) * static_cast<double>(series);
  Length const reach = Length::from_pt(std::abs(datum.value) * plan.factor);
  bool const down = datum.value < 0;
  Rect const rect{{left, down ? zero : zero - reach}, {plan.bar, reach}};
  scene::Fill const fill = plan.fills.empty() ? single_fill(task, category) : plan.fills[series];
  scene::Edge const edge = down ? scene::Edge::bottom : scene::Edge::top;
  if (reach > Length()) drawing.bars.push_back({rect, fill, plan.bar * corner_share, datum.at, edge});
  Wording const& value = task.texts.values[category][series];
  TextPiece piece = set_piece(task, value, value.natural);
  Length const width = piece.block.size.width;
  Length const x = std::clamp(left + (plan.bar - width) / 2, Length(), most_right(task, plan.slot, width));
  Length const half = piece.cap_height / 2;
  Length const middle = down ? rect.bottom() + value_lift + half : rect.top() - value_lift - half;
  drawing.values[category].push_back(middled(std::move(piece), x, middle));
}

// The categories in the order in which their values matter: those without one, since a dash tells them from nought, the
// last, the longest bar, then from the last backwards.
std::vector<std::size_t> by_weight(BarTask const& task) {
  std::vector<std::size_t> order;
  for (std::size_t c = task.categories(); c-- > 0;) order.push_back(c);
  auto const longest = std::max_element(order.begin() + 1, order.end(), [&](std::size_t a, std::size_t b) {
    return std::abs(task.datum(a, 0).value) < std::abs(task.datum(b, 0).value);
  });
  if (longest != order.end()) std::rotate(order.begin() + 1, longest, longest + 1);
  std::stable_partition(order.begin(), order.end(), [&](std::size_t c) { return task.datum(c, 0).missing; });
  return order;
}

// Leaves out values that touch a bar or a value that matters more: they can be read from the axis.
void leave_out_values(BarTask const& task, BarDrawing& drawing) {
  std::vector<Rect> taken;
  for (DrawnBar const& bar : drawing.bars) {
    // Above its own bar a value stands near enough.
    taken.push_back(
        {{bar.rect.left() - value_air / 2, bar.rect.top()}, {bar.rect.size.width + value_air, bar.rect.size.height}});
  }
  for (std::size_t const c : by_weight(task)) {
    PlacedText& value = drawing.values[c].front();
    Rect const ink = value.ink();
    bool const touches =
        std::any_of(taken.begin(), taken.end(), [&](Rect const& other) { return overlap(ink, other); });
    if (touches) value = {};
    if (!touches) taken.push_back(inflated(ink, value_air * 2));
  }
}

}  // namespace

Length label_air(BarTask const& task) {
  auto const& labels = task.texts.categories;
  bool const words = std::all_of(labels.begin(), labels.end(), [](Wording const& label) {
    return label.natural <= label.longest_word + Length::from_pt(0.1);
  });
  return Length::from_mm(words ? 1.2 : 2);
}

bool labels_fit_below(BarTask const& task, Length slot) {
  Length const most = slot * static_cast<double>(task.every_label) - label_air(task);
  for (std::size_t c = 0; c < task.categories(); ++c) {
    Wording const& label = task.texts.categories[c];
    // The last label is moved inwards by what it is wider than its bar.
    Length const moved = std::max(Length(), (label.longest_word - slot) / 2);
    if (!task.is_shown(c, task.every_label) || label.longest_word + moved <= most) continue;
    if (!task.hyphenate || task.typesetter.longest_part(label) > most) return false;
  }
  return true;
}

Length upright_room(ChartStyle const& style, double spread) {
  Length const least = style.ring_outer * 0.8;
  Length const most = std::max(least, style.ring_max);
  return least + (most - least) * spread;
}

void add_labels_below(BarTask const& task, Length slot, Length middle, BarDrawing& drawing) {
  Length const top = drawing.height + label_lift;
  Length const between = label_air(task);
  Length const room = slot * static_cast<double>(task.every_label);
  for (std::size_t c = 0; c < task.categories(); ++c) {
    if (!task.is_shown(c, task.every_label)) {
      drawing.categories.emplace_back();
      continue;
    }
    TextPiece piece = set_piece(task, task.texts.categories[c], room - between, text::Alignment::centre);
    Length const width = piece.block.size.width;
    Length const air = between / 2;
    Length const over = (room - slot) / 2;
    Length const offset = std::clamp(middle - width / 2, air - over, std::max(air - over, slot + over - air - width));
    Length const x = std::clamp(slot * static_cast<double>(c) + offset, Length(), most_right(task, slot, width));
    drawing.height = std::max(drawing.height, top + piece.block.size.height);
    drawing.categories.push_back({std::move(piece), {x, top}});
  }
}

std::optional<BarDrawing> upright_bars(BarTask const& task, double spread) {
  UprightPlan plan;
  plan.slot = task.width / static_cast<double>(task.categories());
  plan.bar = bar_width(task, plan.slot);
  plan.group = (plan.bar + bar_gap) * static_cast<double>(task.series()) - bar_gap;
  if (!texts_fit(task, plan)) return std::nullopt;
  plan.room = upright_room(task.style, spread);
  find_scale(task, plan);
  BarDrawing drawing;
  drawing.values.resize(task.categories());
  if (task.series() > 1) {
    plan.fills = series_fills(task);
    add_key(task, plan.fills, drawing);
  } else {
    drawing.height += label_lift;
  }
  Length const values = value_height(task);
  Length const zero = drawing.height + (plan.positive ? values : Length()) + plan.zero;
  for (std::size_t c = 0; c < task.categories(); ++c) {
    for (std::size_t s = 0; s < task.series(); ++s) add_bar(task, plan, c, s, zero, drawing);
  }
  if (task.some_values) leave_out_values(task, drawing);
  if (plan.with_baseline) drawing.lines.push_back({{Length(), zero}, {task.width, zero}});
  drawing.height = zero - plan.zero + plan.room + (plan.negative ? values : Length());
  drawing.scales.push_back({true, zero, plan.factor, {{{}, zero - plan.zero}, {task.width, plan.room}}});
  add_labels_below(task, plan.slot, plan.slot / 2, drawing);
  return drawing;
}

}  // namespace factsheet::charts
