#include "output/copies/path_writer.h"

#include "output/copies/pdf_text.h"
#include "output/draw/path_bounds.h"
#include "output/draw/pattern_shapes.h"

#include <variant>

namespace factsheet::output {
namespace {

void append_point(std::string& out, Point point) {
  append_number(out, point.x.pt());
  out += ' ';
  append_number(out, point.y.pt());
  out += ' ';
}

struct WriteShape {
  std::string& out;
  Point at;

  void operator()(scene::MoveTo const& move) const {
    append_point(out, at + move.to);
    out += "m\n";
  }
  void operator()(scene::LineTo const& line) const {
    append_point(out, at + line.to);
    out += "l\n";
  }
  void operator()(scene::CurveTo const& curve) const {
    append_point(out, at + curve.control1);
    append_point(out, at + curve.control2);
    append_point(out, at + curve.to);
    out += "c\n";
  }
  void operator()(scene::ClosePath) const { out += "h\n"; }
};

/// Four corners with sides that are level or upright: its first and its third.
std::optional<std::pair<Point, Point>> as_rectangle(std::vector<scene::Segment> const& segments) {
  if (segments.size() != 5 || !std::holds_alternative<scene::ClosePath>(segments[4])) return std::nullopt;
  auto const* const first = std::get_if<scene::MoveTo>(&segments[0]);
  scene::LineTo const* corners[3]{};
  for (std::size_t i = 0; i < 3; ++i) corners[i] = std::get_if<scene::LineTo>(&segments[i + 1]);
  if (first == nullptr || corners[0] == nullptr || corners[1] == nullptr || corners[2] == nullptr) return std::nullopt;
  Point const a = first->to, b = corners[0]->to, c = corners[1]->to, d = corners[2]->to;
  bool const is_level = a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
  return is_level ? std::optional(std::pair{a, c}) : std::nullopt;
}

void write_shape(scene::Path const& path, Point at, std::string& out) {
  if (auto const corners = as_rectangle(path.segments)) {
    append_point(out, at + corners->first);
    append_point(out, corners->second - corners->first);
    out += "re\n";
    return;
  }
  for (scene::Segment const& segment : path.segments) std::visit(WriteShape{out, at}, segment);
}

/// Only within what was written as a path just now. A dot is a line without length, with a round end.
void write_pattern(PatternShapes const& shapes, Colour const& colour, PageColours& colours, std::string& out) {
  bool const has_dots = !shapes.dots.empty();
  colours.stroke({colour, Length::from_pt(has_dots ? shapes.radius * 2 : shapes.thickness),
                  has_dots ? scene::Cap::round : scene::Cap::butt});
  for (auto const& [from, to] : shapes.lines) {
    append_point(out, from);
    out += "m ";
    append_point(out, to);
    out += "l\n";
  }
  for (Point const dot : shapes.dots) {
    append_point(out, dot);
    out += "m ";
    append_point(out, dot);
    out += "l\n";
  }
  if (has_dots || !shapes.lines.empty()) out += "S\n";
}

}  // namespace

void paint_path(scene::Path const& path, Point at, bool patterns, PageColours& colours, std::string& out) {
  bool const is_plain = path.fill && (!patterns || path.fill->pattern == scene::Pattern::none ||
                                      path.fill->pattern == scene::Pattern::solid);
  if (is_plain) {
    colours.fill(path.fill->colour);
    write_shape(path, at, out);
    out += "f\n";
  } else if (path.fill) {
    colours.save();
    write_shape(path, at, out);
    out += "W n\n";
    write_pattern(pattern_shapes(path.fill->pattern, path_bounds(path, at)), path.fill->colour, colours, out);
    colours.restore();
  }
  if (!path.stroke) return;
  colours.stroke(*path.stroke);
  write_shape(path, at, out);
  out += "S\n";
}

}  // namespace factsheet::output
