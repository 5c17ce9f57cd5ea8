#include "scene/modules.h"

#include "scene/frame.h"

#include <gtest/gtest.h>

namespace factsheet::scene {
namespace {

Modules modules_from(std::vector<std::string> const& rows) {
  Modules modules;
  modules.side = static_cast<int>(rows.size());
  for (auto const& row : rows) {
    for (char const c : row) modules.dark.push_back(c == '#');
  }
  modules.module = 0.5_mm;
  modules.colour.name = "ink";
  return modules;
}

struct Edge {
  double x0, y0, x1, y1;
};

// The edges of all outlines in modules.
std::vector<Edge> edges_of(Path const& path, Length module) {
  std::vector<Edge> edges;
  Point start, at;
  auto const go = [&](Point to) {
    edges.push_back({at.x / module, at.y / module, to.x / module, to.y / module});
    at = to;
  };
  for (auto const& segment : path.segments) {
    if (auto const* move = std::get_if<MoveTo>(&segment)) start = at = move->to;
    if (auto const* line = std::get_if<LineTo>(&segment)) go(line->to);
    if (std::holds_alternative<ClosePath>(segment)) go(start);
  }
  return edges;
}

// The winding number of a module's middle: what a renderer fills.
int winding(std::vector<Edge> const& edges, int column, int row) {
  double const x = column + 0.5, y = row + 0.5;
  int sum = 0;
  for (auto const& e : edges) {
    if (e.x0 <= x) continue;
    if (e.y0 < y && e.y1 > y) ++sum;
    if (e.y0 > y && e.y1 < y) --sum;
  }
  return sum;
}

void expect_same_modules(Modules const& modules) {
  auto const edges = edges_of(outline(modules), 0.5_mm);
  for (int row = 0; row < modules.side; ++row) {
    for (int column = 0; column < modules.side; ++column) {
      EXPECT_EQ(winding(edges, column, row), modules.is_dark(column, row) ? 1 : 0) << column << ',' << row;
    }
  }
}

// No gap shows between modules.
TEST(OutlineOfModules, GoesAroundTheDarkOnesAndNoOthers) {
  expect_same_modules(modules_from({"#.#", ".#.", "#.#"}));
  expect_same_modules(modules_from({"###", "#.#", "###"}));
  expect_same_modules(modules_from({"##.#.", "#..##", ".#.#.", "##.##", "#.#.#"}));
}

TEST(OutlineOfModules, HasNoEdgeInsideTheDark) {
  EXPECT_EQ(edges_of(outline(modules_from({"##", "##"})), 0.5_mm).size(), 4U);
  EXPECT_EQ(edges_of(outline(modules_from({"###", "#.#", "###"})), 0.5_mm).size(), 8U);
}

TEST(OutlineOfModules, IsFilledInTheirColour) {
  auto const path = outline(modules_from({"#"}));
  ASSERT_TRUE(path.fill);
  EXPECT_EQ(path.fill->colour.name, "ink");
  EXPECT_FALSE(path.stroke);
}

}  // namespace
}  // namespace factsheet::scene
