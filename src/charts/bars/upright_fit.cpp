#include "charts/bars/upright_fit.h"

#include "charts/bars/axis.h"
#include "charts/bars/upright_bars.h"
#include "charts/bars/upright_stacks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include <fmt/format.h>

namespace factsheet::charts {

namespace {

constexpr std::array tenths_of_size{10, 9, 8, smallest_tenths};

/// The year that a label begins with: 2019, 2019/20, 2019*.
std::optional<int> year_of(Datum const& datum) {
  std::string const label = text::plain_text(datum.label);
  if (label.size() < 4) return std::nullopt;
  int year = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    if (std::isdigit(static_cast<unsigned char>(label[i])) == 0) return std::nullopt;
    year = year * 10 + (label[i] - '0');
  }
  bool const goes_on = label.size() > 4 && std::isdigit(static_cast<unsigned char>(label[4])) != 0;
  return goes_on || year < 1000 ? std::nullopt : std::optional(year);
}

/// Years in even steps: between two of them a reader knows which one has no label.
bool are_years(BarSpec const& bars) {
  std::vector<Datum> const& data = bars.series.front().bars;
  if (data.size() < 4) return false;
  std::vector<int> years;
  for (Datum const& datum : data) {
    auto const year = year_of(datum);
    if (!year) return false;
    years.push_back(*year);
  }
  int const step = years[1] - years[0];
  for (std::size_t i = 1; i < years.size(); ++i) {
    if (step == 0 || years[i] - years[i - 1] != step) return false;
  }
  return true;
}

/// A way to make texts find room.
struct Attempt {
  bool hyphenate = false;
  std::size_t every_label = 1;
  bool some_values = false;
};

std::vector<Attempt> attempts_for(BarSpec const& bars, bool may_leave_out_values) {
  std::vector<Attempt> attempts{{false, 1, false}, {true, 1, false}};
  if (!are_years(bars)) return attempts;
  for (bool const some_values : {false, true}) {
    if (some_values && !may_leave_out_values) break;
    for (std::size_t const every_label : {1, 2, 5, 10}) attempts.push_back({false, every_label, some_values});
  }
  return attempts;
}

std::optional<BarDrawing> upright_drawing(BarTask const& task, double spread) {
  bool const stacked = task.bars.stacked && task.series() > 1;
  auto const draw = [&](BarTask const& within) {
    return stacked ? upright_stacks(within, spread) : upright_bars(within, spread);
  };
  if (wants_axis(task, true)) {
    Length const left = axis_width(task);
    BarTask const beside = task.within(task.width - left);
    if (auto drawing = beside.width > Length() ? draw(beside) : std::nullopt) {
      move_all(*drawing, {left, {}});
      hold_all(*drawing);
      add_axis(task, *drawing);
      return drawing;
    }
  }
  // Values that are not printed can be read from an axis alone.
  if (task.some_values) return std::nullopt;
  auto drawing = draw(task);
  if (drawing) hold_all(*drawing);
  return drawing;
}

bool is_readable(BarTexts const& texts, ChartStyle const& style) {
  constexpr Length smallest = Length::from_pt(7);
  auto const is_large_enough = [&](Wording const& wording, TextStyle const& wanted) {
    auto const& runs = wording.paragraph.runs;
    return runs.empty() || runs.front().style.size >= std::min(smallest, wanted.size);
  };
  return is_large_enough(texts.categories.front(), style.label) &&
         is_large_enough(texts.values.front().front(), style.value);
}

}  // namespace

namespace {

std::optional<BarDrawing> largest_upright(BarSpec const& bars, ChartStyle const& style, BarWording& wording,
                                          Length width, Typesetter& typesetter, double spread, bool with_axis) {
  bool const stacked = bars.stacked && bars.series.size() > 1;
  bool const may_leave_out_values = bars.axis != Axis::never && !bars.ticks.empty() && !stacked;
  auto const draw = [&](Attempt const& attempt, BarTexts const& texts) {
    BarTask const task{
        bars, style, texts, width, typesetter, attempt.hyphenate, attempt.every_label, attempt.some_values};
    auto drawing = is_readable(texts, style) ? upright_drawing(task, spread) : std::nullopt;
    return with_axis && drawing && drawing->ticks.empty() ? std::nullopt : std::move(drawing);
  };
  for (Attempt const& attempt : attempts_for(bars, may_leave_out_values)) {
    for (int const label : tenths_of_size) {
      for (int const value : tenths_of_size) {
        if (auto drawing = draw(attempt, wording.texts(label, value, false))) return drawing;
        if (!wording.has_brief()) continue;
        if (auto drawing = draw(attempt, wording.texts(label, value, true))) return drawing;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<BarDrawing> fitted_upright(BarSpec const& bars, ChartStyle const& style, BarWording& wording,
                                         Length width, Typesetter& typesetter, double spread) {
  // An axis that the sheet asks for is worth smaller and shorter texts.
  if (bars.axis == Axis::always && !bars.ticks.empty()) {
    if (auto drawing = largest_upright(bars, style, wording, width, typesetter, spread, true)) return drawing;
  }
  return largest_upright(bars, style, wording, width, typesetter, spread, false);
}

void report_no_room_upright(BarTask const& task) {
  Length const room = task.width / static_cast<double>(task.categories()) - label_air(task);
  std::size_t widest_label = 0;
  Length label_width;
  std::string widest_value;
  Length value_width;
  for (std::size_t c = 0; c < task.categories(); ++c) {
    Length const part = task.typesetter.longest_part(task.texts.categories[c]);
    if (part > label_width) widest_label = c;
    label_width = std::max(label_width, part);
    for (std::size_t s = 0; s < task.series(); ++s) {
      if (task.texts.values[c][s].natural > value_width) widest_value = task.datum(c, s).shown;
      value_width = std::max(value_width, task.texts.values[c][s].natural);
    }
  }
  std::string const help = "give the block more columns, write it shorter, or remove \"direction: vertical\"";
  if (label_width > room) {
    std::string const label = text::plain_text(task.bars.series.front().bars[widest_label].label);
    task.typesetter.report(
        error({}, "does-not-fit",
              fmt::format("vertical bars have no room for the label \"{}\": at the smallest readable size its longest "
                          "part is {:.1f} mm wide, and each bar has {:.1f} mm",
                          label, label_width.mm(), std::max(room.mm(), 0.0)),
              help));
    return;
  }
  task.typesetter.report(error(
      {}, "does-not-fit",
      fmt::format("vertical bars have no room for the value \"{}\": at the smallest readable size it is {:.1f} mm wide",
                  widest_value, value_width.mm()),
      help));
}

}  // namespace factsheet::charts
