#include "output/pdf_drawing.h"

#include "output/cairo_check.h"
#include "output/exif.h"
#include "output/fault.h"
#include "output/picture.h"
#include "output/player.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include <cairo-pdf.h>

namespace factsheet::output {
namespace {

cairo_status_t append(void* bytes, unsigned char const* from, unsigned count) {
  try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(from), count);
    return CAIRO_STATUS_SUCCESS;
  } catch (...) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

bool same(scene::Tag a, scene::Tag b) {
  return a.node == b.node && (a.node != scene::no_node || a.artifact == b.artifact);
}

/// The blanks of a document, each kind once.
class Samples {
 public:
  std::size_t number(Blank const& blank) {
    auto const [found, is_new] =
        numbers_.try_emplace(Key{blank.face->path, blank.opening, blank.glyph}, blanks_.size());
    if (is_new) blanks_.push_back(blank);
    return found->second;
  }
  [[nodiscard]] std::vector<Blank> const& blanks() const { return blanks_; }

 private:
  using Key = std::tuple<std::string, int, std::uint32_t>;
  std::map<Key, std::size_t> numbers_;
  std::vector<Blank> blanks_;
};

/// The picture files of a document, each once however often it was loaded.
class Pictures {
 public:
  std::size_t number(scene::Image const& image, Span const& at) {
    auto const [found, is_new] = numbers_.try_emplace(image.file->bytes, used_.size());
    if (is_new) used_.push_back({image.file, image.size, stored_orientation(*image.file), at});
    Size& size = used_[found->second].size;
    size.width = std::max(size.width, image.size.width);
    size.height = std::max(size.height, image.size.height);
    return found->second;
  }
  [[nodiscard]] int orientation(std::size_t number) const { return used_[number].orientation; }
  std::vector<UsedPicture> take() { return std::move(used_); }

 private:
  std::map<std::string_view, std::size_t> numbers_;  ///< by contents, which the files keep
  std::vector<UsedPicture> used_;
};

/// What the pages of a document share.
struct Shared {
  FontCache fonts;
  Samples samples;
  Pictures pictures;
};

/// Plays the items of one page and starts a mark wherever the tag changes.
class PageDrawing {
 public:
  PageDrawing(cairo_t* context, Profile profile, Shared& shared)
      : context_(context),
        player_(context, profile, Letters::text, shared.fonts, [this](Blank const& blank) { put_blank(blank); }),
        shared_(shared) {}

  PageRecord play(scene::Page const& page) {
    for (; next_ < page.items.size(); ++next_) {
      scene::Item const& item = page.items[next_];
      std::visit(PlayItem{*this, item}, item.what);
      check(cairo_status(context_), item.span);
    }
    return std::move(record_);
  }

 private:
  struct PlayItem {
    PageDrawing& drawing;
    scene::Item const& item;
    void operator()(scene::GlyphRun const& run) const {
      drawing.continue_mark(item);
      drawing.player_.play(run, item.at, item.span);
    }
    void operator()(scene::Path const& path) const {
      drawing.continue_mark(item);
      drawing.player_.play(path, item.at);
    }
    void operator()(scene::Image const& image) const { drawing.put_picture(item, image); }
    void operator()(scene::Link const&) const {
      drawing.record_.links.push_back({item.tag.node, drawing.next_, drawing.record_.marks.size(), item.span});
    }
  };

  void continue_mark(scene::Item const& item) {
    Marks const& marks = record_.marks;
    if (!marks.empty() && !marks.back().picture && same(marks.back().tag, item.tag)) return;
    begin_mark(item);
  }

  void begin_mark(scene::Item const& item) {
    record_.marks.push_back({item.tag, item.tag.node == scene::no_node ? -1 : contents_++, item.span, std::nullopt});
    put_sentinel(mark_red, record_.marks.size());
  }

  /// The pass paints it: Cairo would smooth it, forget how the camera was held and turn CMYK into its negative.
  void put_picture(scene::Item const& item, scene::Image const& image) {
    if (!image.file) return;
    begin_mark(item);
    std::size_t const number = shared_.pictures.number(image, item.span);
    record_.marks.back().picture =
        Placement{number, upright_matrix(shared_.pictures.orientation(number), item.at.x.pt(), item.at.y.pt(),
                                         image.size.width.pt(), image.size.height.pt())};
  }

  void put_blank(Blank const& blank) {
    record_.blanks.push_back({shared_.samples.number(blank), blank.at, blank.size});
    put_sentinel(blank_red, record_.blanks.size());
  }

  /// A rectangle that the pass takes out again; its colour holds the number.
  void put_sentinel(double red, std::size_t number) {
    if (number > most_marks) fail_internally(record_.marks.back().at, "too many stretches of text on one page");
    std::size_t const high = number / 256;
    std::size_t const low = number % 256;
    cairo_set_source_rgb(context_, red, static_cast<double>(high) / 255.0, static_cast<double>(low) / 255.0);
    cairo_new_path(context_);
    cairo_rectangle(context_, 1, 1, 1 / 256.0, 1 / 256.0);
    cairo_fill(context_);
  }

  cairo_t* context_;
  Player player_;
  Shared& shared_;
  PageRecord record_;
  std::size_t next_ = 0;
  int contents_ = 0;
};

/// The first glyph of the face that leaves ink.
unsigned long glyph_with_ink(cairo_scaled_font_t* font) {
  constexpr unsigned long most_glyphs = 65535;
  for (unsigned long id = 1; id < most_glyphs; ++id) {
    cairo_glyph_t const glyph{id, 0, 0};
    cairo_text_extents_t extents;
    cairo_scaled_font_glyph_extents(font, &glyph, 1, &extents);
    if (extents.width > 0 && extents.height > 0) return id;
  }
  return 0;
}

/// Each blank behind a glyph with ink, so that Cairo embeds it.
void draw_samples(cairo_t* context, Samples const& samples, FontCache& fonts) {
  for (Blank const& blank : samples.blanks()) {
    cairo_scaled_font_t* const font = fonts.font(*blank.face).scaled(blank.opening, Length::from_pt(10), {});
    cairo_glyph_t const glyphs[] = {{glyph_with_ink(font), 10, 20}, {blank.glyph, 30, 20}};
    std::string const text = "x" + blank.text;
    cairo_text_cluster_t const clusters[] = {{1, 1}, {static_cast<int>(blank.text.size()), 1}};
    cairo_set_scaled_font(context, font);
    cairo_show_text_glyphs(context, text.data(), static_cast<int>(text.size()), glyphs, 2, clusters, 2,
                           cairo_text_cluster_flags_t{});
  }
  cairo_show_page(context);
}

}  // namespace

PdfDrawing draw_pdf(scene::Document const& document, Profile profile) {
  PdfDrawing drawing;
  Shared shared;
  SurfaceHandle const surface(cairo_pdf_surface_create_for_stream(append, &drawing.pdf, 100, 100));
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  ContextHandle const context(cairo_create(surface.get()));
  for (scene::Page const& page : document.pages) {
    cairo_pdf_surface_set_size(surface.get(), page.size.width.pt(), page.size.height.pt());
    drawing.pages.push_back(PageDrawing(context.get(), profile, shared).play(page));
    cairo_show_page(context.get());
    check(cairo_status(context.get()));
  }
  drawing.pictures = shared.pictures.take();
  drawing.samples = shared.samples.blanks().size();
  if (drawing.samples > 0) draw_samples(context.get(), shared.samples, shared.fonts);
  check(cairo_status(context.get()));
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()));
  return drawing;
}

}  // namespace factsheet::output
