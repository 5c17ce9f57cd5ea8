#include "output/press/press_check.h"

#include "output/draw/path_bounds.h"
#include "output/first_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

constexpr Length smallest_type = Length::from_pt(7);
constexpr Length thinnest_line = Length::from_pt(0.3);
constexpr double least_dpi = 300;
/// What a length may be off by having been added up.
constexpr Length slack = Length::from_pt(0.01);

/// Goes through the items of a page; each fault of a block is told once.
class Checker {
 public:
  explicit Checker(Diagnostics& faults) : faults_(faults) {}

  void check(scene::Item const& item) { std::visit(CheckItem{*this, item}, item.what); }

 private:
  struct CheckItem {
    Checker& checker;
    scene::Item const& item;
    void operator()(scene::GlyphRun const& run) const { checker.check_text(item, run); }
    void operator()(scene::Path const& path) const { checker.check_path(item, path); }
    void operator()(scene::Modules const&) const {}
    void operator()(scene::Image const& image) const { checker.check_picture(item, image); }
    void operator()(scene::Link const&) const {}
  };

  void check_text(scene::Item const& item, scene::GlyphRun const& run) {
    if (run.glyphs.empty()) return;
    if (run.size >= smallest_type - slack) return;
    faults_.push_back(error(item.span, "press-small-type",
                            fmt::format("the text \"{}\" is set in {:.3g} pt", first_words(run.text), run.size.pt()),
                            "the press needs 7 pt at least: set a larger size in the theme"));
  }

  void check_path(scene::Item const& item, scene::Path const& path) {
    Rect const bounds = path_bounds(path, item.at);
    Length thickness = thinnest_line;
    if (path.stroke) thickness = path.stroke->width;
    // The bar of a small value is no line: it is as thin as it has to be, and its value stands beside it.
    bool const is_bar = path.fill && path.fill->pattern != scene::Pattern::none;
    if (path.fill && !path.stroke && !is_bar) thickness = std::min(bounds.size.width, bounds.size.height);
    if (thickness < thinnest_line - slack) {
      faults_.push_back(error(item.span, "press-thin-line", fmt::format("a line is {:.2g} pt thick", thickness.pt()),
                              "the press needs 0.3 pt at least: set a thicker rule in the theme"));
    }
  }

  void check_picture(scene::Item const& item, scene::Image const& image) {
    if (!image.file) return;
    if (image.file->kind == ImageKind::svg) return check_drawing(item, image);
    // Of the whole picture, of which a part may show.
    double const inches = image.size.width.pt() / 72 / image.crop.width;
    double const dpi = image.file->width / inches;
    // Of one with very few pixels the layout has told what it takes.
    if (dpi >= least_dpi - 0.5 || image.is_told) return;
    faults_.push_back(warning(
        item.span, "press-resolution",
        fmt::format("the picture \"{}\" has {:.0f} pixels per inch at this size", image.file->path, std::floor(dpi)),
        fmt::format("the press needs 300: use a picture that is {:.0f} pixels wide, or show it smaller",
                    std::ceil(inches * least_dpi))));
  }

  void check_drawing(scene::Item const& item, scene::Image const& image) {
    Length const thickness = image.size.width / image.crop.width * image.file->thinnest_line;
    if (image.file->thinnest_line <= 0 || thickness >= thinnest_line - slack) return;
    faults_.push_back(warning(
        item.span, "press-thin-line",
        fmt::format("the picture \"{}\" has a line of {:.2g} pt at this size", image.file->path, thickness.pt()),
        "the press needs 0.3 pt at least: draw the line thicker, or show the picture larger"));
  }

  Diagnostics& faults_;
};

}  // namespace

Diagnostics check_press(scene::Document const& document) {
  Diagnostics faults;
  for (scene::Page const& page : document.pages) {
    Checker checker(faults);
    for (scene::Item const& item : page.items) checker.check(item);
  }
  return faults;
}

}  // namespace factsheet::output
