#include "text/lines/visual_order.h"

#include "text/fonts/handles.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace factsheet::text {

std::vector<std::size_t> visual_order(std::vector<std::uint8_t> const& levels) {
  std::vector<std::size_t> order(levels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (std::all_of(levels.begin(), levels.end(), [](std::uint8_t level) { return level == 0; })) return order;
  std::vector<PangoItem> items(levels.size());
  std::unique_ptr<GList, Releaser<g_list_free>> logical;
  for (std::size_t i = levels.size(); i-- > 0;) {
    items[i].offset = static_cast<int>(i);
    items[i].analysis.level = levels[i];
    logical.reset(g_list_prepend(logical.release(), &items[i]));
  }
  std::unique_ptr<GList, Releaser<g_list_free>> const visual(pango_reorder_items(logical.get()));
  std::size_t place = 0;
  for (GList const* link = visual.get(); link != nullptr; link = link->next) {
    order[place++] = static_cast<std::size_t>(static_cast<PangoItem const*>(link->data)->offset);
  }
  return order;
}

}  // namespace factsheet::text
