#include "layout/qr.h"

#include <algorithm>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet::layout {
namespace {

using testing::SizeIs;

QrCode code_from(std::vector<std::string> const& rows) {
  QrCode code;
  code.modules = static_cast<int>(rows.size());
  for (auto const& row : rows) {
    for (char const c : row) code.dark.push_back(c == '#');
  }
  return code;
}

struct Edge {
  double x0, y0, x1, y1;
};

// The edges of all outlines in modules.
std::vector<Edge> edges_of(scene::Path const& path, Length module) {
  std::vector<Edge> edges;
  Point start, at;
  auto const go = [&](Point to) {
    edges.push_back({at.x / module, at.y / module, to.x / module, to.y / module});
    at = to;
  };
  for (auto const& segment : path.segments) {
    if (auto const* move = std::get_if<scene::MoveTo>(&segment)) start = at = move->to;
    if (auto const* line = std::get_if<scene::LineTo>(&segment)) go(line->to);
    if (std::holds_alternative<scene::ClosePath>(segment)) go(start);
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

void expect_same_modules(QrCode const& code) {
  auto const edges = edges_of(qr_outline(code, 0.5_mm, Colour{"ink"}), 0.5_mm);
  for (int row = 0; row < code.modules; ++row) {
    for (int column = 0; column < code.modules; ++column) {
      EXPECT_EQ(winding(edges, column, row), code.is_dark(column, row) ? 1 : 0) << column << ',' << row;
    }
  }
}

TEST(QrOutline, FillsTheDarkModulesAndNoOthers) {
  expect_same_modules(code_from({"#.#", ".#.", "#.#"}));
  expect_same_modules(code_from({"###", "#.#", "###"}));
  auto const code = QrEncoder().encode("https://example.org/water", {});
  ASSERT_TRUE(code.ok());
  expect_same_modules(*code);
}

TEST(QrOutline, MergesRunsSoThatNoEdgeLiesInsideTheDark) {
  auto const edges = edges_of(qr_outline(code_from({"##", "##"}), 1_mm, Colour{"ink"}), 1_mm);
  EXPECT_THAT(edges, SizeIs(4));
  EXPECT_THAT(edges_of(qr_outline(code_from({"###", "#.#", "###"}), 1_mm, Colour{"ink"}), 1_mm), SizeIs(8));
}

TEST(QrOutline, IsFilledInTheColourAsked) {
  auto const path = qr_outline(code_from({"#"}), 1_mm, Colour{"ink"});
  ASSERT_TRUE(path.fill);
  EXPECT_EQ(path.fill->colour.name, "ink");
  EXPECT_FALSE(path.stroke);
}

TEST(QrCode, HasTheThreeFindersOfAReadableCode) {
  auto const code = QrEncoder().encode("https://example.org/", {});
  ASSERT_TRUE(code.ok());
  EXPECT_EQ(code->modules, 25);
  for (auto const& [column, row] : {std::pair{0, 0}, std::pair{18, 0}, std::pair{0, 18}}) {
    for (int i = 0; i < 7; ++i) {
      EXPECT_TRUE(code->is_dark(column + i, row));
      EXPECT_TRUE(code->is_dark(column, row + i));
    }
    EXPECT_FALSE(code->is_dark(column + 1, row + 1));
    EXPECT_TRUE(code->is_dark(column + 3, row + 3));
  }
}

TEST(QrCode, WarnsOfALinkThatIsHardToRead) {
  EXPECT_TRUE(QrEncoder().encode(std::string(100, 'a'), {}).diagnostics.empty());
  auto const code = QrEncoder().encode("https://example.org/" + std::string(280, 'a'), {});
  ASSERT_TRUE(code.ok());
  ASSERT_THAT(code.diagnostics, SizeIs(1));
  EXPECT_EQ(code.diagnostics.front().severity, Severity::warning);
  EXPECT_EQ(code.diagnostics.front().message, "a qr code of 300 characters is hard to read from paper");
  EXPECT_EQ(code.diagnostics.front().help, "use a short link, of at most 100 characters");
}

TEST(QrCode, RefusesWhatNoCodeCanHold) {
  auto const code = QrEncoder().encode(std::string(2332, 'a'), {});
  EXPECT_FALSE(code.value.has_value());
  ASSERT_THAT(code.diagnostics, SizeIs(1));
  EXPECT_EQ(code.diagnostics.front().message, "a qr code cannot hold this link of 2332 characters");
  EXPECT_EQ(code.diagnostics.front().help, "use a short link, of at most 100 characters");
}

TEST(QrCode, IsTheSameWhenItWasMadeBefore) {
  QrEncoder const encoder;
  std::string const link = "https://example.org/water/save-water-at-home";
  auto const first = encoder.encode(link, {}, QrCorrection::smallest);
  EXPECT_EQ(encoder.encode(link, {}, QrCorrection::smallest)->dark, first->dark);
  // The better level has no more modules here, but others.
  EXPECT_NE(encoder.encode(link, {}, QrCorrection::medium)->dark, first->dark);
}

TEST(QrCode, IsMadeBySeveralThreadsAtOnce) {
  QrEncoder const encoder;
  auto const make_all = [&] {
    for (int i = 0; i < 50; ++i) EXPECT_TRUE(encoder.encode(fmt::format("https://example.org/{}", i), {}).ok());
  };
  std::thread other(make_all);
  make_all();
  other.join();
}

TEST(QrCode, IsMadeAgainWhenManyOthersWereMadeMeanwhile) {
  QrEncoder const encoder;
  auto const first = encoder.encode("https://example.org/0", {});
  for (int i = 1; i <= 1100; ++i) encoder.encode(fmt::format("{}", i), {});
  EXPECT_EQ(encoder.encode("https://example.org/0", {})->dark, first->dark);
}

}  // namespace
}  // namespace factsheet::layout
