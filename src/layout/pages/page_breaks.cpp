#include "layout/pages/page_breaks.h"

#include <optional>
#include <tuple>

namespace factsheet::layout {
namespace {

// A hundredth of a point is no overflow but the rounding of a sum.
constexpr Length rounding = Length::from_pt(0.01);

/// What pages up to a row cost: compared in this order.
struct Cost {
  int parted = 0;  ///< rows parted from the one they were to stay with
  int pages = 0;
  double taken = 0;  ///< sum of what is taken from rows and gaps, in points
  double empty = 0;  ///< sum of the squares of the shares that are left empty

  friend bool operator<(Cost const& a, Cost const& b) {
    return std::tie(a.parted, a.pages, a.taken, a.empty) < std::tie(b.parted, b.pages, b.taken, b.empty);
  }
};

/// The best way to have pages end before a row.
struct Way {
  Cost cost;
  std::size_t from = 0;  ///< first row of the page that ends there
};

/// Of the rows of a page with the gaps between them.
struct PageHeight {
  Length height, give;
};
PageHeight height_of(std::vector<BreakableRow> const& rows, std::size_t from, std::size_t to, PageRooms const& rooms) {
  double const gaps = static_cast<double>(to - from) - 1;
  PageHeight sum{rooms.gap * gaps, rooms.gap_give * gaps};
  for (std::size_t i = from; i < to; ++i) {
    sum.height += rows[i].height;
    sum.give += rows[i].give;
  }
  return sum;
}

Cost with_page(Cost cost, Length height, Length room, bool parts) {
  double const left = room > height ? 1 - height / room : 0;
  double const taken = height > room + rounding ? (height - room).pt() : 0;
  return {cost.parted + (parts ? 1 : 0), cost.pages + 1, cost.taken + taken, cost.empty + left * left};
}

/// The best last page among those that end before row `to`.
Way best_way(std::vector<BreakableRow> const& rows, PageRooms const& rooms, std::vector<Way> const& ways,
             std::size_t to) {
  bool const parts = to < rows.size() && rows[to - 1].keep_with_next;
  std::optional<Way> best;
  for (std::size_t from = to; from-- > 0;) {
    auto const [height, give] = height_of(rows, from, to, rooms);
    Length const room = from == 0 ? rooms.first : rooms.further;
    bool const alone = from + 1 == to;
    if (height - give > room + rounding && !alone) continue;
    Way const way{with_page(ways[from].cost, height, room, parts), from};
    if (!best || way.cost < best->cost) best = way;
  }
  return *best;
}

}  // namespace

std::vector<std::size_t> rows_of_pages(std::vector<BreakableRow> const& rows, PageRooms const& rooms) {
  std::vector<Way> ways(rows.size() + 1);
  for (std::size_t to = 1; to <= rows.size(); ++to) ways[to] = best_way(rows, rooms, ways, to);
  std::vector<std::size_t> counts;
  for (std::size_t to = rows.size(); to > 0; to = ways[to].from) counts.insert(counts.begin(), to - ways[to].from);
  return counts;
}

}  // namespace factsheet::layout
