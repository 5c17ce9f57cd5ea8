#include "output/press_sheet.h"

#include "output/cairo_check.h"
#include "output/fonts.h"

#include <algorithm>
#include <memory>

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

std::shared_ptr<scene::FontFace const> any_face(scene::Document const& document) {
  for (scene::Page const& page : document.pages) {
    for (scene::Item const& item : page.items) {
      if (auto const* run = std::get_if<scene::GlyphRun>(&item.what); run != nullptr && run->face) return run->face;
    }
  }
  return nullptr;
}

/// A line of plain characters, one glyph each.
scene::GlyphRun plain_run(std::shared_ptr<scene::FontFace const> const& face, std::string const& text) {
  FontCache fonts;
  cairo_scaled_font_t* const font = fonts.font(*face).scaled(0, label_size, {});
  cairo_glyph_t* found = nullptr;
  int count = 0;
  check(cairo_scaled_font_text_to_glyphs(font, 0, 0, text.data(), static_cast<int>(text.size()), &found, &count,
                                         nullptr, nullptr, nullptr));
  std::unique_ptr<cairo_glyph_t, void (*)(cairo_glyph_t*)> const glyphs(found, cairo_glyph_free);
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

/// Letters that each face has and that are one byte each.
std::string plain_letters(std::string const& name) {
  std::string plain;
  for (char const c : name) plain += c >= 0x20 && c < 0x7f ? c : '_';
  return plain;
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
  constexpr int dark = 64, slack = 10;
  auto const [least, greatest] = std::minmax({colour.rgb[0], colour.rgb[1], colour.rgb[2]});
  return !has_one_ink(colour) && (colour.cmyk[3] >= nearly_all || (greatest <= dark && greatest - least <= slack));
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
  auto const face = any_face(document);
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    Size const page = document.pages[i].size;
    around.marks.push_back(PageMarks(page, press.bleed).draw());
    if (!face) continue;
    std::string const label = fmt::format("{}  {}/{}", plain_letters(press.name), i + 1, document.pages.size());
    Point const at{10_mm, page.height + press.bleed + off_the_bleed + 4.5_mm};
    around.marks.back().push_back({at, scene::Tag::as(scene::Artifact::layout), {}, plain_run(face, label)});
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
  }
  return printed;
}

}  // namespace factsheet::output
