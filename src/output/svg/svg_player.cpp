#include "output/svg/svg_player.h"

#include "output/pdf/content/content_scanner.h"
#include "scene/shapes.h"

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::output {
namespace {

/// The part of the operators of ISO 32000-1 §8.5 that Cairo writes for paths.
class SvgPlayer {
 public:
  SvgPlayer(cairo_t* context, ColourInk const& ink_of)
      : context_(context), ink_of_(ink_of), colours_{ink_of({}), ink_of({})} {}

  void play(std::string_view content) {
    ContentScanner scanner(content);
    Operation operation;
    while (scanner.next(operation)) {
      auto const known = steps().find(operation.name);
      if (known == steps().end()) throw std::runtime_error("a drawing has the operator " + std::string(operation.name));
      (this->*known->second)(operation);
    }
    while (!saved_.empty()) restore({});
  }

 private:
  using Step = void (SvgPlayer::*)(Operation const&);
  static std::map<std::string_view, Step> const& steps() {
    static std::map<std::string_view, Step> const known{
        {"q", &SvgPlayer::save},           {"Q", &SvgPlayer::restore},
        {"cm", &SvgPlayer::transform},     {"m", &SvgPlayer::move},
        {"l", &SvgPlayer::line},           {"c", &SvgPlayer::curve},
        {"h", &SvgPlayer::close},          {"re", &SvgPlayer::rectangle},
        {"f", &SvgPlayer::fill},           {"f*", &SvgPlayer::fill_even},
        {"S", &SvgPlayer::stroke},         {"B", &SvgPlayer::fill_and_stroke},
        {"B*", &SvgPlayer::both_even},     {"n", &SvgPlayer::end},
        {"W", &SvgPlayer::clip},           {"W*", &SvgPlayer::clip_even},
        {"w", &SvgPlayer::width},          {"J", &SvgPlayer::cap},
        {"j", &SvgPlayer::join},           {"M", &SvgPlayer::mitre},
        {"d", &SvgPlayer::dash},           {"rg", &SvgPlayer::fill_colour},
        {"RG", &SvgPlayer::stroke_colour}, {"g", &SvgPlayer::fill_colour},
        {"G", &SvgPlayer::stroke_colour}};
    return known;
  }

  struct Colours {
    Ink fill, stroke;
  };

  void save(Operation const&) {
    cairo().save(context_);
    saved_.push_back(colours_);
  }
  void restore(Operation const&) {
    if (saved_.empty()) return;
    cairo().restore(context_);
    colours_ = saved_.back();
    saved_.pop_back();
  }
  void transform(Operation const& o) {
    cairo_matrix_t const matrix{o.number(0), o.number(1), o.number(2), o.number(3), o.number(4), o.number(5)};
    cairo().transform(context_, &matrix);
  }
  void move(Operation const& o) { cairo().move_to(context_, o.number(0), o.number(1)); }
  void line(Operation const& o) { cairo().line_to(context_, o.number(0), o.number(1)); }
  void curve(Operation const& o) {
    cairo().curve_to(context_, o.number(0), o.number(1), o.number(2), o.number(3), o.number(4), o.number(5));
  }
  void close(Operation const&) { cairo().close_path(context_); }
  void rectangle(Operation const& o) {
    cairo().rectangle(context_, o.number(0), o.number(1), o.number(2), o.number(3));
  }

  void paint(bool fills, bool strokes, cairo_fill_rule_t rule) {
    cairo().set_fill_rule(context_, rule);
    if (fills) {
      set(colours_.fill);
      cairo().fill_preserve(context_);
    }
    if (strokes) {
      set(colours_.stroke);
      cairo().stroke_preserve(context_);
    }
    end({});
  }
  void fill(Operation const&) { paint(true, false, CAIRO_FILL_RULE_WINDING); }
  void fill_even(Operation const&) { paint(true, false, CAIRO_FILL_RULE_EVEN_ODD); }
  void stroke(Operation const&) { paint(false, true, CAIRO_FILL_RULE_WINDING); }
  void fill_and_stroke(Operation const&) { paint(true, true, CAIRO_FILL_RULE_WINDING); }
  void both_even(Operation const&) { paint(true, true, CAIRO_FILL_RULE_EVEN_ODD); }

  /// A clip takes hold once the path has been painted (§8.5.4).
  void end(Operation const&) {
    if (clips_) {
      cairo().set_fill_rule(context_, clip_rule_);
      cairo().clip_preserve(context_);
    }
    clips_ = false;
    cairo().new_path(context_);
  }
  void clip(Operation const&) {
    clips_ = true;
    clip_rule_ = CAIRO_FILL_RULE_WINDING;
  }
  void clip_even(Operation const&) {
    clips_ = true;
    clip_rule_ = CAIRO_FILL_RULE_EVEN_ODD;
  }

  void width(Operation const& o) { cairo().set_line_width(context_, o.number(0)); }
  void cap(Operation const& o) { cairo().set_line_cap(context_, static_cast<cairo_line_cap_t>(o.number(0))); }
  void join(Operation const& o) { cairo().set_line_join(context_, static_cast<cairo_line_join_t>(o.number(0))); }
  void mitre(Operation const& o) { cairo().set_miter_limit(context_, o.number(0)); }
  /// "[ 3 1 ] 0 d": the brackets are operands of their own.
  void dash(Operation const& o) {
    std::vector<double> lengths;
    std::size_t at = 1;
    for (; at < o.operands.size() && o.operands[at] != "]"; ++at) lengths.push_back(o.number(at));
    cairo().set_dash(context_, lengths.data(), static_cast<int>(lengths.size()), o.number(at + 1));
  }

  [[nodiscard]] Ink colour(Operation const& o) const {
    double const first = o.number(0);
    return ink_of_(o.operands.size() == 1 ? Ink{first, first, first} : Ink{first, o.number(1), o.number(2)});
  }
  void fill_colour(Operation const& o) { colours_.fill = colour(o); }
  void stroke_colour(Operation const& o) { colours_.stroke = colour(o); }
  void set(Ink const& ink) { cairo().set_source_rgb(context_, ink.red, ink.green, ink.blue); }

  cairo_t* context_;
  ColourInk const& ink_of_;
  Colours colours_;
  std::vector<Colours> saved_;
  bool clips_ = false;
  cairo_fill_rule_t clip_rule_ = CAIRO_FILL_RULE_WINDING;
};

}  // namespace

void play_svg(cairo_t* context, SvgDrawing const& drawing, Rect const& area, ColourInk const& ink_of) {
  cairo().save(context);
  cairo().translate(context, area.left().pt(), area.bottom().pt());
  cairo().scale(context, area.size.width.pt() / drawing.width, -area.size.height.pt() / drawing.height);
  cairo().rectangle(context, 0, 0, drawing.width, drawing.height);
  cairo().clip(context);
  SvgPlayer(context, ink_of).play(drawing.content);
  cairo().restore(context);
}

}  // namespace factsheet::output
