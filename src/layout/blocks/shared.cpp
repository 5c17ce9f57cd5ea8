#include "layout/blocks/shared.h"

#include "layout/blocks/context.h"
#include "layout/blocks/text_boxes.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace factsheet::layout {

text::Paragraph role_paragraph(SourceText const& source, resolve::TextRole role, Context const& context) {
  Colour const link = context.link_colour();
  text::Paragraph paragraph =
      text::make_paragraph(context.inlines(source), context.style(role), context.language, &link);
  make_citations_quiet(paragraph, context.style(role).colour);
  return paragraph;
}

void make_citations_quiet(text::Paragraph& paragraph, Colour const& colour) {
  for (auto& run : paragraph.runs) {
    if (!run.link.starts_with(resolve::source_anchor_start)) continue;
    run.style.colour = colour;
    run.underline = false;
  }
}

std::string words_of(SourceText const& source, Context const& context) {
  Diagnostics told_elsewhere;
  text::Inlines const* const inlines = context.texts.inlines(source, told_elsewhere);
  return inlines != nullptr ? text::plain_text(*inlines) : source.text;
}

void make_link(text::Paragraph& paragraph, std::string const& address, std::string const& contents) {
  for (auto& run : paragraph.runs) {
    run.link = address;
    run.link_contents = contents;
    run.link_number = 0;
    run.underline = false;
  }
}

Boxes opening_boxes(resolve::Common const& common, SourceText const& measure, Length width, Context const& context) {
  Length const gap_below = context.measures().title_gap;
  bool const more = !measure.empty() || !common.text.empty();
  Boxes boxes = title_boxes(common, width, context, measure.empty());
  if (!boxes.empty() && !measure.empty()) boxes.push_back(gap(context.measures().paragraph_gap / 2));
  if (auto line = inline_box(measure, resolve::TextRole::measure, width, context)) boxes.push_back(std::move(*line));
  if (!measure.empty() && !common.text.empty()) boxes.push_back(gap(context.measures().paragraph_gap));
  append(boxes, markup_boxes(common.text, resolve::TextRole::body, width, context));
  if (more) boxes.push_back(gap(gap_below));
  return boxes;
}

Length width_beside_icon(resolve::Common const& common, Length width, Context const& context) {
  return common.title.empty() ? width - context.icon_width : width;
}

Box list_box(Boxes parts, scene::ListNumbering numbering, Span at) {
  Box box = stack(std::move(parts), scene::Role::list, std::move(at));
  box.node->numbering = numbering;
  return box;
}

Box item_box(Boxes body, Span at) {
  Boxes parts;
  parts.push_back(stack(std::move(body), scene::Role::list_body, at));
  return stack(std::move(parts), scene::Role::list_item, std::move(at));
}

std::string in_millimetres(Length length) { return fmt::format("{:.1f} mm", length.mm()); }

void report_too_wide(Span const& at, std::string const& what, Length needed, Length available, std::string help,
                     Context const& context) {
  context.problems.push_back(
      does_not_fit(at, fmt::format("{} needs {} and has {}", what, in_millimetres(needed), in_millimetres(available)),
                   std::move(help)));
}

Length wide_gutter(Context const& context) { return context.measures().column_gutter * 1.6; }

int columns_that_fit(int count, Length width, Length minimum, Length gutter) {
  int fitting = std::max(1, count);
  while (fitting > 1 && cell_width(width, fitting, gutter) < minimum) --fitting;
  int const rows = (count + fitting - 1) / fitting;
  return rows > 0 ? (count + rows - 1) / rows : 1;
}

scene::Stroke separator_of(Context const& context) {
  return {context.tone_colours().separator, context.measures().rule, scene::Cap::butt};
}

std::vector<CellPlace> equal_cells(int columns, Length width, Length gutter) {
  std::vector<CellPlace> places;
  Length const cell = cell_width(width, columns, gutter);
  for (int i = 0; i < columns; ++i) places.push_back({(cell + gutter) * static_cast<double>(i), cell});
  return places;
}

Boxes ruled_rows(Boxes cells, std::vector<CellPlace> const& places, Context const& context) {
  Boxes rows;
  for (std::size_t first = 0; first < cells.size(); first += places.size()) {
    if (!rows.empty()) rows.push_back(gap(context.measures().paragraph_gap * 2));
    Columns side_by_side;
    for (std::size_t i = 0; i < places.size() && first + i < cells.size(); ++i) {
      side_by_side.columns.push_back(column(places[i].x, places[i].width, std::move(cells[first + i])));
    }
    side_by_side.separator = separator_of(context);
    align_first_baselines(side_by_side);
    rows.push_back({std::move(side_by_side), {}, {}, {}, {}});
  }
  return rows;
}

namespace {

// Fills each column up to `limit`; nothing when that takes more columns than there are.
std::vector<std::size_t> fill_columns(std::vector<Length> const& heights, Length gap, Length limit) {
  std::vector<std::size_t> counts;
  Length filled;
  for (Length const height : heights) {
    bool const starts = counts.empty() || filled + gap + height > limit + Length::from_pt(1e-6);
    if (starts) counts.push_back(0);
    filled = starts ? height : filled + gap + height;
    ++counts.back();
  }
  return counts;
}

// All heights that some run of parts has: the limits worth trying.
std::vector<Length> run_heights(std::vector<Length> const& heights, Length gap) {
  std::vector<Length> runs;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    Length sum = -gap;
    for (std::size_t j = i; j < heights.size(); ++j) {
      sum += gap + heights[j];
      runs.push_back(sum);
    }
  }
  std::sort(runs.begin(), runs.end());
  return runs;
}

}  // namespace

std::vector<std::size_t> split_over_columns(std::vector<Length> const& heights, Length gap, int columns) {
  if (heights.empty()) return {};
  Length const highest = *std::max_element(heights.begin(), heights.end());
  auto const limits = run_heights(heights, gap);
  auto const limit = std::find_if(limits.begin(), limits.end(), [&](Length one) {
    return one >= highest && fill_columns(heights, gap, one).size() <= static_cast<std::size_t>(columns);
  });
  return fill_columns(heights, gap, limit == limits.end() ? limits.back() : *limit);
}

std::vector<Length> share_widths(std::vector<ColumnNeed> const& needs, Length available) {
  Length least, wanted;
  for (auto const& need : needs) {
    least += need.least;
    wanted += need.wanted;
  }
  std::vector<Length> widths;
  for (auto const& need : needs) {
    if (available <= least) {
      widths.push_back(need.least * (available / least));
    } else if (available < wanted) {
      widths.push_back(need.least + (need.wanted - need.least) * ((available - least) / (wanted - least)));
    } else {
      widths.push_back(need.wanted * (available / wanted));
    }
  }
  return widths;
}

}  // namespace factsheet::layout
