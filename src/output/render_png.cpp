#include "output/cairo_check.h"
#include "output/fault.h"
#include "output/output.h"
#include "output/picture_painter.h"
#include "output/player.h"
#include "output/png_writer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// Pixels that are drawn at once: a page at 1200 dpi would be half a gigabyte.
constexpr int band_pixels = 8 * 1024 * 1024;

class PageToPng {
 public:
  PageToPng(scene::Page const& page, Profile profile, double dpi, FontCache& fonts, PicturePainter& pictures)
      : page_(page), profile_(profile), dpi_(dpi), fonts_(fonts), pictures_(pictures) {}

  std::string render() {
    int const width = pixels(page_.size.width), height = pixels(page_.size.height);
    PngWriter writer(width, height, dpi_);
    int const band = std::clamp(band_pixels / width, 1, height);
    SurfaceHandle const surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, band));
    check(cairo_surface_status(surface.get()));
    for (int top = 0; top < height; top += band) {
      draw_band(surface.get(), top);
      writer.write_rows(cairo_image_surface_get_data(surface.get()), cairo_image_surface_get_stride(surface.get()),
                        std::min(band, height - top));
    }
    return writer.finish();
  }

 private:
  [[nodiscard]] int pixels(Length length) const {
    return std::max(1, static_cast<int>(std::lround(length.pt() * dpi_ / 72)));
  }

  void draw_band(cairo_surface_t* surface, int top) {
    ContextHandle const context(cairo_create(surface));
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    cairo_translate(context.get(), 0, -top);
    cairo_scale(context.get(), dpi_ / 72, dpi_ / 72);
    Player player(context.get(), profile_, Letters::outlines, fonts_);
    for (scene::Item const& item : page_.items) {
      std::visit(PlayItem{player, pictures_, context.get(), item}, item.what);
      check(cairo_status(context.get()), item.span);
    }
    cairo_surface_flush(surface);
    check(cairo_surface_status(surface));
  }

  struct PlayItem {
    Player& player;
    PicturePainter& pictures;
    cairo_t* context;
    scene::Item const& item;
    void operator()(scene::GlyphRun const& run) const { player.play(run, item.at, item.span); }
    void operator()(scene::Path const& path) const { player.play(path, item.at); }
    void operator()(scene::Image const& image) const { pictures.paint(context, image, item.at, item.span); }
    void operator()(scene::Link const&) const {}
  };

  scene::Page const& page_;
  Profile profile_;
  double dpi_;
  FontCache& fonts_;
  PicturePainter& pictures_;
};

}  // namespace

Result<std::vector<std::string>> render_png(scene::Document const& document, Profile profile,
                                            OutputAssets const& assets, double dpi) {
  if (!(dpi >= 36 && dpi <= 1200)) {
    return error({}, "resolution", fmt::format("{} dpi is no resolution for a picture", dpi), "use 36 to 1200");
  }
  try {
    FontCache fonts;
    PicturePainter painter(assets, dpi);
    std::vector<std::string> pictures;
    for (scene::Page const& page : document.pages)
      pictures.push_back(PageToPng(page, profile, dpi, fonts, painter).render());
    return pictures;
  } catch (...) {
    return describe_current_exception();
  }
}

}  // namespace factsheet::output
