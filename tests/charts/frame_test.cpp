// Whole frames as text: places, colours, structure.
#include "scene/dump.h"
#include "support/chart_samples.h"

#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

TEST(ChartFrame, OfARing) {
  EXPECT_EQ(scene::dump(test::drawn(test::ring(test::data({{"girls", 75}, {"boys", 25}})), 50_mm)),
            R"(frame 141.73×162.63
70.87,98.85 Figure path of 15 fill deep
70.87,98.85 Figure path of 7 fill teal
70.87,98.85 Figure path of 2 stroke ink 0.74pt
58.37,114.70 Table/TR/TH text "girls" 10.00pt 400 ink width 25.00
53.62,99.10 Table/TR/TD text "75%" 23.00pt 400 deep width 34.50
8.31,22.50 Table/TR/TH text "boys" 10.00pt 400 ink width 20.00
10.06,9.80 Table/TR/TD text "25%" 11.00pt 400 ink width 16.50
)");
}

TEST(ChartFrame, OfBars) {
  EXPECT_EQ(scene::dump(test::drawn(test::bars(test::data({{"cycles", 40}, {"walks", 20}, {"flies", 0}})), 80_mm)),
            R"(frame 226.77×63.78
39.92,2.69 Figure path of 7 fill teal
39.92,23.95 Figure path of 7 fill teal
0.00,0.00 Figure path of 2 stroke ink 0.74pt
0.00,14.13 Table/TR/TH text "cycles" 10.00pt 400 ink width 30.00
205.77,15.53 Table/TR/TD text "40%" 14.00pt 400 deep width 21.00
0.00,35.39 Table/TR/TH text "walks" 10.00pt 400 ink width 25.00
124.83,36.79 Table/TR/TD text "20%" 14.00pt 400 deep width 21.00
0.00,56.65 Table/TR/TH text "flies" 10.00pt 400 ink width 25.00
43.89,58.05 Table/TR/TD text "0%" 14.00pt 400 deep width 14.00
)");
}

TEST(ChartFrame, OfStacksInAKey) {
  auto const spec = test::series_bars({"2025", "2026"}, {{"rain", {3, 4}}, {"snow", {0, 1}}}, false, true);
  EXPECT_EQ(scene::dump(test::drawn(spec, 60_mm)),
            R"(frame 170.08×117.60
17.20,40.82 Figure path of 5 fill deep
89.68,21.19 Figure path of 5 fill deep
89.68,0.00 Figure path of 5 fill teal
132.88,64.73 Table/TR/TH text "rain" 10.00pt 400 ink width 20.00
132.88,13.70 Table/TR/TH text "snow" 10.00pt 400 ink width 20.00
26.24,114.10 Table/TR/TH text "2025" 10.00pt 400 ink width 20.00
30.74,75.28 Table/TR/TD text "3%" 11.00pt 400 paper width 11.00
98.73,114.10 Table/TR/TH text "2026" 10.00pt 400 ink width 20.00
103.23,65.08 Table/TR/TD text "4%" 11.00pt 400 paper width 11.00
103.23,14.05 Table/TR/TD text "1%" 11.00pt 400 paper width 11.00
)");
}

TEST(ChartFrame, OfDots) {
  EXPECT_EQ(scene::dump(test::drawn(test::pictogram(4, {{"3 in 4 read", 3}, {"1.5 in 4 write", 1.5}}), 50_mm)),
            R"(frame 141.73×56.06
7.23,28.03 Figure path of 10 fill deep
24.58,28.03 Figure path of 10 fill teal
24.58,28.03 Figure path of 6 fill deep
41.92,28.03 Figure path of 10 fill teal
59.27,28.03 Figure path of 10 stroke teal 1.30pt
0.00,0.00 Figure path of 4 stroke ink 0.74pt
0.00,0.00 Figure path of 4 stroke ink 0.74pt
0.00,9.50 P text "3 in 4 read" 10.00pt 400 ink width 55.00
0.00,52.56 P text "1.5 in 4 write" 10.00pt 400 ink width 70.00
)");
}

}  // namespace
}  // namespace factsheet::charts
