#include "output/press/press_overprint.h"

#include "output/draw/ink.h"
#include "output/draw/path_bounds.h"
#include "output/press/areas.h"

#include <algorithm>
#include <array>

namespace factsheet::output {
namespace {

bool is_too_much_under_black(Colour const& colour) { return total_ink(colour) - colour.cmyk[3] + 1 > most_ink + 1e-6; }

bool has_too_much_under_black(scene::Page const& page) {
  return std::any_of(page.items.begin(), page.items.end(), [](scene::Item const& item) {
    auto const* path = std::get_if<scene::Path>(&item.what);
    return path != nullptr && path->fill && is_too_much_under_black(path->fill->colour);
  });
}

/// Somewhere between the left and the right of the middle of `bounds`.
bool lies_on_too_much(Areas const& below, Rect const& bounds) {
  constexpr std::array parts{0.02, 0.5, 0.98};
  return std::any_of(parts.begin(), parts.end(), [&](double part) {
    auto const colour =
        below.colour_at({bounds.left() + bounds.size.width * part, bounds.top() + bounds.size.height / 2});
    return colour && is_too_much_under_black(*colour);
  });
}

void knock_out(Colour& black, Areas const& below, Rect const& bounds) {
  if (!is_black_alone(black) || !lies_on_too_much(below, bounds)) return;
  black.cmyk[3] = 0.9999;  // written as all of it, but not taken for the black that overprints
}

}  // namespace

void knock_out_of_heavy_inks(scene::Page& page) {
  if (!has_too_much_under_black(page)) return;
  Areas below;
  for (scene::Item& item : page.items) {
    if (auto* run = std::get_if<scene::GlyphRun>(&item.what)) {
      knock_out(run->colour, below, text_bounds(*run, item.at));
    }
    auto* path = std::get_if<scene::Path>(&item.what);
    if (path == nullptr || !path->fill) continue;
    knock_out(path->fill->colour, below, path_bounds(*path, item.at));
    below.add(*path, item.at);
  }
}

}  // namespace factsheet::output
