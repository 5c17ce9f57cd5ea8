
#include "scene/modules.h"

#include "scene/frame.h"

#include <array>

namespace factsheet::scene {
namespace {

// Clockwise, y growing downwards: the next of each is a turn to the right.
constexpr std::array<std::array<int, 2>, 4> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

// The edges between dark and light as arrows between corners, the dark always on the right of the arrow.
class Outline {
 public:
  explicit Outline(Modules const& modules) : side_(modules.side + 1), arrows_(index_of(0, side_) * 4) {
    for (int y = 0; y < modules.side; ++y) {
      for (int x = 0; x < modules.side; ++x) {
        if (modules.is_dark(x, y)) add_module(modules, x, y);
      }
    }
  }

  Path trace(Length module) {
    Path path;
    for (int y = 0; y < side_; ++y) {
      for (int x = 0; x < side_; ++x) {
        // Every outline has a corner at its top left, from where an arrow goes right.
        if (arrow(x, y, 0)) trace_from(x, y, module, path);
      }
    }
    return path;
  }

 private:
  void add_module(Modules const& modules, int x, int y) {
    if (!modules.is_dark(x, y - 1)) arrow(x, y, 0) = true;
    if (!modules.is_dark(x + 1, y)) arrow(x + 1, y, 1) = true;
    if (!modules.is_dark(x, y + 1)) arrow(x + 1, y + 1, 2) = true;
    if (!modules.is_dark(x - 1, y)) arrow(x, y + 1, 3) = true;
  }

  // Where two modules meet at a corner alone, the turn to the right stays with the module that the arrow runs along.
  int next_direction(int x, int y, int direction) {
    for (int turn : {1, 0, 3}) {
      int const next = (direction + turn) % 4;
      if (arrow(x, y, next)) return next;
    }
    return -1;
  }

  void trace_from(int x, int y, Length module, Path& path) {
    path.segments.emplace_back(MoveTo{{module * x, module * y}});
    int const first = 0;
    int direction = first;
    while (direction >= 0) {
      arrow(x, y, direction) = false;
      x += steps[static_cast<std::size_t>(direction)][0];
      y += steps[static_cast<std::size_t>(direction)][1];
      int const next = next_direction(x, y, direction);
      if (next >= 0 && next != direction) path.segments.emplace_back(LineTo{{module * x, module * y}});
      direction = next;
    }
    path.segments.emplace_back(ClosePath{});
  }

  std::vector<bool>::reference arrow(int x, int y, int direction) {
    return arrows_[index_of(x, y) * 4 + static_cast<std::size_t>(direction)];
  }

  [[nodiscard]] std::size_t index_of(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) + static_cast<std::size_t>(x);
  }

  int side_;
  std::vector<bool> arrows_;
};

}  // namespace

bool Modules::is_dark(int column, int row) const {
  if (column < 0 || row < 0 || column >= side || row >= side) return false;
  return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) + static_cast<std::size_t>(column)];
}

Path outline(Modules const& modules) {
  Path path = Outline(modules).trace(modules.module);
  path.fill = Fill{modules.colour, Pattern::none};
  return path;
}

}  // namespace factsheet::scene
