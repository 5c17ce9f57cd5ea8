// What has been painted on a page, as far as it is filled.
#pragma once
#include "output/handles.h"
#include "scene/frame.h"

#include <optional>
#include <vector>

namespace factsheet::output {

/// Areas that have been drawn, to be asked what lies at a place.
class Areas {
 public:
  Areas();
  /// `path` has a fill.
  void add(scene::Path const& path, Point at);
  /// The fill of the last one that holds the place; none: paper.
  [[nodiscard]] std::optional<Colour> colour_at(Point place) const;

 private:
  struct Area {
    scene::Path path;
    Point at;
    Rect bounds;
  };

  SurfaceHandle surface_;
  ContextHandle context_;
  std::vector<Area> areas_;
};

}  // namespace factsheet::output
