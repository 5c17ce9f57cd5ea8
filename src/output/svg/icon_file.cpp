#include "output/svg/icon_file.h"

#include "output/fault.h"
#include "output/pdf/content/content_scanner.h"
#include "output/svg/svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// Cairo counts in 256ths of a point: at this size that is nothing.
constexpr double icon_side = 100'000;
constexpr std::size_t most_steps = 2000;

/// x' = a·x + c·y + e, y' = b·x + d·y + f
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  [[nodiscard]] std::array<double, 2> apply(double x, double y) const { return {a * x + c * y + e, b * x + d * y + f}; }
  [[nodiscard]] Matrix after(Matrix const& first) const {
    return {a * first.a + c * first.b, b * first.a + d * first.b,     a * first.c + c * first.d,
            b * first.c + d * first.d, a * first.e + c * first.f + e, b * first.e + d * first.f + f};
  }
  [[nodiscard]] double scale() const { return std::sqrt(std::fabs(a * d - b * c)); }
  [[nodiscard]] bool is_even() const {
    return std::fabs(std::hypot(a, b) - std::hypot(c, d)) < 1e-4 * std::hypot(a, b);
  }
};

struct PenState {
  Matrix matrix;
  double width = 1;
  int cap = 0;
  bool dashed = false;
  std::string fill = "0", stroke = "0";  // the colours, as they are written
};

/// Walks through a drawing's contents (the operators of ISO 32000-1 §8.5 that Cairo writes) and keeps its paths.
class IconBuilder {
 public:
  IconBuilder(std::string const& name, SvgDrawing const& drawing, Span const& at) : name_(name), at_(at) {
    double const side = std::max(drawing.width, drawing.height);
    margin_x_ = (1 - drawing.width / side) / 2;
    margin_y_ = (1 - drawing.height / side) / 2;
    pen_.matrix = {1 / side, 0, 0, -1 / side, margin_x_, 1 - margin_y_};
  }

  Icon build(std::string_view content) {
    ContentScanner scanner(content);
    Operation operation;
    while (scanner.next(operation)) {
      if (!take_state(operation) && !take_step(operation)) take_paint(operation);
    }
    if (icon_.paths.empty()) refuse("shows nothing", "draw it in lines or areas");
    return std::move(icon_);
  }

 private:
  [[noreturn]] void refuse(std::string const& what, std::string help) const {
    fail(at_, "icon", fmt::format("the icon \"{}\" {}", name_, what), std::move(help));
  }

  bool take_state(Operation const& o) {
    if (o.name == "q") {
      saved_.push_back(pen_);
    } else if (o.name == "Q") {
      if (!saved_.empty()) {
        pen_ = std::move(saved_.back());
        saved_.pop_back();
      }
    } else if (o.name == "cm") {
      pen_.matrix = pen_.matrix.after({o.number(0), o.number(1), o.number(2), o.number(3), o.number(4), o.number(5)});
    } else if (o.name == "w") {
      pen_.width = o.number(0);
    } else if (o.name == "J") {
      pen_.cap = static_cast<int>(o.number(0));
    } else if (o.name == "d") {
      pen_.dashed = o.operands.size() > 3;  // the brackets are operands of their own
    } else if (o.name == "rg" || o.name == "g") {
      pen_.fill = colour_of(o);
    } else if (o.name == "RG" || o.name == "G") {
      pen_.stroke = colour_of(o);
    } else {
      return o.name == "j" || o.name == "M";
    }
    return true;
  }

  static std::string colour_of(Operation const& o) {
    if (o.operands.size() == 1) return fmt::format("{0:.3f} {0:.3f} {0:.3f}", o.number(0));
    return fmt::format("{:.3f} {:.3f} {:.3f}", o.number(0), o.number(1), o.number(2));
  }

  void add(char step, std::initializer_list<std::array<double, 2>> points) {
    path_.steps += step;
    for (auto const& [x, y] : points) {
      auto const placed = pen_.matrix.apply(x, y);
      path_.numbers.insert(path_.numbers.end(), placed.begin(), placed.end());
    }
  }

  bool take_step(Operation const& o) {
    if (o.name == "m") {
      add('m', {{o.number(0), o.number(1)}});
    } else if (o.name == "l") {
      add('l', {{o.number(0), o.number(1)}});
    } else if (o.name == "c") {
      add('c', {{o.number(0), o.number(1)}, {o.number(2), o.number(3)}, {o.number(4), o.number(5)}});
    } else if (o.name == "h") {
      path_.steps += 'h';
    } else if (o.name == "re") {
      double const x = o.number(0), y = o.number(1), width = o.number(2), height = o.number(3);
      add('m', {{x, y}});
      add('l', {{x + width, y}});
      add('l', {{x + width, y + height}});
      add('l', {{x, y + height}});
      path_.steps += 'h';
    } else {
      return false;
    }
    if (steps_ + path_.steps.size() > most_steps) {
      refuse(fmt::format("has more than {} points", most_steps), "simplify it in the drawing program");
    }
    return true;
  }

  void take_paint(Operation const& o) {
    if (o.name == "W" || o.name == "W*") {
      if (!covers_all()) refuse("is clipped", "in the drawing program, cut the paths themselves");
      return;
    }
    bool const even_odd = o.name == "f*" || o.name == "B*";
    bool const fills = o.name == "f" || o.name == "B" || even_odd;
    bool const strokes = o.name == "S" || o.name == "B" || o.name == "B*";
    if (!fills && !strokes && o.name != "n") fail_internally(at_, fmt::format("an icon has the operator {}", o.name));
    drop_last_move();
    // Of one outline both rules make the same area, unless it crosses itself.
    if (even_odd && std::count(path_.steps.begin(), path_.steps.end(), 'm') > 1) {
      refuse("has an area with the fill rule evenodd", "in the drawing program, set its fill rule to nonzero");
    }
    if (fills) paint(pen_.fill, 0);
    if (strokes) stroke();
    steps_ += path_.steps.size();
    path_ = {};
  }

  void stroke() {
    if (pen_.dashed) refuse("has dashed lines", "draw each dash as a line of its own");
    if (pen_.cap == 2) refuse("has lines with square ends", "use round or flat ends (stroke-linecap)");
    if (!pen_.matrix.is_even()) refuse("has lines that are stretched", "in the drawing program, turn them into areas");
    paint(pen_.stroke, pen_.width * pen_.matrix.scale());
  }

  void paint(std::string const& colour, double stroke_width) {
    if (path_.steps.empty()) return;
    if (colour_ && *colour_ != colour) {
      refuse("has more than one colour",
             "an icon takes its one colour from the theme: draw it in one, or show it in an image block");
    }
    colour_ = colour;
    IconPath path = path_;
    path.stroke_width = stroke_width;
    if (reaches_out(path)) {
      refuse("reaches past its edge",
             "in the drawing program, make the page as large as what is drawn, and save again");
    }
    path.round = pen_.cap == 1;
    icon_.paths.push_back(std::move(path));
  }

  /// Curves as far as points along them tell; lines may be as thick as the edge.
  static bool reaches_out(IconPath const& path) {
    constexpr double overhang = 0.05;
    double const least = -overhang + path.stroke_width / 4, most = 1 + overhang - path.stroke_width / 4;
    auto const is_out = [&](double x, double y) { return x < least || y < least || x > most || y > most; };
    std::size_t next = 0;
    double x = 0, y = 0;
    auto const& n = path.numbers;
    for (char const step : path.steps) {
      if (step == 'h') continue;
      if (step == 'c') {
        for (double const t : {0.25, 0.5, 0.75}) {
          auto const along = [&](double from, std::size_t at) {
            double const s = 1 - t;
            return s * s * s * from + 3 * s * s * t * n[at] + 3 * s * t * t * n[at + 2] + t * t * t * n[at + 4];
          };
          if (is_out(along(x, next), along(y, next + 1))) return true;
        }
        next += 4;
      }
      x = n[next];
      y = n[next + 1];
      next += 2;
      if (is_out(x, y)) return true;
    }
    return false;
  }

  /// Cairo moves once more when an outline is closed.
  void drop_last_move() {
    if (!path_.steps.ends_with('m')) return;
    path_.steps.pop_back();
    path_.numbers.resize(path_.numbers.size() - 2);
  }

  /// The path is as large as the drawing at least, as the clip is that librsvg puts around each.
  [[nodiscard]] bool covers_all() const {
    if (path_.steps != "mlllh") return false;
    auto const& n = path_.numbers;
    auto const [left, right] = std::minmax({n[0], n[2], n[4], n[6]});
    auto const [top, bottom] = std::minmax({n[1], n[3], n[5], n[7]});
    constexpr double tolerance = 1e-4;
    return left < margin_x_ + tolerance && right > 1 - margin_x_ - tolerance && top < margin_y_ + tolerance &&
           bottom > 1 - margin_y_ - tolerance;
  }

  std::string const& name_;
  Span const& at_;
  double margin_x_ = 0, margin_y_ = 0;  // what centres the shorter side
  Icon icon_;
  IconPath path_;
  PenState pen_;
  std::vector<PenState> saved_;
  std::optional<std::string> colour_;
  std::size_t steps_ = 0;
};

}  // namespace

Result<Icon> read_icon(std::string const& path, std::string const& bytes, Span const& at) {
  try {
    if (!looks_like_svg(bytes)) {
      fail(at, "icon", fmt::format("the icon \"{}\" is not an SVG", path),
           "save it as SVG, or show it in an image block");
    }
    // At the size of an icon there is no room for the pixels of a filter or a mask, which cannot be in one.
    bool const may_have_pixels = bytes.find("filter") != std::string::npos || bytes.find("mask") != std::string::npos;
    if (may_have_pixels) plain_drawing(path, draw_svg(path, bytes, {}, at), at);
    SvgDrawing const drawing = plain_drawing(path, draw_svg(path, bytes, {}, at, icon_side), at);
    return IconBuilder(path, drawing, at).build(drawing.content);
  } catch (...) {
    return describe_current_exception(at);
  }
}

}  // namespace factsheet::output
