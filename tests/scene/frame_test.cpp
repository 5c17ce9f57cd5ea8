#include "scene/frame.h"

#include "scene/dump.h"
#include "scene/shapes.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

namespace factsheet::scene {
namespace {

Frame labelled(std::string text, Role role) {
  Frame frame;
  NodeId const node = frame.add_node(role);
  GlyphRun run;
  run.text = std::move(text);
  frame.items.push_back({{1_pt, 2_pt}, Tag::of(node), {}, run});
  return frame;
}

TEST(Shapes, ABarIsRoundAtItsEndAlone) {
  Size const size{20_pt, 10_pt};
  auto const corners = [&](Edge edge) {
    std::string met;
    Path const path = rounded_at(edge, size, 3_pt);
    auto const is_at = [&](Segment const& segment, Point corner) {
      auto const* move = std::get_if<MoveTo>(&segment);
      auto const* line = std::get_if<LineTo>(&segment);
      Point const to = move != nullptr ? move->to : line != nullptr ? line->to : Point{1_pt, 1_pt};
      return std::abs((to.x - corner.x).pt()) < 1e-9 && std::abs((to.y - corner.y).pt()) < 1e-9;
    };
    Length const zero;
    for (Point const& corner : {Point{zero, zero}, Point{20_pt, zero}, Point{20_pt, 10_pt}, Point{zero, 10_pt}}) {
      bool const square = std::any_of(path.segments.begin(), path.segments.end(),
                                      [&](Segment const& segment) { return is_at(segment, corner); });
      met += square ? 's' : 'r';
    }
    return met;
  };
  // From the top left corner, clockwise.
  EXPECT_EQ(corners(Edge::right), "srrs");
  EXPECT_EQ(corners(Edge::left), "rssr");
  EXPECT_EQ(corners(Edge::top), "rrss");
  EXPECT_EQ(corners(Edge::bottom), "ssrr");
}

TEST(Frame, AppendMovesItemsAndHangsNodesUnderTheGivenOne) {
  Frame outer;
  NodeId const sect = outer.add_node(Role::sect);
  outer.append(labelled("Title", Role::h2), {10_pt, 20_pt}, sect);
  outer.append(labelled("Text", Role::p), {10_pt, 40_pt}, sect);
  EXPECT_EQ(dump(outer),
            "frame 0.00×0.00\n"
            "11.00,22.00 Sect/H2 text \"Title\" 0.00pt 0  width 0.00\n"
            "11.00,42.00 Sect/P text \"Text\" 0.00pt 0  width 0.00\n");
}

TEST(Frame, AppendMovesTheBoxOfAFigureAndBookmarks) {
  Frame inner;
  StructureNode figure;
  figure.role = Role::figure;
  figure.bbox = Rect{{1_pt, 1_pt}, {5_pt, 5_pt}};
  inner.add_node(figure);
  inner.bookmarks.push_back({"Chart", "", 2, {1_pt, 1_pt}, 0});
  Frame outer;
  outer.append(inner, {3_pt, 4_pt});
  EXPECT_EQ(outer.nodes[0].bbox->at, (Point{4_pt, 5_pt}));
  EXPECT_EQ(outer.bookmarks[0].at, (Point{4_pt, 5_pt}));
}

TEST(Document, PagesShareOneTreeUnderTheDocument) {
  Document document;
  document.add_page(labelled("One", Role::h1), 1);
  document.add_page(labelled("Two", Role::p), 0.5);
  EXPECT_EQ(dump(document),
            "page 1 1.00 full\n1.00,2.00 Document/H1 text \"One\" 0.00pt 0  width 0.00\n"
            "page 2 0.50 full\n1.00,2.00 Document/P text \"Two\" 0.00pt 0  width 0.00\n");
}

double distance(Point p) { return std::hypot(p.x.pt(), p.y.pt()); }

TEST(Shapes, RingPartStaysBetweenItsRadii) {
  Path const part = ring_part(10_pt, 20_pt, 0.1, 0.35);
  auto const* start = std::get_if<MoveTo>(&part.segments.front());
  ASSERT_NE(start, nullptr);
  EXPECT_NEAR(distance(start->to), 20, 1e-9);
  EXPECT_NEAR(start->to.x.pt(), 20 * std::sin(0.1 * 2 * M_PI), 1e-9);
  EXPECT_NEAR(start->to.y.pt(), -20 * std::cos(0.1 * 2 * M_PI), 1e-9);
  for (Segment const& segment : part.segments) {
    if (auto const* curve = std::get_if<CurveTo>(&segment)) {
      EXPECT_LE(distance(curve->to), 20 + 1e-9);
      EXPECT_GE(distance(curve->to), 10 - 1e-9);
    }
  }
}

TEST(Shapes, AWholeTurnIsARingWithAHole) {
  Path const ring = ring_part(10_pt, 20_pt, 0, 1);
  int moves = 0;
  for (Segment const& segment : ring.segments) moves += std::holds_alternative<MoveTo>(segment) ? 1 : 0;
  EXPECT_EQ(moves, 2);
}

}  // namespace
}  // namespace factsheet::scene
