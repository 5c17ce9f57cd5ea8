// Charts for tests, and what there is to see in the frames that they become.
#pragma once
#include "charts/chart.h"

#include <random>
#include <string>
#include <vector>

namespace factsheet::test {

/// The measures of the calm theme; texts set by the fake shaper.
charts::ChartStyle chart_style();

text::Inlines inlines(std::string const& text);
/// A place in a made-up file, so that messages can be told apart.
Span line_of_sheet(int line);
/// Shown as the number with a percent sign unless said.
charts::Datum datum(std::string const& label, double value, std::string shown = {});
std::vector<charts::Datum> data(std::vector<std::pair<std::string, double>> const& rows);

charts::ChartSpec pie(std::vector<charts::Datum> parts, bool hole = false);
charts::ChartSpec ring(std::vector<charts::Datum> parts);
charts::ChartSpec bars(std::vector<charts::Datum> bars, bool horizontal = true);
/// Several series over the same categories: `values` by series.
charts::ChartSpec series_bars(std::vector<std::string> const& categories,
                              std::vector<std::pair<std::string, std::vector<double>>> const& series, bool horizontal,
                              bool stacked);
charts::ChartSpec pictogram(int of, std::vector<std::pair<std::string, double>> const& shares);

/// Zero and multiples of a power of ten, as far as the bars reach: five at most, then fewer.
std::vector<std::vector<charts::Tick>> ticks_for(charts::BarSpec const& bars);

/// Labels of every length from three letters to sixty, and values that may be anything from tiny to large.
class ChartMaker {
 public:
  explicit ChartMaker(unsigned seed) : random_(seed) {}

  /// From `low` to `high`; the same on every machine.
  int number(int low, int high);
  std::string label();
  std::vector<charts::Datum> parts(int count);
  Length width();  ///< 50–182 mm
  charts::ChartSpec round();
  charts::ChartSpec bar_chart();
  charts::ChartSpec dots();

 private:
  std::mt19937 random_;
};

/// The text of one element, without spaces and hyphens of line breaks, and where its ink may be.
struct DrawnText {
  scene::NodeId node = scene::no_node;
  scene::Role role = scene::Role::p;
  std::string text;
  std::vector<Rect> lines;
  Colour colour;
};
std::vector<DrawnText> texts_of(scene::Frame const& frame);
std::string without_spaces(std::string text);

/// A filled path, with points of its outline in the frame's coordinates.
struct DrawnPart {
  std::vector<Point> outline;
  Rect box;
  scene::Fill fill;
};
std::vector<DrawnPart> parts_of(scene::Frame const& frame);
/// Leaders, brackets and lines.
std::vector<std::vector<Point>> lines_of(scene::Frame const& frame);

/// What no chart may do: text on text, text across the edge of a part, a line through a text, anything outside the
/// frame, a part outside the Figure's box, a label or value missing or drawn twice. Empty when all is well.
std::vector<std::string> faults_of(scene::Frame const& frame, charts::ChartSpec const& spec);

/// Measured and drawn at the natural height.
scene::Frame drawn(charts::ChartSpec const& spec, Length width, double spare = 0);

}  // namespace factsheet::test
