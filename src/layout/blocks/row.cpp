#include "layout/blocks/row.h"

#include "layout/blocks/block.h"
#include "layout/blocks/context.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

using resolve::Block;
using resolve::Blocks;

constexpr int grid_columns = 12;

/// The part of a block that holds a ring, and how high what stands above and below it is.
struct Ring {
  Stack* content;
  std::size_t index;  ///< of the chart in the content
  Length above, below;

  [[nodiscard]] ChartPart& chart() const { return std::get<ChartPart>(content->parts[index].what); }
};

std::optional<Ring> find_ring(Box& block) {
  auto* ground = std::get_if<Ground>(&block.what);
  if (!ground) return std::nullopt;
  Boxes& parts = ground->content.parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    auto const* chart = std::get_if<ChartPart>(&parts[i].what);
    if (!chart || !chart->options.above_ring) continue;
    Ring ring{&ground->content, i, padding_above(*ground), padding_below(*ground)};
    for (std::size_t j = 0; j < i; ++j) ring.above += natural_height(parts[j]);
    for (std::size_t j = i + 1; j < parts.size(); ++j) ring.below += natural_height(parts[j]);
    return ring;
  }
  return std::nullopt;
}

/// What the row's rings have in common.
charts::DrawOptions common_options(std::vector<Ring> const& rings) {
  Length above, below;
  for (Ring const& ring : rings) {
    above = std::max(above, ring.chart().options.above_ring.value_or(Length()));
    below = std::max(below, ring.chart().options.below_ring.value_or(Length()));
  }
  charts::DrawOptions options;
  options.above_ring = above;
  options.below_ring = below;
  return options;
}

/// Gives all charts the options and one extent: as high as the highest must be, and no higher than each may be.
void match_charts(std::vector<Ring> const& rings, Context const& context) {
  charts::DrawOptions const options = common_options(rings);
  Extent common{Length(), Length::from_pt(1e6)};
  for (Ring const& ring : rings) {
    ChartPart& chart = ring.chart();
    chart.options = options;
    auto const extent = charts::measure(chart.spec, chart.width, context.shaper, options).take(context.problems);
    common.natural = std::max(common.natural, extent.value_or(chart.extent).natural);
    common.maximum = std::min(common.maximum, extent.value_or(chart.extent).maximum);
  }
  common.maximum = std::max(common.maximum, common.natural);
  for (Ring const& ring : rings) ring.chart().extent = common;
}

/// The rings of a row share centre and size: all get the same room for labels, the same height, and stand equally far
/// from the head and the foot of their blocks.
void align_rings(std::vector<Ring> const& rings, Context const& context) {
  match_charts(rings, context);
  Length above, below;
  for (Ring const& ring : rings) {
    above = std::max(above, ring.above);
    below = std::max(below, ring.below);
  }
  for (Ring const& ring : rings) {
    auto const chart = ring.content->parts.begin() + static_cast<std::ptrdiff_t>(ring.index);
    ring.content->parts.insert(chart + 1, gap(below - ring.below));
    ring.content->parts.insert(ring.content->parts.begin() + static_cast<std::ptrdiff_t>(ring.index),
                               gap(above - ring.above));
  }
}

bool starts_with_title(Block const& block) {
  if (!block.common.title.empty()) return true;
  auto const* stacked = std::get_if<resolve::Stack>(&block.content);
  return stacked && !stacked->blocks.empty() && block.common.text.empty() && starts_with_title(stacked->blocks.front());
}

/// The block whose top edge is the cell's: in a stack the first.
Box& first_of_stack(Box& box) {
  auto* stacked = std::get_if<Stack>(&box.what);
  return stacked && !stacked->parts.empty() ? first_of_stack(stacked->parts.front()) : box;
}

void align_titles(std::vector<Box*> const& titled) {
  Length lowest;
  for (Box const* box : titled) lowest = std::max(lowest, first_baseline(*box).value_or(Length()));
  for (Box* box : titled) {
    auto* ground = std::get_if<Ground>(&box->what);
    auto const baseline = first_baseline(*box);
    if (ground && baseline) ground->more_top += lowest - *baseline;
  }
}

struct RowBuilder {
  Length width;
  Context const& context;
  Columns row;
  std::vector<bool> titled;
  int used = 0;

  [[nodiscard]] Length span_width(int span) const {
    Length const gutter = context.measures().column_gutter;
    return cell_width(width, grid_columns, gutter) * span + gutter * (span - 1);
  }

  void add(Block const& block) {
    int const span = std::clamp(block.common.span, 1, grid_columns);
    Length const x = used == 0 ? Length() : span_width(used) + context.measures().column_gutter;
    Length const cell = span_width(span);
    row.columns.push_back(column(x, cell, build_block(block, cell, context)));
    titled.push_back(starts_with_title(block));
    used += span;
  }

  Box finish() {
    std::vector<Box*> with_title;
    std::vector<Ring> rings;
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
      if (titled[i]) with_title.push_back(&first_of_stack(*row.columns[i].content));
    }
    align_titles(with_title);
    for (Column& column : row.columns) {
      if (auto ring = find_ring(*column.content)) rings.push_back(*ring);
    }
    if (rings.size() > 1) align_rings(rings, context);
    return {std::move(row), {}, {}, {}, {}};
  }
};

/// The size that figures side by side take. One that is much wider than the others does not make them small.
std::optional<Length> common_figure_size(std::vector<Length> const& sizes) {
  constexpr double least_share = 0.6;
  if (sizes.size() < 2) return std::nullopt;
  auto const [least, most] = std::minmax_element(sizes.begin(), sizes.end());
  bool const differ = *least < *most && *least >= *most * least_share;
  return differ ? std::optional(*least) : std::nullopt;
}

Box built_row(std::vector<Block const*> const& blocks, Length width, Context const& context) {
  RowBuilder builder{width, context, {}, {}};
  for (Block const* block : blocks) builder.add(*block);
  return builder.finish();
}

}  // namespace

std::vector<std::vector<Block const*>> flow_rows(Blocks const& blocks) {
  std::vector<std::vector<Block const*>> rows;
  int used = grid_columns;
  for (Block const& block : blocks) {
    int const span = std::clamp(block.common.span, 1, grid_columns);
    if (used + span > grid_columns) {
      rows.emplace_back();
      used = 0;
    }
    rows.back().push_back(&block);
    used += span;
  }
  return rows;
}

Box build_row(std::vector<Block const*> const& blocks, Length width, Context const& context) {
  // A row within a row has the size of the outer one.
  if (context.figure_sizes != nullptr) return built_row(blocks, width, context);
  std::vector<Length> sizes;
  Context inside = context;
  inside.figure_sizes = &sizes;
  auto const told = static_cast<std::ptrdiff_t>(context.problems.size());
  Box row = built_row(blocks, width, inside);
  auto const size = common_figure_size(sizes);
  if (!size) return row;
  context.problems.erase(context.problems.begin() + told, context.problems.end());
  inside.largest_figure = *size;
  return built_row(blocks, width, inside);
}

Boxes build_rows(Blocks const& blocks, Length width, Context const& context) {
  Boxes boxes;
  for (auto const& row : flow_rows(blocks)) {
    if (!boxes.empty()) boxes.push_back(gap(context.measures().row_gap));
    boxes.push_back(build_row(row, width, context));
  }
  return boxes;
}

}  // namespace factsheet::layout
