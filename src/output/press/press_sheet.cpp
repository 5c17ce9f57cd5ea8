#include "output/press/press_sheet.h"

#include "output/draw/cairo_check.h"
#include "output/draw/fonts.h"
#include "output/handles.h"
#include "output/press/press_overprint.h"
#include "scene/shapes.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

constexpr Length mark_line = 0.3_pt;    // the thinnest line that shops print
constexpr Length off_the_bleed = 1_mm;  // so that a mark never shows on a cut that is a little off
constexpr Length crop_length = 5_mm;
constexpr Length mark_strip = 9_mm;  // around the bleed
constexpr Length target_radius = 1.5_mm;
constexpr Length patch = 4_mm;
constexpr Length label_size = 7_pt;
/// Type under this is set in one ink.
constexpr Length small_type = 9_pt;

Colour ink_of_plates(double cyan, double magenta, double yellow, double black) {
  return {"colour bar", {0, 0, 0}, {cyan, magenta, yellow, black}, 0};
}

/// Marks of one page.
class PageMarks {
 public:
  PageMarks(Size page, Length bleed) : page_(page), bleed_(bleed) {}

  std::vector<scene::Item> draw() {
    draw_crop_marks();
    draw_targets();
    draw_colour_bar();
    return std::move(items_);
  }

 private:
  void add(Point at, scene::Path path) {
    items_.push_back({at, scene::Tag::as(scene::Artifact::layout), {}, std::move(path)});
  }

  void add_line(Point from, Point to) {
    scene::Path path = scene::line({}, to - from);
    path.stroke = scene::Stroke{registration_colour(), mark_line, scene::Cap::butt};
    add(from, std::move(path));
  }

  void draw_crop_marks() {
    Length const near = bleed_ + off_the_bleed, far = near + crop_length;
    for (Length const x : {Length(), page_.width}) {
      add_line({x, -far}, {x, -near});
      add_line({x, page_.height + near}, {x, page_.height + far});
    }
    for (Length const y : {Length(), page_.height}) {
      add_line({-far, y}, {-near, y});
      add_line({page_.width + near, y}, {page_.width + far, y});
    }
  }

  void draw_target(Point at) {
    Length const arm = target_radius * 1.7;
    scene::Path ring = scene::circle(target_radius);
    ring.stroke = scene::Stroke{registration_colour(), mark_line, scene::Cap::butt};
    add(at, std::move(ring));
    add_line(at - Point{arm, {}}, at + Point{arm, {}});
    add_line(at - Point{{}, arm}, at + Point{{}, arm});
  }

  void draw_targets() {
    Length const out = bleed_ + off_the_bleed + crop_length / 2;
    draw_target({page_.width / 2, -out});
    draw_target({page_.width / 2, page_.height + out});
    draw_target({-out, page_.height / 2});
    draw_target({page_.width + out, page_.height / 2});
  }

  /// Each ink full and half, and the overprints of two.
  void draw_colour_bar() {
    Point at{page_.width / 2 + 10_mm, -bleed_ - off_the_bleed - patch - 0.5_mm};
    for (Colour const& colour : {ink_of_plates(1, 0, 0, 0), ink_of_plates(0, 1, 0, 0), ink_of_plates(0, 0, 1, 0),
                                 ink_of_plates(0, 0, 0, 1), ink_of_plates(0.5, 0, 0, 0), ink_of_plates(0, 0.5, 0, 0),
                                 ink_of_plates(0, 0, 0.5, 0), ink_of_plates(0, 0, 0, 0.5), ink_of_plates(0, 1, 1, 0),
                                 ink_of_plates(1, 0, 1, 0), ink_of_plates(1, 1, 0, 0)}) {
      scene::Path square = scene::rectangle({patch, patch});
      square.fill = scene::Fill{colour};
      add(at, std::move(square));
      at.x += patch;
    }
  }

  Size page_;
  Length bleed_;
  std::vector<scene::Item> items_;
};

/// A line of plain characters, one glyph each.
scene::GlyphRun plain_run(std::shared_ptr<scene::FontFace const> const& face, std::string const& text) {
  FontCache fonts;
  cairo_scaled_font_t* const font = fonts.font(*face).scaled(0, label_size, {});
  cairo_glyph_t* found = nullptr;
  int count = 0;
  check(cairo().scaled_font_text_to_glyphs(font, 0, 0, text.data(), static_cast<int>(text.size()), &found, &count,
                                           nullptr, nullptr, nullptr));
  GlyphsHandle const glyphs(found);
  scene::GlyphRun run;
  run.face = face;
  run.size = label_size;
  run.colour = registration_colour();
  run.text = text;
  for (int i = 0; i < count; ++i) {
    cairo_glyph_t const& glyph = glyphs.get()[i];
    run.glyphs.push_back(
        {static_cast<std::uint32_t>(glyph.index), {Length::from_pt(glyph.x), Length::from_pt(glyph.y)}});
    run.clusters.push_back({1, 1});
  }
  return run;
}

/// In letters of one byte each, and not so long that it meets the target in the middle: the language stands at the end.
std::string label_name(std::string const& name) {
  constexpr std::size_t most = 40, ending = 2;
  std::string plain;
  for (char const c : name) plain += c >= 0x20 && c < 0x7f ? c : '_';
  return plain.size() <= most ? plain
                              : plain.substr(0, most - ending - 3) + "..." + plain.substr(plain.size() - ending);
}

/// In the first face of the document that has the letters: that of a title may be for Arabic.
std::optional<scene::GlyphRun> label_run(scene::Document const& document, std::string const& text) {
  std::set<scene::FontFace const*> seen;
  for (scene::Page const& page : document.pages) {
    for (scene::Item const& item : page.items) {
      auto const* run = std::get_if<scene::GlyphRun>(&item.what);
      if (run == nullptr || !run->face || !seen.insert(run->face.get()).second) continue;
      scene::GlyphRun label = plain_run(run->face, text);
      bool const complete = std::none_of(label.glyphs.begin(), label.glyphs.end(),
                                         [](scene::Glyph const& glyph) { return glyph.id == 0; });
      if (complete) return label;
    }
  }
  return std::nullopt;
}

bool has_one_ink(Colour const& colour) {
  return std::count_if(colour.cmyk.begin(), colour.cmyk.end(), [](double coverage) { return coverage > 0; }) <= 1;
}

void print_in_black(Colour& colour) {
  colour.name += " in black";
  colour.rgb = {0, 0, 0};
  colour.cmyk = {0, 0, 0, 1};
}

/// With the contrast that letters must have, they are under this on what is lighter, and over it on what is darker.
bool is_light(Colour const& colour) {
  constexpr double middle = 0.18;
  return relative_luminance(colour) > middle;
}

/// Letters that are lighter than what they stand on stay so: they are left out of its inks.
void print_in_one_ink(Colour& colour) {
  if (!is_light(colour)) return print_in_black(colour);
  colour.name += " in white";
  colour.rgb = {255, 255, 255};
  colour.cmyk = {0, 0, 0, 0};
}

/// Black that other inks make deeper: right for an area, but letters and lines of it are blurred at any size.
bool is_rich_black(Colour const& colour) {
  constexpr double nearly_all = 0.85;
  constexpr int dark = 64, nearly_grey = 10;
  auto const [least, greatest] = std::minmax({colour.rgb[0], colour.rgb[1], colour.rgb[2]});
  return !has_one_ink(colour) &&
         (colour.cmyk[3] >= nearly_all || (greatest <= dark && greatest - least <= nearly_grey));
}

void print_letters_sharply(scene::GlyphRun& run) {
  if (is_rich_black(run.colour)) print_in_black(run.colour);
  if (run.size < small_type && !has_one_ink(run.colour)) print_in_one_ink(run.colour);
}

}  // namespace

Surround press_surround(scene::Document const& document, Press const& press) {
  Surround around{press.bleed, press.bleed, {}};
  if (!press.marks) return around;
  around.margin += mark_strip;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    Size const page = document.pages[i].size;
    around.marks.push_back(PageMarks(page, press.bleed).draw());
    auto label = label_run(document, fmt::format("{}  {}/{}", label_name(press.name), i + 1, document.pages.size()));
    if (!label) continue;
    Point const at{10_mm, page.height + press.bleed + off_the_bleed + 4.5_mm};
    around.marks.back().push_back({at, scene::Tag::as(scene::Artifact::layout), {}, std::move(*label)});
  }
  return around;
}

scene::Document press_document(scene::Document const& document) {
  scene::Document printed = document;
  for (scene::Page& page : printed.pages) {
    std::erase_if(page.items, [](scene::Item const& item) { return std::holds_alternative<scene::Link>(item.what); });
    for (scene::Item& item : page.items) {
      if (auto* run = std::get_if<scene::GlyphRun>(&item.what)) print_letters_sharply(*run);
      auto* path = std::get_if<scene::Path>(&item.what);
      if (path != nullptr && path->stroke && is_rich_black(path->stroke->colour)) print_in_black(path->stroke->colour);
      auto* modules = std::get_if<scene::Modules>(&item.what);
      if (modules != nullptr && !has_one_ink(modules->colour)) print_in_black(modules->colour);
    }
    knock_out_of_heavy_inks(page);
  }
  return printed;
}

}  // namespace factsheet::output
