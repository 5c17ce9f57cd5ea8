// How far a path reaches, as its attribute `d` says it.
#pragma once
#include <optional>
#include <string_view>

namespace factsheet::output {

struct PathExtent {
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// Around arcs there is some room, so that the path may reach less far, and never farther. Nothing when there is no
/// path, or one that is not understood.
std::optional<PathExtent> extent_of_path(std::string_view path);

}  // namespace factsheet::output
