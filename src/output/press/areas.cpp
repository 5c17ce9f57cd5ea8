#include "output/press/areas.h"

#include "output/draw/path_bounds.h"
#include "output/draw/player.h"

#include <algorithm>

namespace factsheet::output {
namespace {

bool reaches(Rect const& bounds, Point place) {
  return place.x >= bounds.left() && place.x <= bounds.right() && place.y >= bounds.top() && place.y <= bounds.bottom();
}

}  // namespace

Areas::Areas()
    : surface_(cairo().image_surface_create(CAIRO_FORMAT_A8, 1, 1)), context_(cairo().create(surface_.get())) {}

void Areas::add(scene::Path const& path, Point at) { areas_.push_back({path, at, path_bounds(path, at)}); }

std::optional<Colour> Areas::colour_at(Point place) const {
  auto const found = std::find_if(areas_.rbegin(), areas_.rend(), [&](Area const& area) {
    if (!reaches(area.bounds, place)) return false;
    trace_path(context_.get(), area.path, area.at);
    return cairo().in_fill(context_.get(), place.x.pt(), place.y.pt()) != 0;
  });
  if (found == areas_.rend()) return std::nullopt;
  return found->path.fill->colour;
}

}  // namespace factsheet::output
