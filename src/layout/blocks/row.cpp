#include "layout/blocks/row.h"

#include "layout/blocks/block.h"
#include "layout/blocks/context.h"

#include <algorithm>
#include <cmath>

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

/// The sentence that runs on from the large figure of a callout: the gap above it, and its first baseline from the
/// block's top.
struct Sentence {
  Gap* above;
  Length baseline;
};

/// The part of a paragraph's stack in which the words stand, below a figure and a gap.
Gap* gap_before_words(Stack& paragraph) {
  Boxes& parts = paragraph.parts;
  if (parts.size() < 3 || !std::holds_alternative<TextPart>(parts.back().what)) return nullptr;
  return std::get_if<Gap>(&parts[parts.size() - 2].what);
}

std::optional<Sentence> find_sentence(Box& block) {
  auto* ground = std::get_if<Ground>(&block.what);
  if (!ground) return std::nullopt;
  Length above = padding_above(*ground);
  for (Box& part : ground->content.parts) {
    auto* paragraph = std::get_if<Stack>(&part.what);
    Gap* const gap = paragraph ? gap_before_words(*paragraph) : nullptr;
    if (gap == nullptr) {
      above += natural_height(part);
      continue;
    }
    Box const& words = paragraph->parts.back();
    return Sentence{gap, above + natural_height(part) - natural_height(words) + *first_baseline(words)};
  }
  return std::nullopt;
}

/// Figures of one line and words of two leave their sentences at unlike heights. Farther apart, as below a title that
/// the others lack, they stand where they are.
void align_sentences(std::vector<Sentence> const& sentences, Length leading) {
  Length lowest;
  for (Sentence const& one : sentences) lowest = std::max(lowest, one.baseline);
  for (Sentence const& one : sentences) {
    if (lowest - one.baseline <= leading) one.above->height += lowest - one.baseline;
  }
}

struct RowBuilder {
  Length width;
  Context const& context;
  Columns row;
  std::vector<bool> titled, called_out;
  int used = 0;

  [[nodiscard]] Length span_width(int span) const {
    Length const gutter = context.measures().column_gutter;
    return cell_width(width, grid_columns, gutter) * span + gutter * (span - 1);
  }

  void add(Block const& block, int span) {
    Length const x = used == 0 ? Length() : span_width(used) + context.measures().column_gutter;
    Length const cell = span_width(span);
    row.columns.push_back(column(x, cell, build_block(block, cell, context)));
    titled.push_back(starts_with_title(block));
    called_out.push_back(std::holds_alternative<resolve::Callout>(block.content));
    used += span;
  }

  Box finish() {
    std::vector<Box*> with_title;
    std::vector<Ring> rings;
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
      if (titled[i]) with_title.push_back(&first_of_stack(*row.columns[i].content));
    }
    align_titles(with_title);
    std::vector<Sentence> sentences;
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
      if (!called_out[i]) continue;
      if (auto sentence = find_sentence(*row.columns[i].content)) sentences.push_back(*sentence);
    }
    align_sentences(sentences, context.style(resolve::TextRole::body).leading);
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

int span_of(Block const& block) { return std::clamp(block.common.span, 1, grid_columns); }

/// Pictures and codes are as wide as the author says; everything else has words.
bool has_words(Block const& block) {
  return !std::holds_alternative<resolve::Image>(block.content) && !std::holds_alternative<resolve::Qr>(block.content);
}

bool is_too_narrow(Block const* block, int least) { return has_words(*block) && span_of(*block) < least; }

/// As the author wrote them; where one is too narrow for its words, all alike.
std::vector<int> spans_of(std::vector<Block const*> const& blocks, int least) {
  std::vector<int> spans;
  for (Block const* block : blocks) spans.push_back(span_of(*block));
  bool const narrow =
      std::any_of(blocks.begin(), blocks.end(), [&](auto const* one) { return is_too_narrow(one, least); });
  if (narrow) spans.assign(blocks.size(), std::max(1, grid_columns / static_cast<int>(blocks.size())));
  return spans;
}

/// Rows of as many blocks as have room for their words, as evenly as can be, the first the fuller.
std::vector<std::vector<Block const*>> parted(std::vector<Block const*> const& row, int least) {
  std::size_t const most = static_cast<std::size_t>(std::max(1, grid_columns / least));
  std::size_t const rows = (row.size() + most - 1) / most;
  std::vector<std::vector<Block const*>> made;
  auto next = row.begin();
  for (std::size_t i = 0; i < rows; ++i) {
    auto const left = static_cast<std::size_t>(row.end() - next);
    auto const end = next + static_cast<std::ptrdiff_t>((left + rows - i - 1) / (rows - i));
    made.emplace_back(next, end);
    next = end;
  }
  return made;
}

Box built_row(std::vector<Block const*> const& blocks, Length width, Context const& context) {
  RowBuilder builder{width, context, {}, {}, {}};
  std::vector<int> const spans = spans_of(blocks, least_span(width, context));
  for (std::size_t i = 0; i < blocks.size(); ++i) builder.add(*blocks[i], spans[i]);
  return builder.finish();
}

}  // namespace

Length readable_measure(Context const& context) {
  text::Paragraph const alphabet =
      text::make_paragraph("abcdefghijklmnopqrstuvwxyz", context.style(resolve::TextRole::body), context.language);
  return context.shaper.natural_width(alphabet) * (28.0 / 26);
}

int least_span(Length width, Context const& context) {
  if (context.least_measure <= Length()) return 1;
  Length const gutter = context.measures().column_gutter;
  Length const column = cell_width(width, grid_columns, gutter) + gutter;
  Length const least = context.least_measure + context.padding() * 2 + gutter;
  return std::clamp(static_cast<int>(std::ceil(least / column - 1e-6)), 1, grid_columns);
}

std::vector<std::vector<Block const*>> flow_rows(Blocks const& blocks, int least) {
  std::vector<std::vector<Block const*>> rows;
  int used = grid_columns;
  for (Block const& block : blocks) {
    int const span = span_of(block);
    if (used + span > grid_columns) {
      rows.emplace_back();
      used = 0;
    }
    rows.back().push_back(&block);
    used += span;
  }
  std::vector<std::vector<Block const*>> wide_enough;
  for (std::vector<Block const*>& row : rows) {
    bool const narrow = std::any_of(row.begin(), row.end(), [&](auto const* one) { return is_too_narrow(one, least); });
    if (!narrow) {
      wide_enough.push_back(std::move(row));
      continue;
    }
    for (std::vector<Block const*>& part : parted(row, least)) wide_enough.push_back(std::move(part));
  }
  return wide_enough;
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
  for (auto const& row : flow_rows(blocks, least_span(width, context))) {
    if (!boxes.empty()) boxes.push_back(gap(context.measures().row_gap));
    boxes.push_back(build_row(row, width, context));
  }
  return boxes;
}

}  // namespace factsheet::layout
