#include "charts/pictogram.h"

#include "charts/chart_frame.h"
#include "charts/palette.h"
#include "core/number_in_words.h"
#include "scene/shapes.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

#include <fmt/format.h>

namespace factsheet::charts {

namespace {

constexpr double pitch_of_dot = 1.2;
constexpr double smallest_dot = 0.75;  // of the style's
constexpr double largest_dot = 1.35;
constexpr double smallest_in_one_row =
    0.5;  // of the style's: ten in one row are read at a glance, and their brackets whole
constexpr int longest_row = 20;
constexpr Length tick = Length::from_mm(0.9);         // at the ends of a bracket
constexpr Length bracket_gap = Length::from_mm(0.9);  // between tick and dots
constexpr double label_gap_share = 0.28;              // of the label's capitals, between bracket and label
constexpr Length share_gap = Length::from_mm(1.6);    // between what belongs to one row and to the next
constexpr Length above_key = Length::from_mm(2.2);
constexpr Length dots_gap = Length::from_mm(1.2);        // between the dots of the key and its labels
constexpr Length between_labels = Length::from_mm(0.8);  // in the key
constexpr int most_bracket_rows = 2;
constexpr double many_rows_dot = 0.75;  // of the style's, where there are many rows
constexpr double key_dot_of_dot = 0.55;
constexpr double outline_of_dot = 0.09;

Length row_width(int columns, Length dot) { return dot * (pitch_of_dot * (columns - 1) + 1); }

int most_columns(Length dot, Length width) {
  double const columns = (width / dot - 1) / pitch_of_dot + 1;
  return std::max(1, static_cast<int>(columns + 1e-6));
}

// Rows of one length, or a last one that is no dot by itself: as long as `most` allows, and at least half of that where
// it need not be shorter.
int columns_without_orphan(int of, int most) {
  int const rows = (of + most - 1) / most;
  int const even = (of + rows - 1) / rows;
  for (int columns = even; columns > 1 && columns * 2 >= even; --columns) {
    if (of % columns == 0) return columns;
  }
  for (int columns = even; columns > 1; --columns) {
    if (of % columns != 1) return columns;
  }
  return even;
}

int choose_columns(int of, Length dot, Length width) {
  int const most = std::min(most_columns(dot * smallest_dot, width), longest_row);
  if (of <= most) return of;
  if (of <= 10 && of <= most_columns(dot * smallest_in_one_row, width)) return of;
  int const in_two_rows = (of + most_bracket_rows - 1) / most_bracket_rows;
  if (of <= most * most_bracket_rows && of - in_two_rows > 1) return in_two_rows;
  int const small = std::min(most_columns(dot * (smallest_dot * many_rows_dot), width), longest_row);
  if (of % 10 == 0 && small >= 10) return of >= 200 && small >= 20 ? 20 : 10;
  return columns_without_orphan(of, small);
}

// Whether a label like "7 in 10: under 18" already gives the number of dots.
bool names_count(std::string const& label, double count) {
  std::string number = fmt::format("{}", count);
  if (names_number(label, number)) return true;
  std::replace(number.begin(), number.end(), '.', ',');
  return names_number(label, number);
}

bool says_it(ShareSpec const& share) {
  std::string const label = text::plain_text(share.label);
  return share.shown.empty() || names_number(label, share.shown) || names_count(label, share.count);
}

// ---- brackets ----

enum class Side { above, below };

struct Bracket {
  std::size_t share = 0;
  Side side = Side::above;
  double count = 0;
};

// The first share above, the second below, and so on outwards.
std::vector<Bracket> brackets_of(PictogramSpec const& pictogram) {
  std::vector<Bracket> brackets;
  for (std::size_t i = 0; i < pictogram.shares.size(); ++i) {
    brackets.push_back({i, i % 2 == 0 ? Side::above : Side::below, pictogram.shares[i].count});
  }
  return brackets;
}

int last_row(Bracket const& bracket, DotGrid const& grid) {
  return std::max(0, static_cast<int>(std::ceil(bracket.count / grid.columns - 1e-9)) - 1);
}

bool has_several_lines(LabelBox const& box) {
  return box.label->block.lines.size() > 1 || box.size.height > box.label->block.size.height * 1.5;
}

/// Puts rows, brackets and labels one below the other.
class Placer {
 public:
  Placer(DotGrid const& grid, std::vector<LabelBox> labels, Length line_width, Length label_gap)
      : line_width_(line_width), label_gap_(label_gap) {
    layout_.grid = grid;
    layout_.label_places.resize(labels.size());
    layout_.labels = std::move(labels);
  }

  void row(int number, std::vector<Bracket> const& brackets) {
    if (number > 0) layout_.height += share_gap;
    for (std::size_t i = brackets.size(); i-- > 0;) {
      Bracket const& bracket = brackets[i];
      if (bracket.side == Side::above && number <= last_row(bracket, layout_.grid)) above(number, bracket);
    }
    layout_.row_tops.push_back(layout_.height);
    layout_.height += layout_.grid.dot;
    for (Bracket const& bracket : brackets) {
      if (bracket.side == Side::below && number <= last_row(bracket, layout_.grid)) below(number, bracket);
    }
  }

  /// Rows with no brackets, and below them a line a share with a dot for each colour that it takes.
  void rows_with_key(std::vector<Bracket> const& brackets, Length key_dot) {
    layout_.key_dot = key_dot;
    for (int row = 0; row < layout_.grid.rows; ++row) {
      layout_.row_tops.push_back(layout_.grid.pitch * static_cast<double>(row));
    }
    layout_.height = layout_.row_tops.back() + layout_.grid.dot + above_key;
    Length const indent = key_dot * (pitch_of_dot * static_cast<double>(brackets.size())) + dots_gap;
    bool const wrapped = std::any_of(layout_.labels.begin(), layout_.labels.end(), has_several_lines);
    for (Bracket const& bracket : brackets) {
      // Labels of several lines need some air to be told apart.
      if (wrapped && &bracket != &brackets.front()) layout_.height += between_labels;
      label(bracket.share);
      layout_.label_places[bracket.share].x = indent;
    }
  }

  PictogramLayout finish() && { return std::move(layout_); }

 private:
  void label(std::size_t share) {
    layout_.label_places[share] = {{}, layout_.height};
    layout_.height += layout_.labels[share].size.height;
  }

  void above(int number, Bracket const& bracket) {
    if (number == 0) {
      label(bracket.share);
      layout_.height += label_gap_;
    }
    if (bracket.count <= 0) return;
    draw(number, bracket, layout_.height + line_width_ / 2, tick);
    layout_.height += line_width_ + tick + bracket_gap;
  }

  void below(int number, Bracket const& bracket) {
    if (bracket.count > 0) {
      draw(number, bracket, layout_.height + bracket_gap + tick + line_width_ / 2, -tick);
      layout_.height += bracket_gap + tick + line_width_;
    }
    if (number < last_row(bracket, layout_.grid)) return;
    layout_.height += label_gap_;
    label(bracket.share);
  }

  // With a tick at the start of the share and at its end; where it goes on in another row it stays open.
  void draw(int number, Bracket const& bracket, Length level, Length to_dots) {
    double const before = static_cast<double>(number) * layout_.grid.columns;
    double const here = std::min(bracket.count - before, static_cast<double>(layout_.grid.columns));
    Length const inset = line_width_ / 2;
    Length const from = layout_.grid.edge(0) + inset;
    Length const to = std::max(layout_.grid.edge(here) - inset, from);
    Polyline line;
    if (number == 0) line.push_back({from, level + to_dots});
    line.push_back({from, level});
    line.push_back({to, level});
    if (number == last_row(bracket, layout_.grid)) line.push_back({to, level + to_dots});
    layout_.brackets.push_back(std::move(line));
  }

  PictogramLayout layout_;
  Length line_width_, label_gap_;
};

// ---- dots ----

// The part of a disc between two upright lines, given as shares of its width; around its centre.
scene::Path disc_part(Length radius, double to) {
  if (to >= 1) return scene::circle(radius);
  // The lower edge of a segment of a circle is an arc whose ends stand where the line cuts it.
  double const half = std::acos(1 - 2 * to) / full_turn;
  scene::Path path;
  constexpr int pieces = 4;
  double const from = 0.75 - half;
  double const step = 2 * half / pieces;
  Length const handle = radius * (4.0 / 3.0 * std::tan(step * full_turn / 4));
  path.segments.emplace_back(scene::MoveTo{on_circle(radius, from)});
  for (int i = 0; i < pieces; ++i) {
    double const a = from + step * i;
    double const b = a + step;
    path.segments.emplace_back(scene::CurveTo{on_circle(radius, a) + on_circle(handle, a + 0.25),
                                              on_circle(radius, b) - on_circle(handle, b + 0.25),
                                              on_circle(radius, b)});
  }
  path.segments.emplace_back(scene::ClosePath{});
  return path;
}

struct Level {
  double count = 0;
  std::size_t share = 0;
  scene::Fill fill;
};

// The innermost share takes the first colour.
std::vector<Level> levels_of(PictogramSpec const& pictogram, ChartStyle const& style) {
  std::vector<Level> levels;
  for (std::size_t i = 0; i < pictogram.shares.size(); ++i) levels.push_back({pictogram.shares[i].count, i, {}});
  std::stable_sort(levels.begin(), levels.end(), [](Level const& a, Level const& b) { return a.count < b.count; });
  std::vector<scene::Fill> const fills = part_fills(style, levels.size(), false);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    levels[i].fill = fills[i];
    if (i == 0) levels[i].fill.pattern = scene::Pattern::solid;  // dots are small enough for it
    if (i == 1) levels[i].fill.pattern = scene::Pattern::diagonal;
  }
  return levels;
}

// From the outermost share inwards, each over the one before: a boundary inside a dot shows no seam.
void draw_dot(ChartFrame& frame, std::vector<Level> const& levels, PictogramSpec const& pictogram,
              ChartStyle const& style, int position, Point centre, Length radius) {
  double const before = position;
  bool const full = !levels.empty() && levels.back().count >= before + 1;
  if (!full) {
    Length const line = radius * 2 * outline_of_dot;
    scene::Path outline = scene::circle(radius - line / 2);
    outline.stroke = scene::Stroke{style.bar_rest, line, scene::Cap::butt};
    frame.draw(std::move(outline), centre);
  }
  for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
    bool const hidden = level + 1 != levels.rend() && (level + 1)->count >= before + 1;
    double const share = std::clamp(level->count - before, 0.0, 1.0);
    if (share <= 0 || hidden) continue;
    scene::Path part = disc_part(radius, chord_for_area(share));
    part.fill = level->fill;
    frame.draw(std::move(part), centre, pictogram.shares[level->share].at);
  }
}

// Before each label the colours that its share takes, from the inside out.
void draw_key(ChartFrame& frame, std::vector<Level> const& levels, PictogramLayout const& layout) {
  Length const radius = layout.key_dot / 2;
  for (std::size_t level = 0; level < levels.size(); ++level) {
    LabelBox const& box = layout.labels[levels[level].share];
    Length const y = layout.label_places[levels[level].share].y + box.first_line_middle();
    for (std::size_t i = 0; i <= level; ++i) {
      scene::Path dot = scene::circle(radius);
      dot.fill = levels[i].fill;
      frame.draw(std::move(dot), {layout.key_dot * (pitch_of_dot * static_cast<double>(i)) + radius, y});
    }
  }
}

void draw_dots(ChartFrame& frame, PictogramSpec const& pictogram, ChartStyle const& style,
               PictogramLayout const& layout) {
  std::vector<Level> const levels = levels_of(pictogram, style);
  if (layout.key_dot > Length()) draw_key(frame, levels, layout);
  Length const radius = layout.grid.dot / 2;
  for (int i = 0; i < pictogram.of; ++i) {
    Length const x = layout.grid.pitch * static_cast<double>(i % layout.grid.columns) + radius;
    Length const y = layout.row_tops[static_cast<std::size_t>(i / layout.grid.columns)] + radius;
    draw_dot(frame, levels, pictogram, style, i, {x, y}, radius);
  }
}

// ---- words ----

struct ShareWords {
  std::optional<Wording> value;  ///< none where the label says it
  Wording label;
};

std::vector<ShareWords> words_of(PictogramSpec const& pictogram, ChartStyle const& style, Typesetter& typesetter) {
  TextStyle value = style.value;
  value.size = std::min(value.size, style.label.size * 1.1);
  value.leading = std::min(value.leading, style.label.leading);
  value.colour = style.label.colour;
  std::vector<ShareWords> words;
  for (ShareSpec const& share : pictogram.shares) {
    words.push_back({std::nullopt, typesetter.wording(share.label, style.label)});
    if (!says_it(share)) words.back().value = typesetter.number(share.shown, value, share.at);
  }
  return words;
}

}  // namespace

double chord_for_area(double area) {
  if (area <= 0) return 0;
  if (area >= 1) return 1;
  double low = 0;
  double high = 1;
  for (int i = 0; i < 40; ++i) {
    double const share = (low + high) / 2;
    double const angle = 2 * std::acos(1 - 2 * share);
    double const left = (angle - std::sin(angle)) / full_turn;
    (left < area ? low : high) = share;
  }
  return (low + high) / 2;
}

Length DotGrid::edge(double position) const {
  double const whole = std::floor(position + 1e-9);
  double const part = std::max(0.0, position - whole);
  if (part <= 1e-9) return whole < 1 ? Length() : pitch * (whole - 1) + dot;
  return pitch * whole + dot * chord_for_area(part);
}

DotGrid dot_grid(int of, Length dot, Length width, double growth) {
  DotGrid grid;
  grid.columns = choose_columns(of, dot, width);
  grid.rows = (of + grid.columns - 1) / grid.columns;
  double const size = grid.rows > most_bracket_rows ? growth * many_rows_dot : growth;
  grid.dot = std::min(dot * size, width / (pitch_of_dot * (grid.columns - 1) + 1));
  grid.pitch = grid.dot * pitch_of_dot;
  return grid;
}

double greatest_growth(int of, Length dot, Length width) {
  double const widest = width / row_width(choose_columns(of, dot, width), dot);
  return std::clamp(widest, 1.0, largest_dot);
}

PictogramLayout lay_out_pictogram(PictogramSpec const& pictogram, ChartStyle const& style, Length width, double growth,
                                  Typesetter& typesetter) {
  DotGrid const grid = dot_grid(pictogram.of, style.dot, width, growth);
  bool const with_key = grid.rows > most_bracket_rows;
  Length const key_dot = with_key ? style.dot * key_dot_of_dot : Length();
  Length const indent =
      with_key ? key_dot * (pitch_of_dot * static_cast<double>(pictogram.shares.size())) + dots_gap : Length();
  std::vector<ShareWords> const words = words_of(pictogram, style, typesetter);
  Length widest;
  for (ShareWords const& share : words) {
    if (share.value) widest = std::max(widest, share.value->natural);
  }
  std::vector<LabelBox> labels;
  for (ShareWords const& share : words) {
    labels.push_back(with_key ? typesetter.in_columns(share.value, share.label, widest, width - indent)
                              : typesetter.run_in(share.value, share.label, width));
  }
  Length const capitals = words.empty() ? Length() : words.front().label.cap_height;
  Placer placer(grid, std::move(labels), style.leader, capitals * label_gap_share);
  std::vector<Bracket> const brackets = brackets_of(pictogram);
  if (with_key) {
    placer.rows_with_key(brackets, key_dot);
  } else {
    for (int row = 0; row < grid.rows; ++row) placer.row(row, brackets);
  }
  return std::move(placer).finish();
}

scene::Frame draw_pictogram(ChartSpec const& spec, Size size, PictogramLayout const& layout) {
  auto const& pictogram = std::get<PictogramSpec>(spec.chart);
  ChartFrame frame(spec, size);
  draw_dots(frame, pictogram, spec.style, layout);
  for (Polyline const& bracket : layout.brackets) frame.draw(bracket, {}, spec.at);
  for (std::size_t i = 0; i < layout.labels.size(); ++i) {
    LabelBox const& label = layout.labels[i];
    Span const& at = pictogram.shares[i].at;
    if (label.value) {
      frame.datum(label, layout.label_places[i], at);
    } else {
      frame.text(*label.label, layout.label_places[i], at);
    }
  }
  return std::move(frame).finish();
}

}  // namespace factsheet::charts
