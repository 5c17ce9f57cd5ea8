// Two thousand charts of any data, none of which may be untidy.
#include "scene/dump.h"
#include "support/chart_samples.h"
#include "support/fake_shaper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace factsheet::charts {
namespace {

TEST(GeneratedCharts, AreTidy) {
  test::ChartMaker maker(2026);
  for (int i = 0; i < 2000 && !testing::Test::HasFailure(); ++i) {
    int const kind = i % 4;
    ChartSpec const spec = kind < 2 ? maker.round() : kind == 2 ? maker.bar_chart() : maker.dots();
    Length const width = maker.width();
    // What upright bars or stacks have no room for is told, and not drawn.
    if (has_errors(measure(spec, width, *test::make_fake_shaper()).diagnostics)) continue;
    scene::Frame const frame = test::drawn(spec, width, (i % 3) / 2.0);
    EXPECT_THAT(test::faults_of(frame, spec), testing::IsEmpty()) << "chart " << i << " at " << width.mm() << " mm\n"
                                                                  << scene::dump(frame);
  }
}

}  // namespace
}  // namespace factsheet::charts
