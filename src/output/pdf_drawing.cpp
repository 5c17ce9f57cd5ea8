#include "output/pdf_drawing.h"

#include "output/cairo_check.h"
#include "output/fault.h"
#include "output/player.h"

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

/// Plays the items of one page and starts a mark wherever the tag changes.
class PageDrawing {
 public:
  PageDrawing(cairo_t* context, Profile profile, FontCache& fonts)
      : context_(context), player_(context, profile, Letters::text, fonts) {}

  Marks play(scene::Page const& page) {
    for (scene::Item const& item : page.items) {
      std::visit(PlayItem{*this, item}, item.what);
      check(cairo_status(context_), item.span);
    }
    return std::move(marks_);
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
    void operator()(scene::Image const&) const {}
    void operator()(scene::Link const&) const {}
  };

  void continue_mark(scene::Item const& item) {
    if (!marks_.empty() && !marks_.back().picture && same(marks_.back().tag, item.tag)) return;
    begin_mark(item);
  }

  void begin_mark(scene::Item const& item) {
    if (marks_.size() == most_marks) fail_internally(item.span, "too many stretches of text on one page");
    marks_.push_back({item.tag, item.tag.node == scene::no_node ? -1 : contents_++, item.span, std::nullopt});
    auto const number = static_cast<unsigned>(marks_.size());
    cairo_set_source_rgb(context_, mark_red, (number >> 8U) / 255.0, (number & 255U) / 255.0);
    cairo_new_path(context_);
    cairo_rectangle(context_, 1, 1, 1 / 256.0, 1 / 256.0);
    cairo_fill(context_);
  }

  cairo_t* context_;
  Player player_;
  Marks marks_;
  int contents_ = 0;
};

}  // namespace

PdfDrawing draw_pdf(scene::Document const& document, Profile profile) {
  PdfDrawing drawing;
  FontCache fonts;
  SurfaceHandle const surface(cairo_pdf_surface_create_for_stream(append, &drawing.pdf, 1, 1));
  cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
  ContextHandle const context(cairo_create(surface.get()));
  for (scene::Page const& page : document.pages) {
    cairo_pdf_surface_set_size(surface.get(), page.size.width.pt(), page.size.height.pt());
    drawing.pages.push_back(PageDrawing(context.get(), profile, fonts).play(page));
    cairo_show_page(context.get());
    check(cairo_status(context.get()));
  }
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()));
  return drawing;
}

}  // namespace factsheet::output
