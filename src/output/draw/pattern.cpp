#include "output/draw/pattern.h"

#include "output/draw/pattern_shapes.h"

#include <numbers>

namespace factsheet::output {
namespace {

/// Keeps the path as a clip while it lives.
class Clip {
 public:
  explicit Clip(cairo_t* context) : context_(context) {
    double left = 0, top = 0, right = 0, bottom = 0;
    cairo().path_extents(context, &left, &top, &right, &bottom);
    area = {{Length::from_pt(left), Length::from_pt(top)},
            {Length::from_pt(right - left), Length::from_pt(bottom - top)}};
    cairo().save(context);
    cairo().clip(context);
  }
  ~Clip() { cairo().restore(context_); }
  Clip(Clip const&) = delete;
  Clip& operator=(Clip const&) = delete;
  Clip(Clip&&) = delete;
  Clip& operator=(Clip&&) = delete;
  Rect area;

 private:
  cairo_t* context_;
};

void stroke_lines(cairo_t* context, PatternShapes const& shapes) {
  if (shapes.lines.empty()) return;
  for (auto const& [from, to] : shapes.lines) {
    cairo().move_to(context, from.x.pt(), from.y.pt());
    cairo().line_to(context, to.x.pt(), to.y.pt());
  }
  cairo().set_line_width(context, shapes.thickness);
  cairo().set_line_cap(context, CAIRO_LINE_CAP_BUTT);
  cairo().stroke(context);
}

void fill_dots(cairo_t* context, PatternShapes const& shapes) {
  if (shapes.dots.empty()) return;
  for (Point const dot : shapes.dots) {
    cairo().new_sub_path(context);
    cairo().arc(context, dot.x.pt(), dot.y.pt(), shapes.radius, 0, 2 * std::numbers::pi);
  }
  cairo().fill(context);
}

}  // namespace

void fill_with_pattern(cairo_t* context, scene::Pattern pattern) {
  if (pattern == scene::Pattern::solid || pattern == scene::Pattern::none) {
    cairo().fill(context);
    return;
  }
  Clip const clip(context);
  PatternShapes const shapes = pattern_shapes(pattern, clip.area);
  stroke_lines(context, shapes);
  fill_dots(context, shapes);
}

}  // namespace factsheet::output
