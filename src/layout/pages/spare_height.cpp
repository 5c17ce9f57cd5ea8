#include "layout/pages/spare_height.h"

#include <algorithm>

namespace factsheet::layout {
namespace {

void widen_padding(Ground& ground, Length half) {
  ground.more_top += half;
  ground.more_bottom += half;
}

/// Widens the paddings of all blocks of a cell; those of a stack have no more each than those beside it.
void widen_paddings(Box& cell, Length half) {
  if (auto* ground = std::get_if<Ground>(&cell.what)) {
    widen_padding(*ground, half);
  } else if (auto* stacked = std::get_if<Stack>(&cell.what)) {
    for (Box& part : stacked->parts) widen_paddings(part, half);
  }
}

void widen_row(PageRow& row, Length by) {
  Length const half = by / (2.0 * row.depth);
  for (Column& column : std::get<Columns>(row.box->what).columns) widen_paddings(*column.content, half);
}

/// How many blocks stand above one another in a cell.
int blocks_above_one_another(Box const& cell) {
  if (std::holds_alternative<Ground>(cell.what)) return 1;
  int count = 0;
  if (auto const* stacked = std::get_if<Stack>(&cell.what)) {
    for (Box const& part : stacked->parts) count += blocks_above_one_another(part);
  }
  return count;
}

/// Of the row when each padding has `by` less.
Length height_without(PageRow const& row, Length by) {
  Length most;
  for (Column const& column : std::get<Columns>(row.box->what).columns) {
    Box const& cell = *column.content;
    most = std::max(most, natural_height(cell) - by * 2.0 * blocks_above_one_another(cell));
  }
  return most;
}

Length most_from_padding(resolve::Measures const& measures) {
  return std::max(Length(), measures.padding - measures.padding_min);
}

/// The least that must be taken from each padding; all that may be when even that is too little.
Length needed_from_padding(PageBox const& page, resolve::Measures const& measures) {
  Length const rows_room =
      page.room() - measures.row_gap * page.gap_share * (static_cast<double>(page.rows.size()) - 1);
  Length low;
  Length high = most_from_padding(measures);
  for (int i = 0; i < 24; ++i) {
    Length const middle = (low + high) / 2;
    Length sum;
    for (PageRow const& row : page.rows) sum += height_without(row, middle);
    (sum <= rows_room ? high : low) = middle;
  }
  return high;
}

/// The gaps between the blocks of a stack, which are to be those between rows.
std::vector<Gap*> gaps_in_stack(Box& cell) {
  std::vector<Gap*> gaps;
  auto* stacked = std::get_if<Stack>(&cell.what);
  if (stacked == nullptr) return gaps;
  for (std::size_t i = 1; i < stacked->parts.size(); ++i) {
    auto* gap = std::get_if<Gap>(&stacked->parts[i - 1].what);
    if (gap != nullptr && blocks_above_one_another(stacked->parts[i]) > 0) gaps.push_back(gap);
  }
  return gaps;
}

/// The stacks of a row, by their height and how many gaps they have.
struct RowOfStacks {
  Length natural;  ///< height of the row
  std::vector<std::pair<Length, double>> stacks;
};

RowOfStacks stacks_of(PageRow& row) {
  RowOfStacks found{row.extent.natural, {}};
  for (Column& column : std::get<Columns>(row.box->what).columns) {
    auto const gaps = static_cast<double>(gaps_in_stack(*column.content).size());
    if (gaps > 0) found.stacks.emplace_back(natural_height(*column.content), gaps);
  }
  return found;
}

std::vector<RowOfStacks> stacks_of(PageBox& page) {
  std::vector<RowOfStacks> rows;
  for (PageRow& row : page.rows) rows.push_back(stacks_of(row));
  return rows;
}

/// How much higher the row becomes when the gaps of its stacks are wider by `stretch`.
Length higher_by_gaps(RowOfStacks const& row, Length stretch) {
  Length highest = row.natural;
  for (auto const& [height, gaps] : row.stacks) highest = std::max(highest, height + stretch * gaps);
  return highest - row.natural;
}

/// What the gaps between rows and in stacks take when each is wider by `stretch`.
Length taken_by_gaps(std::vector<RowOfStacks> const& rows, Length stretch) {
  Length sum = stretch * (static_cast<double>(rows.size()) - 1);
  for (RowOfStacks const& row : rows) sum += higher_by_gaps(row, stretch);
  return sum;
}

/// By how much the gaps become wider: all alike, as far as the spare height and the theme let them.
Length stretch_of_gaps(PageBox& page, Length spare, resolve::Measures const& measures) {
  if (page.rows.size() < 2) return {};
  Length low;
  Length high = measures.row_gap * (measures.gap_stretch - 1);
  std::vector<RowOfStacks> const rows = stacks_of(page);
  if (taken_by_gaps(rows, high) <= spare) return high;
  for (int i = 0; i < 30; ++i) {
    Length const middle = (low + high) / 2;
    (taken_by_gaps(rows, middle) <= spare ? low : high) = middle;
  }
  return low;
}

void widen_stack_gaps(PageRow& row, Length stretch) {
  for (Column& column : std::get<Columns>(row.box->what).columns) {
    for (Gap* gap : gaps_in_stack(*column.content)) gap->height += stretch;
  }
}

Length spare_height(PageBox const& page, resolve::Measures const& measures) {
  return std::max(Length(), page.room() - page.natural_height(measures));
}

/// What charts and pictures can take.
Length growth_room(PageBox const& page) {
  Length room;
  for (PageRow const& row : page.rows) room += row.extent.maximum - row.extent.natural;
  return room;
}

int padded_blocks(PageBox const& page) {
  int count = 0;
  for (PageRow const& row : page.rows) count += row.depth;
  return count;
}

/// The stretch that is wanted, as far as the page has room for it; more where the paddings of a full page would
/// otherwise grow by more than is seen.
Length stretch_near(PageBox& page, Length spare, Length wanted, bool full, resolve::Measures const& measures) {
  constexpr double most_more_padding = 0.25;
  Length high = stretch_of_gaps(page, spare, measures);
  Length low = std::min(wanted, high);
  if (!full || page.rows.empty()) return low;
  std::vector<RowOfStacks> const rows = stacks_of(page);
  Length const most = measures.padding * (most_more_padding * 2.0 * padded_blocks(page));
  if (spare - taken_by_gaps(rows, low) <= most) return low;
  for (int i = 0; i < 24; ++i) {
    Length const middle = (low + high) / 2;
    (spare - taken_by_gaps(rows, middle) <= most ? high : low) = middle;
  }
  return high;
}

}  // namespace

Length padding_give(PageRow const& row, resolve::Measures const& measures) {
  return row.extent.natural - height_without(row, most_from_padding(measures));
}

void tighten(PageBox& page, resolve::Measures const& measures) {
  if (page.fits(measures)) return;
  double const gaps = static_cast<double>(page.rows.size()) - 1;
  if (gaps > 0 && measures.row_gap > Length()) {
    Length const over = page.natural_height(measures) - page.room();
    page.gap_share = std::max(1 - gap_give, 1 - over / (measures.row_gap * gaps));
    // Gaps in stacks are those between rows.
    for (PageRow& row : page.rows) {
      widen_stack_gaps(row, measures.row_gap * (page.gap_share - 1));
      row.extent = extent(*row.box);
    }
  }
  if (page.fits(measures)) return;
  Length const by = needed_from_padding(page, measures);
  for (PageRow& row : page.rows) {
    for (Column& column : std::get<Columns>(row.box->what).columns) widen_paddings(*column.content, -by);
    row.extent = extent(*row.box);
  }
}

Length common_gaps(std::vector<PageBox>& pages, resolve::Measures const& measures) {
  Length wanted;
  Length possible = measures.row_gap * (measures.gap_stretch - 1);
  for (PageBox& page : pages) {
    if (page.rows.size() < 2) continue;
    Length const spare = spare_height(page, measures);
    Length const left = std::max(Length(), spare - growth_room(page));
    wanted = std::max(wanted, stretch_of_gaps(page, left, measures));
    possible = std::min(possible, stretch_of_gaps(page, spare, measures));
  }
  return std::min(wanted, possible);
}

Length left_beside_gaps(PageBox& page, resolve::Measures const& measures, Length gaps) {
  Length const spare = spare_height(page, measures);
  Length const growth = std::min(spare, growth_room(page));
  bool const full = !page.ends_early && page.natural_height(measures) + growth >= page.room() * least_full;
  if (!full || page.rows.empty()) return {};
  Length const stretch = std::min(gaps, stretch_of_gaps(page, spare - growth, measures));
  return std::max(Length(), spare - growth - taken_by_gaps(stacks_of(page), stretch));
}

std::vector<PlacedRow> share_spare_height(PageBox& page, resolve::Measures const& measures, Length gaps) {
  Length const spare = spare_height(page, measures);
  Length const growth_most = growth_room(page);
  Length const at_least = std::min(gaps, stretch_of_gaps(page, spare, measures));
  Length const growth = std::min(std::max(Length(), spare - taken_by_gaps(stacks_of(page), at_least)), growth_most);
  bool const full = !page.ends_early && page.natural_height(measures) + growth >= page.room() * least_full;
  Length const stretch = stretch_near(page, spare - growth, at_least, full, measures);
  Length const left = spare - growth - taken_by_gaps(stacks_of(page), stretch);
  Length const per_block = full && !page.rows.empty() ? left / padded_blocks(page) : Length();

  std::vector<PlacedRow> placed;
  Length y = page.blocks_top;
  for (PageRow& row : page.rows) {
    Length height = row.extent.natural;
    if (growth_most > Length()) height += growth * ((row.extent.maximum - row.extent.natural) / growth_most);
    height += higher_by_gaps(stacks_of(row), stretch);
    widen_stack_gaps(row, stretch);
    // What is more stands below the words of each block: titles hang in the middle of nothing otherwise.
    widen_row(row, std::min(per_block, measures.padding) * row.depth);
    height += per_block * row.depth;
    placed.push_back({y, height});
    y += height + measures.row_gap * page.gap_share + stretch;
  }
  return placed;
}

}  // namespace factsheet::layout
