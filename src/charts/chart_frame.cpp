#include "charts/chart_frame.h"

#include "text/lines/place.h"

#include <cassert>

namespace factsheet::charts {

namespace {

using scene::NodeId;

Point on_curve(Point a, scene::CurveTo const& curve, double t) {
  double const s = 1 - t;
  auto const at = [&](Length p0, Length p1, Length p2, Length p3) {
    return p0 * (s * s * s) + p1 * (3 * s * s * t) + p2 * (3 * s * t * t) + p3 * (t * t * t);
  };
  return {at(a.x, curve.control1.x, curve.control2.x, curve.to.x),
          at(a.y, curve.control1.y, curve.control2.y, curve.to.y)};
}

// Points of the outline, close enough to one another that no bulge between two of them matters.
class Outline {
 public:
  void operator()(scene::MoveTo const& move) { points.push_back(move.to); }
  void operator()(scene::LineTo const& line) { points.push_back(line.to); }
  void operator()(scene::CurveTo const& curve) {
    constexpr int steps = 12;
    Point const from = points.back();
    for (int i = 1; i <= steps; ++i) points.push_back(on_curve(from, curve, static_cast<double>(i) / steps));
  }
  void operator()(scene::ClosePath const&) {}

  Polyline points;
};

scene::Path path_along(Polyline const& line, scene::Stroke const& stroke) {
  scene::Path path;
  path.segments.emplace_back(scene::MoveTo{line.front()});
  for (std::size_t i = 1; i < line.size(); ++i) path.segments.emplace_back(scene::LineTo{line[i]});
  path.stroke = stroke;
  return path;
}

}  // namespace

Rect bounds(scene::Path const& path) {
  Outline outline;
  for (scene::Segment const& segment : path.segments) std::visit(outline, segment);
  Rect const box = bounds(outline.points);
  return path.stroke ? inflated(box, path.stroke->width / 2) : box;
}

ChartFrame::ChartFrame(ChartSpec const& spec, Size size) {
  frame_.size = size;
  figure_ = frame_.add_node(scene::Role::figure, scene::no_node, spec.at);
  frame_.nodes[static_cast<std::size_t>(figure_)].alt = spec.alt;
  leader_ = {spec.style.label.colour, spec.style.leader, scene::Cap::butt};
  guide_ = {spec.style.guide, spec.style.guide_width, scene::Cap::butt};
}

void ChartFrame::draw(scene::Path path, Point at, Span const& span) {
  Rect const box = moved(bounds(path), at);
  drawn_ = drawn_ ? united(*drawn_, box) : box;
  frame_.items.push_back({at, scene::Tag::of(figure_), span, std::move(path)});
}

void ChartFrame::draw(Polyline const& line, Point at, Span const& span) {
  if (line.size() < 2) return;
  draw(path_along(line, leader_), at, span);
}

void ChartFrame::guide(Polyline const& line) {
  frame_.items.push_back({{}, scene::Tag::as(scene::Artifact::guide), {}, path_along(line, guide_)});
}

void ChartFrame::tick(TextPiece const& piece, Point at) {
  text::place(piece.block, frame_, at + piece.at, scene::Tag::as(scene::Artifact::layout));
}

void ChartFrame::place(TextPiece const& piece, Point at, NodeId node) {
  Length const baseline = at.y + piece.at.y + piece.block.first_baseline;
  // The highest text need not be the first of the data.
  if (frame_.baseline == Length() || baseline < frame_.baseline) frame_.baseline = baseline;
  text::place(piece.block, frame_, at + piece.at, scene::Tag::of(node));
}

void ChartFrame::text(TextPiece const& piece, Point at, Span const& span) {
  place(piece, at, frame_.add_node(scene::Role::p, scene::no_node, span));
}

NodeId ChartFrame::row(Span const& span) {
  if (table_ == scene::no_node) table_ = frame_.add_node(scene::Role::table);
  return frame_.add_node(scene::Role::table_row, table_, span);
}

void ChartFrame::header_cell(NodeId row, scene::Scope scope, TextPiece const& piece, Point at, Span const& span) {
  NodeId const cell = frame_.add_node(scene::Role::header_cell, row, span);
  frame_.nodes[static_cast<std::size_t>(cell)].scope = scope;
  place(piece, at, cell);
}

void ChartFrame::data_cell(NodeId row, TextPiece const& piece, Point at, Span const& span) {
  place(piece, at, frame_.add_node(scene::Role::data_cell, row, span));
}

void ChartFrame::unprinted_cell(NodeId row, scene::Role role, std::string words, Span const& span) {
  NodeId const cell = frame_.add_node(role, row, span);
  scene::StructureNode& node = frame_.nodes[static_cast<std::size_t>(cell)];
  node.alt = std::move(words);
  if (role == scene::Role::header_cell) node.scope = scene::Scope::row;
}

void ChartFrame::empty_cell(NodeId row) { frame_.add_node(scene::Role::data_cell, row); }

void ChartFrame::datum(LabelBox const& box, Point at, Span const& span) {
  assert(box.label && box.value);
  NodeId const line = row(span);
  header_cell(line, scene::Scope::row, *box.label, at, span);
  data_cell(line, *box.value, at, span);
}

scene::Frame ChartFrame::finish() && {
  frame_.nodes[static_cast<std::size_t>(figure_)].bbox = drawn_.value_or(Rect{{}, frame_.size});
  return std::move(frame_);
}

}  // namespace factsheet::charts
