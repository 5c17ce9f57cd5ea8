#include "output/draw/player.h"

#include "output/draw/pattern.h"
#include "output/pdf/content/shown_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

namespace factsheet::output {
namespace {

cairo_glyph_t placed(scene::Glyph const& glyph, Point at) {
  Point const where = at + glyph.at;
  return {glyph.id, where.x.pt(), where.y.pt()};
}

/// Glyphs of one opening of a font, with their text, on the way to Cairo.
struct Stretch {
  std::string text;
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;

  void add(ShownGlyph const& shown, Point at) {
    text += shown.text;
    glyphs.push_back(placed(shown.glyph, at));
    clusters.push_back({static_cast<int>(shown.text.size()), 1});
  }
  bool has_ink(cairo_scaled_font_t* font) const {
    cairo_text_extents_t extents;
    cairo().scaled_font_glyph_extents(font, glyphs.data(), static_cast<int>(glyphs.size()), &extents);
    return extents.width > 0 && extents.height > 0;
  }
  void show(cairo_t* context) const {
    cairo().show_text_glyphs(context, text.data(), static_cast<int>(text.size()), glyphs.data(),
                             static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()),
                             cairo_text_cluster_flags_t{});
  }
};

struct Trace {
  cairo_t* context;
  Point at;

  [[nodiscard]] double x(Point p) const { return (at.x + p.x).pt(); }
  [[nodiscard]] double y(Point p) const { return (at.y + p.y).pt(); }
  void operator()(scene::MoveTo const& move) const { cairo().move_to(context, x(move.to), y(move.to)); }
  void operator()(scene::LineTo const& line) const { cairo().line_to(context, x(line.to), y(line.to)); }
  void operator()(scene::CurveTo const& curve) const {
    cairo().curve_to(context, x(curve.control1), y(curve.control1), x(curve.control2), y(curve.control2), x(curve.to),
                     y(curve.to));
  }
  void operator()(scene::ClosePath) const { cairo().close_path(context); }
};

/// Cairo takes a rectangle over all of the page for a new start, and drops what it was told before: the marks that say
/// what is painted. A corner traced twice makes it another shape with the same area.
void trace_page_corner(cairo_t* context) {
  double left = 0, top = 0, right = 0, bottom = 0;
  cairo().clip_extents(context, &left, &top, &right, &bottom);
  double path_left = 0, path_top = 0, path_right = 0, path_bottom = 0;
  cairo().path_extents(context, &path_left, &path_top, &path_right, &path_bottom);
  if (path_left > left || path_top > top || path_right < right || path_bottom < bottom) return;
  cairo().move_to(context, path_left, path_top);
  cairo().line_to(context, path_left + 1, path_top);
  cairo().line_to(context, path_left, path_top + 1);
  cairo().close_path(context);
}

/// How many pixels a module of so many gets; 0: as many as it has. One that is blurred and has less than two is not
/// read, so it loses the fraction; of more, each is seen.
int whole_pixels(double pixels) {
  constexpr double many = 3, readable = 2, smallest = 0.8, largest = 1.1;
  if (pixels <= 0 || pixels >= many) return 0;
  int whole = static_cast<int>(std::lround(pixels));
  if (whole > pixels * largest) --whole;
  return pixels > readable && whole < pixels * smallest ? 0 : whole;
}

/// Modules with the pixels of the surface, where they have few.
std::pair<scene::Modules, Point> on_whole_pixels(cairo_t* context, scene::Modules modules, Point at) {
  double pixels_a_point = 1, turned = 0;
  cairo().user_to_device_distance(context, &pixels_a_point, &turned);
  int const whole = turned == 0 ? whole_pixels(modules.module.pt() * pixels_a_point) : 0;
  if (whole == 0) return {std::move(modules), at};
  Length const module = Length::from_pt(whole / pixels_a_point);
  Length const inset = (modules.module - module) * (modules.side / 2.0);
  double x = (at.x + inset).pt(), y = (at.y + inset).pt();
  cairo().user_to_device(context, &x, &y);
  x = std::round(x);
  y = std::round(y);
  cairo().device_to_user(context, &x, &y);
  modules.module = module;
  return {std::move(modules), Point{Length::from_pt(x), Length::from_pt(y)}};
}

}  // namespace

bool Player::set_ink(Colour const& colour) {
  auto const chosen = ink_of_(colour);
  if (chosen) cairo().set_source_rgb(context_, chosen->red, chosen->green, chosen->blue);
  return chosen.has_value();
}

void Player::play(scene::GlyphRun const& run, Point at, Span const& span) {
  if (!run.face || run.glyphs.empty() || !set_ink(run.colour)) return;
  if (letters_ == Letters::text) {
    show(run, at, span);
  } else {
    fill_outlines(run, at, span);
  }
}

void Player::show(scene::GlyphRun const& run, Point at, Span const& span) {
  Font& font = fonts_.font(*run.face);
  auto const shown = pair_glyphs_with_text(run);
  for (std::size_t i = 0; i < shown.size();) {
    int const opening = font.opening(shown[i].glyph.id, shown[i].text);
    std::size_t const first = i;
    Stretch stretch;
    do {
      stretch.add(shown[i++], at);
    } while (i < shown.size() && font.opening(shown[i].glyph.id, shown[i].text) == opening);
    cairo_scaled_font_t* const scaled = font.scaled(opening, run.size, span);
    if (stretch.has_ink(scaled)) {
      cairo().set_scaled_font(context_, scaled);
      stretch.show(context_);
    } else if (take_blank_) {
      for (std::size_t k = first; k < i; ++k) {
        take_blank_({run.face.get(), opening, shown[k].glyph.id, shown[k].text, at + shown[k].glyph.at, run.size});
      }
    }
  }
}

void Player::fill_outlines(scene::GlyphRun const& run, Point at, Span const& span) {
  std::vector<cairo_glyph_t> glyphs;
  glyphs.reserve(run.glyphs.size());
  for (scene::Glyph const& glyph : run.glyphs) glyphs.push_back(placed(glyph, at));
  cairo().set_scaled_font(context_, fonts_.font(*run.face).scaled(0, run.size, span));
  cairo().new_path(context_);
  cairo().glyph_path(context_, glyphs.data(), static_cast<int>(glyphs.size()));
  cairo().fill(context_);
}

void trace_path(cairo_t* context, scene::Path const& path, Point at) {
  cairo().new_path(context);
  for (scene::Segment const& segment : path.segments) std::visit(Trace{context, at}, segment);
}

void Player::play(scene::Path const& path, Point at) {
  if (path.fill && set_ink(path.fill->colour)) {
    trace_path(context_, path, at);
    if (parts_ == Parts::patterns && path.fill->pattern != scene::Pattern::none) {
      fill_with_pattern(context_, path.fill->pattern);
    } else {
      trace_page_corner(context_);
      cairo().fill(context_);
    }
  }
  if (path.stroke && set_ink(path.stroke->colour)) {
    bool const round = path.stroke->cap == scene::Cap::round;
    trace_path(context_, path, at);
    cairo().set_line_width(context_, path.stroke->width.pt());
    cairo().set_line_cap(context_, round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo().set_line_join(context_, round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo().stroke(context_);
  }
}

void Player::play(scene::Modules const& modules, Point at) {
  if (letters_ == Letters::text) return play(scene::outline(modules), at);
  auto const [drawn, corner] = on_whole_pixels(context_, modules, at);
  play(scene::outline(drawn), corner);
}

}  // namespace factsheet::output
