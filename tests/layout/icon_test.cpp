#include "layout/icons/icon.h"

#include "layout/icons/icon_arc.h"
#include "layout/icons/icon_path.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace factsheet::layout {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string show(Point p) { return fmt::format("{:.2f},{:.2f}", p.x.pt() + 0.0, p.y.pt() + 0.0); }

struct Shown {
  std::string operator()(scene::MoveTo m) const { return "M" + show(m.to); }
  std::string operator()(scene::LineTo l) const { return "L" + show(l.to); }
  std::string operator()(scene::CurveTo c) const {
    return "C" + show(c.control1) + " " + show(c.control2) + " " + show(c.to);
  }
  std::string operator()(scene::ClosePath) const { return "Z"; }
};

std::string show(std::vector<scene::Segment> const& segments) {
  std::string shown;
  for (auto const& segment : segments) shown += (shown.empty() ? "" : " ") + std::visit(Shown{}, segment);
  return shown;
}

std::string path(std::string_view data) {
  PathData const read = read_path_data(data);
  return read.fault.empty() ? show(read.segments) : read.fault;
}

Result<std::vector<scene::Path>> icon(std::string_view inside, std::string_view root = "viewBox=\"0 0 24 24\"") {
  std::string const svg = fmt::format("<svg {}>{}</svg>", root, inside);
  auto drawn = draw_icon({"drop", svg, {}}, 24_pt, Colour{"teal"});
  return drawn;
}

std::string fault(std::string_view inside, std::string_view root = "viewBox=\"0 0 24 24\"") {
  auto const drawn = icon(inside, root);
  return drawn.diagnostics.empty() ? "" : drawn.diagnostics.front().message;
}

TEST(PathData, AbsoluteAndRelativeCommandsMeetTheSamePoints) {
  EXPECT_EQ(path("M1 2L3 4H5V6C7 8 9 10 11 12Z"), path("m1 2l2 2h2v2c2 2 4 4 6 6z"));
  EXPECT_EQ(path("M1 2L3 4H5V6Z"), "M1.00,2.00 L3.00,4.00 L5.00,4.00 L5.00,6.00 Z");
}

TEST(PathData, NumbersNeedNoSpaceBetweenThem) {
  EXPECT_EQ(path("M0 0l.5.5-1-1"), "M0.00,0.00 L0.50,0.50 L-0.50,-0.50");
  EXPECT_EQ(path("M6.600.5l1e1+2"), "M6.60,0.50 L16.60,2.50");
  EXPECT_EQ(path("M0 0a1 1 0 012 0"), path("M0,0 A1,1 0 0,1 2,0"));
}

TEST(PathData, PairsAfterAMovetoAreLines) { EXPECT_EQ(path("m1 1 1 0 0 1"), "M1.00,1.00 L2.00,1.00 L2.00,2.00"); }

TEST(PathData, SmoothCurvesMirrorTheControlPointOfTheSameKindOnly) {
  EXPECT_EQ(path("M0 0C0 1 1 2 2 2S4 3 4 4"),
            "M0.00,0.00 C0.00,1.00 1.00,2.00 2.00,2.00 C3.00,2.00 4.00,3.00 4.00,4.00");
  EXPECT_EQ(path("M0 0L2 2S4 3 4 4"), "M0.00,0.00 L2.00,2.00 C2.00,2.00 4.00,3.00 4.00,4.00");
  EXPECT_EQ(path("M0 0Q3 0 3 3T6 6"), "M0.00,0.00 C2.00,0.00 3.00,1.00 3.00,3.00 C3.00,5.00 4.00,6.00 6.00,6.00");
  EXPECT_EQ(path("M0 0L3 3T6 6"), "M0.00,0.00 L3.00,3.00 C3.00,3.00 4.00,4.00 6.00,6.00");
}

TEST(PathData, AfterAClosedOutlineTheNextStartsWhereItDid) {
  EXPECT_EQ(path("M1 1h4v4zl2 2"), "M1.00,1.00 L5.00,1.00 L5.00,5.00 Z M1.00,1.00 L3.00,3.00");
}

TEST(PathData, FaultsNameTheCommand) {
  EXPECT_EQ(path("L1 1"), "its path data begins with \"L\" and not with M");
  EXPECT_EQ(path("M1 1 X"), "its path data has \"X\" where a command should stand");
  EXPECT_EQ(path("M1 1 C1 1 2 2"), "its path data gives \"C\" fewer numbers than it takes (6)");
  EXPECT_EQ(path("M1 1 A1 1 0 2 0 3 3"), "its path data gives \"A\" fewer numbers than it takes (7)");
  EXPECT_EQ(path("M1 1e9"), "its path data gives \"M\" fewer numbers than it takes (2)");
  EXPECT_EQ(path("Minf 1"), "its path data gives \"M\" fewer numbers than it takes (2)");
}

// Every point of a circle's arc is one radius from the centre, to a thousandth of it.
TEST(Arc, StaysOnItsCircle) {
  for (bool const large : {false, true}) {
    for (bool const sweep : {false, true}) {
      std::vector<scene::Segment> segments;
      append_arc(segments, {{0_pt, 0_pt}, {10_pt, 10_pt}, 10, 10, 0.4, large, sweep});
      Point const centre = large != sweep ? Point{0_pt, 10_pt} : Point{10_pt, 0_pt};
      EXPECT_THAT(segments, SizeIs(large ? 3 : 1));
      Point from{0_pt, 0_pt};
      for (auto const& segment : segments) {
        auto const& curve = std::get<scene::CurveTo>(segment);
        Point const middle{(from.x + 3 * curve.control1.x + 3 * curve.control2.x + curve.to.x) / 8,
                           (from.y + 3 * curve.control1.y + 3 * curve.control2.y + curve.to.y) / 8};
        EXPECT_NEAR(std::hypot((middle - centre).x.pt(), (middle - centre).y.pt()), 10, 0.01);
        from = curve.to;
      }
      EXPECT_EQ(from, (Point{10_pt, 10_pt}));
    }
  }
}

TEST(Arc, RadiiThatAreTooSmallGrowAndZeroMakesALine) {
  EXPECT_EQ(path("M0 0A1 1 0 0 1 8 0"), path("M0 0A4 4 0 0 1 8 0"));
  EXPECT_EQ(path("M0 0A0 4 0 0 1 8 0"), "M0.00,0.00 L8.00,0.00");
  EXPECT_EQ(path("M1 1A4 4 0 0 1 1 1"), "M1.00,1.00");
}

TEST(Icon, ScalesToItsSizeWithStrokeAndRoundCaps) {
  auto const drawn = draw_icon({"drop",
                                "<svg viewBox='10 20 24 12' stroke-width='1.5'><line x1='10' y1='20' x2='34' "
                                "y2='32'/></svg>",
                                {}},
                               48_pt, Colour{"teal"});
  ASSERT_TRUE(drawn.ok());
  ASSERT_THAT(*drawn, SizeIs(1));
  EXPECT_EQ(show(drawn->front().segments), "M0.00,12.00 L48.00,36.00");
  ASSERT_TRUE(drawn->front().stroke);
  EXPECT_DOUBLE_EQ(drawn->front().stroke->width.pt(), 3);
  EXPECT_EQ(drawn->front().stroke->cap, scene::Cap::round);
  EXPECT_EQ(drawn->front().stroke->colour.name, "teal");
  EXPECT_FALSE(drawn->front().fill);
}

TEST(Icon, ReadsEveryShape) {
  auto const drawn = icon(
      "<!-- a > b --><path d=\"M1 1h2\"/><circle cx='12' cy='12' r='2'/><rect x='1' y='1' width='4' height='2'/>"
      "<line x1='0' y1='0' x2='1' y2='1'/><polyline points='0,0 1,1 2,0'/><polygon points='0 0 1 1 2 0'></polygon>");
  ASSERT_TRUE(drawn.ok()) << drawn.diagnostics.front().message;
  ASSERT_THAT(*drawn, SizeIs(6));
  EXPECT_EQ(show((*drawn)[2].segments), "M1.00,1.00 L5.00,1.00 L5.00,3.00 L1.00,3.00 L1.00,1.00 Z");
  EXPECT_EQ(show((*drawn)[4].segments), "M0.00,0.00 L1.00,1.00 L2.00,0.00");
  EXPECT_EQ(show((*drawn)[5].segments), "M0.00,0.00 L1.00,1.00 L2.00,0.00 Z");
}

TEST(Icon, RoundsTheCornersOfARectangle) {
  auto const drawn = icon("<rect width='10' height='6' rx='2'/>");
  ASSERT_TRUE(drawn.ok());
  std::string const shown = show(drawn->front().segments);
  EXPECT_THAT(shown, HasSubstr("M2.00,0.00 L8.00,0.00 C9.10,0.00 10.00,0.90 10.00,2.00 L10.00,4.00"));
}

TEST(Icon, RefusesWhatItDoesNotKnowByName) {
  EXPECT_EQ(fault("<ellipse cx='1'/>"), "the icon \"drop\" cannot be drawn: it has <ellipse> in it");
  EXPECT_EQ(fault("<path d='M1 1h1' transform='scale(2)'/>"),
            "the icon \"drop\" cannot be drawn: its <path> has transform=\"scale(2)\"");
  EXPECT_EQ(fault("<path d='M1 1h1' fill='red'/>"), "the icon \"drop\" cannot be drawn: its <path> has fill=\"red\"");
  EXPECT_EQ(fault("<circle cx='1' cy='1' r='5%'/>"),
            "the icon \"drop\" cannot be drawn: r=\"5%\" of its <circle> is not a plain number");
  EXPECT_EQ(fault("<polygon points='1 2 3'/>"),
            "the icon \"drop\" cannot be drawn: the points of its <polygon> are not pairs of numbers");
  EXPECT_EQ(fault("<!DOCTYPE x>"), "the icon \"drop\" cannot be drawn: it has a document type or a CDATA section");
  EXPECT_EQ(fault("drop"), "the icon \"drop\" cannot be drawn: it has text outside its tags");
  EXPECT_EQ(fault("<path d=M1/>"),
            "the icon \"drop\" cannot be drawn: an attribute of its <path> has no value in quotes");
  EXPECT_EQ(fault("", "viewBox='0 0 24'"), "the icon \"drop\" cannot be drawn: its viewBox is not four numbers");
  EXPECT_EQ(fault("", "viewBox='0 0 0 24'"), "the icon \"drop\" cannot be drawn: its viewBox has no area");
}

TEST(Icon, ABrokenFileIsADiagnosticWithARemedy) {
  auto const drawn = draw_icon({"drop", "", {}}, 20_pt, Colour{"teal"});
  ASSERT_THAT(drawn.diagnostics, SizeIs(1));
  EXPECT_EQ(drawn.diagnostics.front().message, "the icon \"drop\" cannot be drawn: it is empty");
  EXPECT_EQ(drawn.diagnostics.front().help,
            "an icon is an svg with a viewBox and path, circle, rect, line, polyline and polygon in it, as lines "
            "without fill");
  EXPECT_EQ(drawn.diagnostics.front().rule, "icon");
}

// Cut anywhere, a file is read or refused and never read past its end.
TEST(Icon, SurvivesEveryCut) {
  std::string const whole =
      "<?xml version='1.0'?><svg viewBox='0 0 24 24'><path d='M1 1a2 2 0 1 1 3 3'/><!-- x --></svg>";
  for (std::size_t length = 0; length <= whole.size(); ++length) {
    auto const drawn = draw_icon({"drop", std::string_view(whole).substr(0, length), {}}, 20_pt, Colour{"teal"});
    EXPECT_EQ(drawn.value.has_value(), drawn.diagnostics.empty());
  }
}

}  // namespace
}  // namespace factsheet::layout
