// The frame of a chart under way: the drawn parts as one Figure, the texts as a Table with header cells.
#pragma once
#include "charts/chart.h"
#include "charts/geometry.h"
#include "charts/typesetter.h"

namespace factsheet::charts {

class ChartFrame {
 public:
  ChartFrame(ChartSpec const& spec, Size size);

  /// A drawn part, content of the Figure.
  void draw(scene::Path path, Point at, Span const& span = {});
  /// A thin line of the leader's width, content of the Figure.
  void draw(Polyline const& line, Point at, Span const& span = {});

  /// A line of the axis: an artifact, for who hears the chart hears its values.
  void guide(Polyline const& line);
  /// A number of the axis, an artifact too.
  void tick(TextPiece const& piece, Point at);

  /// Text that belongs to no table.
  void text(TextPiece const& piece, Point at, Span const& span = {});
  /// A new row of the table.
  scene::NodeId row(Span const& span = {});
  void header_cell(scene::NodeId row, scene::Scope scope, TextPiece const& piece, Point at, Span const& span = {});
  void data_cell(scene::NodeId row, TextPiece const& piece, Point at, Span const& span = {});
  /// A cell whose words there is no room to print: told to who cannot see the chart.
  void unprinted_cell(scene::NodeId row, scene::Role role, std::string words, Span const& span = {});
  /// The corner above the row heads, which holds nothing.
  void empty_cell(scene::NodeId row);
  /// A row of its own for one label: its name heads the value.
  void datum(LabelBox const& box, Point at, Span const& span = {});

  /// The frame; the Figure has its box by now.
  [[nodiscard]] scene::Frame finish() &&;

 private:
  void place(TextPiece const& piece, Point at, scene::NodeId node);

  scene::Frame frame_;
  scene::NodeId figure_ = scene::no_node;
  scene::NodeId table_ = scene::no_node;
  std::optional<Rect> drawn_;
  scene::Stroke leader_, guide_;
};

/// The least box around a path with its stroke, relative to the path's place.
Rect bounds(scene::Path const& path);

}  // namespace factsheet::charts
