#include "layout/icons/icon.h"

#include "layout/icons/icon_arc.h"
#include "layout/icons/icon_path.h"
#include "layout/icons/icon_xml.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

using Segments = std::vector<scene::Segment>;

constexpr double default_stroke_width = 1;  // SVG 1.1 §11.4

// From the drawing's units to the page's.
struct Scaling {
  double factor = 1;
  double left = 0, top = 0;  // of the view box
  Point margin;              // centres the shorter side

  [[nodiscard]] Point apply(Point p) const {
    return margin + point((p.x.pt() - left) * factor, (p.y.pt() - top) * factor);
  }
  [[nodiscard]] scene::Segment apply(scene::Segment const& segment) const {
    struct Visitor {
      Scaling const& scaling;
      scene::Segment operator()(scene::MoveTo m) const { return scene::MoveTo{scaling.apply(m.to)}; }
      scene::Segment operator()(scene::LineTo l) const { return scene::LineTo{scaling.apply(l.to)}; }
      scene::Segment operator()(scene::CurveTo c) const {
        return scene::CurveTo{scaling.apply(c.control1), scaling.apply(c.control2), scaling.apply(c.to)};
      }
      scene::Segment operator()(scene::ClosePath c) const { return c; }
    };
    return std::visit(Visitor{*this}, segment);
  }
};

class IconReader {
 public:
  IconReader(IconSource const& source, Length size, Colour const& colour)
      : source_(source), size_(size), colour_(colour) {}

  Result<std::vector<scene::Path>> read() {
    XmlElements const read = read_elements(source_.svg);
    if (read.elements.empty() && read.fault.empty()) fail("it is empty");
    if (!read.fault.empty()) fail(read.fault);
    for (std::size_t i = 0; i < read.elements.size() && fault_.empty(); ++i) {
      i == 0 ? read_root(read.elements[i]) : read_shape(read.elements[i]);
    }
    if (fault_.empty()) return std::move(paths_);
    return error(source_.at, "icon", fmt::format("the icon \"{}\" cannot be drawn: {}", source_.name, fault_),
                 "an icon is an svg with a viewBox and path, circle, rect, line, polyline and polygon in it, as lines "
                 "without fill");
  }

 private:
  void read_root(XmlElement const& root) {
    if (root.name != "svg") return fail(fmt::format("it begins with <{}> and not with <svg>", root.name));
    if (!check_attributes(root, {"xmlns", "viewBox", "width", "height", "aria-hidden", "class", "role"})) return;
    NumberReader numbers(root.attribute("viewBox"));
    std::array<double, 4> box{};
    for (double& side : box) {
      auto const value = numbers.number();
      if (!value) return fail("its viewBox is not four numbers");
      side = *value;
    }
    if (box[2] <= 0 || box[3] <= 0) return fail("its viewBox has no area");
    scaling_.factor = size_.pt() / std::max(box[2], box[3]);
    scaling_.left = box[0];
    scaling_.top = box[1];
    scaling_.margin = point((size_.pt() - box[2] * scaling_.factor) / 2, (size_.pt() - box[3] * scaling_.factor) / 2);
    stroke_width_ = number(root, "stroke-width", default_stroke_width);
  }

  void read_shape(XmlElement const& shape) {
    if (shape.name == "path") return read_path(shape);
    if (shape.name == "circle") return read_circle(shape);
    if (shape.name == "rect") return read_rectangle(shape);
    if (shape.name == "line") return read_line(shape);
    if (shape.name == "polyline" || shape.name == "polygon") return read_points(shape);
    fail(fmt::format("it has <{}> in it", shape.name));
  }

  void read_path(XmlElement const& shape) {
    if (!check_attributes(shape, {"d"})) return;
    PathData path = read_path_data(shape.attribute("d"));
    if (!path.fault.empty()) return fail(path.fault);
    add(shape, path.segments);
  }

  void read_circle(XmlElement const& shape) {
    if (!check_attributes(shape, {"cx", "cy", "r"})) return;
    double const x = number(shape, "cx"), y = number(shape, "cy"), r = number(shape, "r");
    Segments segments{scene::MoveTo{point(x + r, y)}};
    append_arc(segments, {point(x + r, y), point(x - r, y), r, r, 0, false, true});
    append_arc(segments, {point(x - r, y), point(x + r, y), r, r, 0, false, true});
    segments.emplace_back(scene::ClosePath{});
    add(shape, segments);
  }

  void read_rectangle(XmlElement const& shape) {
    if (!check_attributes(shape, {"x", "y", "width", "height", "rx", "ry"})) return;
    double const x = number(shape, "x"), y = number(shape, "y");
    double const width = number(shape, "width"), height = number(shape, "height");
    if (width < 0 || height < 0) return fail("a <rect> of it has a negative side");
    // One radius that is given stands for the other too (SVG 1.1 §9.2).
    bool const has_x = !shape.attribute("rx").empty();
    double const rx = std::clamp(number(shape, has_x ? "rx" : "ry"), 0.0, width / 2);
    double const ry = std::clamp(number(shape, shape.attribute("ry").empty() ? "rx" : "ry"), 0.0, height / 2);
    Segments segments{scene::MoveTo{point(x + rx, y)}};
    std::array<std::array<Point, 2>, 4> const sides{
        {{point(x + width - rx, y), point(x + width, y + ry)},
         {point(x + width, y + height - ry), point(x + width - rx, y + height)},
         {point(x + rx, y + height), point(x, y + height - ry)},
         {point(x, y + ry), point(x + rx, y)}}};
    for (auto const& [end, corner] : sides) {
      segments.emplace_back(scene::LineTo{end});
      append_arc(segments, {end, corner, rx, ry, 0, false, true});
    }
    segments.emplace_back(scene::ClosePath{});
    add(shape, segments);
  }

  void read_line(XmlElement const& shape) {
    if (!check_attributes(shape, {"x1", "y1", "x2", "y2"})) return;
    add(shape, {scene::MoveTo{point(number(shape, "x1"), number(shape, "y1"))},
                scene::LineTo{point(number(shape, "x2"), number(shape, "y2"))}});
  }

  void read_points(XmlElement const& shape) {
    if (!check_attributes(shape, {"points"})) return;
    Segments segments;
    NumberReader numbers(shape.attribute("points"));
    while (numbers.peek() != 0) {
      auto const x = numbers.number();
      auto const y = numbers.number();
      if (!x || !y) return fail(fmt::format("the points of its <{}> are not pairs of numbers", shape.name));
      if (segments.empty())
        segments.emplace_back(scene::MoveTo{point(*x, *y)});
      else
        segments.emplace_back(scene::LineTo{point(*x, *y)});
    }
    if (shape.name == "polygon") segments.emplace_back(scene::ClosePath{});
    add(shape, segments);
  }

  // The attributes of lines are the same for every element; `stroke` is replaced by the theme's colour.
  bool check_attributes(XmlElement const& element, std::vector<std::string_view> const& own) {
    for (auto const& [name, value] : element.attributes) {
      bool const known = std::find(own.begin(), own.end(), name) != own.end();
      bool const line = name == "stroke" || name == "stroke-width" || (name == "fill" && value == "none") ||
                        ((name == "stroke-linecap" || name == "stroke-linejoin") && value == "round");
      if (!known && !line) {
        fail(fmt::format("its <{}> has {}=\"{}\"", element.name, name, value));
        return false;
      }
    }
    return true;
  }

  double number(XmlElement const& element, std::string_view name, double absent = 0) {
    std::string_view const text = element.attribute(name);
    if (text.empty()) return absent;
    NumberReader numbers(text);
    auto const value = numbers.number();
    if (value && numbers.peek() == 0) return *value;
    fail(fmt::format("{}=\"{}\" of its <{}> is not a plain number", name, text, element.name));
    return absent;
  }

  void add(XmlElement const& shape, Segments const& segments) {
    double const width = number(shape, "stroke-width", stroke_width_);
    if (segments.size() < 2 || !fault_.empty()) return;
    scene::Path path;
    for (auto const& segment : segments) path.segments.push_back(scaling_.apply(segment));
    path.stroke = scene::Stroke{colour_, Length::from_pt(width * scaling_.factor), scene::Cap::round};
    paths_.push_back(std::move(path));
  }

  void fail(std::string fault) {
    if (fault_.empty()) fault_ = std::move(fault);
  }

  IconSource const& source_;
  Length size_;
  Colour const& colour_;
  Scaling scaling_;
  double stroke_width_ = default_stroke_width;
  std::vector<scene::Path> paths_;
  std::string fault_;
};

}  // namespace

Result<std::vector<scene::Path>> draw_icon(IconSource const& source, Length size, Colour const& colour) {
  return IconReader(source, size, colour).read();
}

}  // namespace factsheet::layout
