#include "output/copies/page_writer.h"

#include "core/utf8.h"
#include "output/copies/page_colours.h"
#include "output/copies/path_writer.h"
#include "output/copies/pdf_text.h"
#include "output/pdf/content/marked_content.h"
#include "output/pdf/content/shown_text.h"
#include "output/pdf/content/stencil.h"
#include "output/pictures/exif.h"
#include "output/pictures/picture.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <variant>

namespace factsheet::output {
namespace {

/// UTF-16 in hexadecimal digits.
std::string hexadecimal(std::string_view utf8) {
  constexpr char const* digits = "0123456789abcdef";
  std::string written;
  auto const put = [&](unsigned unit) {
    for (unsigned shift = 16; shift > 0; shift -= 4) written += digits[unit >> (shift - 4) & 0xfU];
  };
  for (std::size_t at = 0; at < utf8.size();) {
    char32_t const letter = next_code_point(utf8, at);
    if (letter < 0x10000) {
      put(letter);
    } else {
      put(0xd800U + ((letter - 0x10000) >> 10U));
      put(0xdc00U + ((letter - 0x10000) & 0x3ffU));
    }
  }
  return written;
}

/// The fonts of a page: a face has a second one where a glyph stands for another text than before.
class PageFonts {
 public:
  PageFonts(FontShelf& shelf, std::vector<PageFont>& fonts) : shelf_(shelf), fonts_(fonts) {}

  std::size_t font_of(scene::FontFace const& face, ShownGlyph const& shown) {
    std::string const text = hexadecimal(shown.text);
    for (std::size_t i = 0; i < fonts_.size(); ++i) {
      if (fonts_[i].path == face.path && add_text(fonts_[i].texts, shown.glyph.id, text)) return i;
    }
    TrueType const* const file = shelf_.find(face.path);
    if (file == nullptr) throw BeyondCopies();
    fonts_.push_back({face.path, file, {{shown.glyph.id, text}}});
    return fonts_.size() - 1;
  }

 private:
  FontShelf& shelf_;
  std::vector<PageFont>& fonts_;
};

class PageWriter {
 public:
  PageWriter(PartTask const& task, FontShelf& shelf)
      : task_(task),
        fonts_(shelf, made_.fonts),
        colours_(made_.content, task.build, task.number),
        contents_(task.first_content) {
    Length height = task.page.size.height;
    if (task.around != nullptr) {
      origin_ = {task.around->margin, task.around->margin};
      height = medium_size(task.page.size, *task.around).height;
    }
    if (task.number > 0) return;
    out() += "1 0 0 -1 0 ";
    append_number(out(), height.pt(), 3);
    out() += " cm\n";
  }

  PartContent write() {
    if (task_.around != nullptr && !task_.around->marks.empty()) write_surround();
    write_items(task_.items);
    end_mark();
    end_text();
    if (is_clipped_) out() += "Q\n";
    made_.contents_end = contents_;
    return std::move(made_);
  }

 private:
  std::string& out() { return made_.content; }
  Marks& marks() { return made_.record.marks; }

  void write_surround() {
    is_around_ = true;
    write_items(task_.around->marks.at(task_.page_number));
    is_around_ = false;
    end_mark();
    end_text();
    if (task_.items.empty()) return;
    Length const bleed = task_.around->bleed;
    colours_.save();
    Point const corner = origin_ - Point{bleed, bleed};
    for (Length const side :
         {corner.x, corner.y, task_.page.size.width + bleed * 2, task_.page.size.height + bleed * 2}) {
      append_number(out(), side.pt(), 3);
      out() += ' ';
    }
    out() += "re W n\n";
    is_clipped_ = true;
  }

  void write_items(std::span<scene::Item const> items) {
    written_ = items;
    for (next_ = 0; next_ < items.size(); ++next_) {
      item_ = &items[next_];
      std::visit(*this, item_->what);
    }
  }

 public:
  void operator()(scene::GlyphRun const& run) {
    continue_mark();
    if (run.face && !run.glyphs.empty()) show(run, origin_ + item_->at);
  }

  void operator()(scene::Path const& path) {
    continue_mark();
    end_text();
    paint_path(path, origin_ + item_->at, task_.build == InkBuild::grey, colours_, out());
  }

  /// Stencils for screens and copiers; a shop takes a stencil for a picture with too few pixels, and gets outlines.
  void operator()(scene::Modules const& modules) {
    begin_mark();
    end_text();
    marks().back().modules = PlacedModules{modules, origin_ + item_->at, {}};
    colours_.save();
    colours_.fill(modules.colour);
    Point const at = origin_ + item_->at;
    out() += task_.build == InkBuild::press ? filled_outlines(modules, at) : stencil(modules, at);
    colours_.restore();
  }

  void operator()(scene::Image const& image) {
    if (!image.file) return;
    if (image.file->kind == ImageKind::svg && task_.build != InkBuild::screen) throw BeyondCopies();
    begin_mark();
    end_text();
    std::size_t const number = number_of(image);
    Point const at = origin_ + item_->at;
    marks().back().picture = Placement{number, {}};
    colours_.save();
    colours_.knock_out();
    for (double const value : upright_matrix(made_.pictures[number].orientation, at.x.pt(), at.y.pt(),
                                             image.size.width.pt(), image.size.height.pt())) {
      append_number(out(), value, 3);
      out() += ' ';
    }
    out() += "cm ";
    append_resource_name(out(), "Im", task_.number, number);
    out() += "Do\n";
    colours_.restore();
  }

  void operator()(scene::Link const&) {
    made_.record.links.push_back({item_->tag.node, next_, marks().size(), item_->span});
  }

 private:
  std::size_t number_of(scene::Image const& image) {
    auto found = std::find_if(made_.pictures.begin(), made_.pictures.end(), [&](UsedPicture const& used) {
      return used.crop == image.crop && (used.file == image.file || used.file->bytes == image.file->bytes);
    });
    if (found == made_.pictures.end()) {
      found = made_.pictures.insert(found, {image.file, image.size, stored_orientation(*image.file), item_->span,
                                            task_.page_number, task_.first_item + next_, image.crop});
    }
    found->size = {std::max(found->size.width, image.size.width), std::max(found->size.height, image.size.height)};
    return static_cast<std::size_t>(found - made_.pictures.begin());
  }

  // ---- marks ----

  void continue_mark() {
    scene::Tag const tag = item_->tag;
    bool const goes_on = is_open_ && !marks().back().is_whole() && same(marks().back().tag, tag);
    if (!goes_on) begin_mark();
  }

  void begin_mark() {
    end_mark();
    marks().push_back({item_->tag, item_->tag.node == scene::no_node ? -1 : contents_++, item_->span, std::nullopt});
    made_.record.first_items.push_back(is_around_ ? std::nullopt : std::optional(next_));
    is_open_ = true;
    if (task_.nodes == nullptr) return;
    // Marked content ends in the text object that it begins in, or outside of any (ISO 32000-1 §14.6.1).
    mark_is_in_text_ = is_text_alone();
    if (mark_is_in_text_) {
      begin_text();
    } else {
      end_text();
    }
    out() += begin_marked(marks().back(), *task_.nodes);
  }

  void end_mark() {
    if (!std::exchange(is_open_, false) || task_.nodes == nullptr) return;
    if (!mark_is_in_text_) end_text();
    out() += "EMC\n";
  }

  /// Whether the mark that begins with the item has nothing but text.
  [[nodiscard]] bool is_text_alone() const {
    for (std::size_t i = next_; i < written_.size(); ++i) {
      if (std::holds_alternative<scene::Link>(written_[i].what)) continue;  // which shows nothing
      if (!same(written_[i].tag, item_->tag)) return true;
      if (std::holds_alternative<scene::Path>(written_[i].what)) return false;
      // These have marks of their own.
      bool const is_whole = std::holds_alternative<scene::Image>(written_[i].what) ||
                            std::holds_alternative<scene::Modules>(written_[i].what);
      if (is_whole) return i > next_;
    }
    return true;
  }

  // ---- text ----

  /// A text object goes on from line to line: the next one is told by its distance.
  void begin_text() {
    if (std::exchange(is_in_text_, true)) return;
    out() += "BT\n";
    line_.reset();
  }

  void end_text() {
    if (std::exchange(is_in_text_, false)) out() += "ET\n";
  }

  void go_to(Point at) {
    Line const next{std::llround(at.x.pt() * 100), std::llround(at.y.pt() * 100)};
    if (line_) {
      append_number(out(), static_cast<double>(next.x - line_->x) / 100);
      out() += ' ';
      append_number(out(), static_cast<double>(line_->y - next.y) / 100);
      out() += " Td\n";
    } else {
      out() += "1 0 0 -1 ";
      append_number(out(), static_cast<double>(next.x) / 100);
      out() += ' ';
      append_number(out(), static_cast<double>(next.y) / 100);
      out() += " Tm\n";
    }
    line_ = next;
  }

  void show(scene::GlyphRun const& run, Point at) {
    colours_.fill(run.colour);
    auto const shown = pair_glyphs_with_text(run);
    std::vector<std::size_t> fonts;
    for (ShownGlyph const& glyph : shown) fonts.push_back(fonts_.font_of(*run.face, glyph));
    for (std::size_t from = 0, to = 0; from < shown.size(); from = to) {
      auto const same_line = [&](std::size_t i) {
        return fonts[i] == fonts[from] && shown[i].glyph.at.y == shown[from].glyph.at.y;
      };
      while (to < shown.size() && same_line(to)) ++to;
      show(run.size, at, fonts[from], {shown.data() + from, shown.data() + to});
    }
  }

  /// Glyphs of one font on one line.
  void show(Length size, Point at, std::size_t font, std::span<ShownGlyph const> glyphs) {
    colours_.set_font(font, size);
    Point const start = at + glyphs.front().glyph.at;
    begin_text();
    go_to(start);
    TrueType const& face = *made_.fonts[font].face;
    std::string codes, list;
    double pen = std::round(start.x.pt() * 100) / 100;
    for (ShownGlyph const& glyph : glyphs) {
      // A fiftieth of a point is no more to be seen than the roundings of the places.
      auto const back = std::lround((pen - (at + glyph.glyph.at).x.pt()) / size.pt() * 1000);
      if (std::abs(back) > 2 && !codes.empty()) {
        append_bytes(list, std::exchange(codes, {}));
        append_integer(list, back);
        pen -= static_cast<double>(back) / 1000 * size.pt();
      }
      codes += static_cast<char>(glyph.glyph.id >> 8U);
      codes += static_cast<char>(glyph.glyph.id & 0xffU);
      pen += face.advance(glyph.glyph.id) / 1000.0 * size.pt();
    }
    bool const is_even = list.empty();
    if (!is_even) out() += '[' + list;
    append_bytes(out(), codes);
    out() += is_even ? "Tj\n" : "]TJ\n";
  }

  /// Where a line begins, in hundredths of a point.
  struct Line {
    long long x = 0, y = 0;
  };

  PartTask const& task_;
  PartContent made_;
  PageFonts fonts_;
  PageColours colours_;
  Point origin_;
  std::span<scene::Item const> written_;
  scene::Item const* item_ = nullptr;
  std::size_t next_ = 0;
  std::optional<Line> line_;  ///< of the text object
  int contents_;
  bool is_open_ = false, is_clipped_ = false, is_around_ = false, is_in_text_ = false, mark_is_in_text_ = false;
};

}  // namespace

PartContent write_part(PartTask const& task, FontShelf& shelf) { return PageWriter(task, shelf).write(); }

}  // namespace factsheet::output
