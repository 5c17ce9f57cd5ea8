#include "output/png/render_png.h"

#include "output/copier/copier_document.h"
#include "output/draw/cairo_check.h"
#include "output/draw/painting.h"
#include "output/draw/picture_painter.h"
#include "output/draw/player.h"
#include "output/fault.h"
#include "output/png/png_writer.h"
#include "output/press/press_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

/// Pixels that are drawn at once: a page at 1200 dpi would be half a gigabyte.
constexpr int band_pixels = 8 * 1024 * 1024;

class PageToPng {
 public:
  PageToPng(scene::Page const& page, Painting const& painting, double dpi, FontCache& fonts, PicturePainter& pictures)
      : page_(page), painting_(painting), dpi_(dpi), fonts_(fonts), pictures_(pictures) {}

  std::string render() {
    int const width = pixels(page_.size.width), height = pixels(page_.size.height);
    PngWriter writer(width, height, dpi_);
    int const band = std::clamp(band_pixels / width, 1, height);
    SurfaceHandle const surface(cairo().image_surface_create(CAIRO_FORMAT_RGB24, width, band));
    check(cairo().surface_status(surface.get()));
    for (int top = 0; top < height; top += band) {
      draw_band(surface.get(), top);
      writer.write_rows(cairo().image_surface_get_data(surface.get()), cairo().image_surface_get_stride(surface.get()),
                        std::min(band, height - top));
    }
    return writer.finish();
  }

 private:
  [[nodiscard]] int pixels(Length length) const {
    return std::max(1, static_cast<int>(std::lround(length.pt() * dpi_ / 72)));
  }

  void draw_band(cairo_surface_t* surface, int top) {
    ContextHandle const context(cairo().create(surface));
    cairo().set_source_rgb(context.get(), 1, 1, 1);
    cairo().paint(context.get());
    cairo().translate(context.get(), 0, -top);
    cairo().scale(context.get(), dpi_ / 72, dpi_ / 72);
    Player player(context.get(), painting_.ink_of, Letters::outlines, fonts_);
    player.tell_parts_by(painting_.parts);
    for (scene::Item const& item : page_.items) {
      std::visit(PlayItem{player, pictures_, context.get(), item}, item.what);
      check(cairo().status(context.get()), item.span);
    }
    cairo().surface_flush(surface);
    check(cairo().surface_status(surface));
  }

  struct PlayItem {
    Player& player;
    PicturePainter& pictures;
    cairo_t* context;
    scene::Item const& item;
    void operator()(scene::GlyphRun const& run) const { player.play(run, item.at, item.span); }
    void operator()(scene::Path const& path) const { player.play(path, item.at); }
    void operator()(scene::Modules const& modules) const { player.play(modules, item.at); }
    void operator()(scene::Image const& image) const { pictures.paint(context, image, item.at, item.span); }
    void operator()(scene::Link const&) const {}
  };

  scene::Page const& page_;
  Painting const& painting_;
  double dpi_;
  FontCache& fonts_;
  PicturePainter& pictures_;
};

std::vector<std::string> render_pages(scene::Document const& document, Painting const& painting, double dpi) {
  FontCache fonts;
  PicturePainter painter(painting, dpi, document.language);
  std::vector<std::string> pictures;
  for (scene::Page const& page : document.pages) {
    pictures.push_back(PageToPng(page, painting, dpi, fonts, painter).render());
  }
  return pictures;
}

std::vector<std::string> render_profile(scene::Document const& document, Profile profile, OutputAssets const& assets,
                                        double dpi, Paper paper) {
  switch (profile) {
    case Profile::web:
      return render_pages(document, screen_painting(assets), dpi);
    case Profile::press:
      return render_pages(press_document(document), proof_painting(assets, paper, colours_of(document)), dpi);
    case Profile::copier:
      return render_pages(copier_document(document), copier_painting(assets), dpi);
  }
  return {};
}

std::optional<Diagnostic> check_resolution(double dpi) {
  if (dpi >= 36 && dpi <= 1200) return std::nullopt;
  return error({}, "resolution", fmt::format("{} dpi is not a valid resolution", dpi), "use 36 to 1200");
}

}  // namespace

Result<std::vector<std::string>> render_png(scene::Document const& document, Profile profile,
                                            OutputAssets const& assets, double dpi, Press const& press) {
  if (auto const fault = check_resolution(dpi)) return *fault;
  try {
    return render_profile(document, profile, assets, dpi, press.paper);
  } catch (...) {
    return describe_current_exception();
  }
}

Result<std::vector<Plate>> render_plates(scene::Document const& document, OutputAssets const& assets, double dpi,
                                         Press const& press, std::string_view only) {
  if (auto const fault = check_resolution(dpi)) return *fault;
  static constexpr std::array inks{"cyan", "magenta", "yellow", "black"};
  try {
    scene::Document const printed = press_document(document);
    std::vector<Plate> plates;
    for (std::size_t ink = 0; ink < inks.size(); ++ink) {
      if (!only.empty() && only != inks.at(ink)) continue;
      auto pictures = render_pages(printed, plate_painting(assets, press.paper, colours_of(document), ink), dpi);
      for (std::size_t page = 0; page < pictures.size(); ++page) {
        plates.push_back({static_cast<int>(page) + 1, inks.at(ink), std::move(pictures[page])});
      }
    }
    std::stable_sort(plates.begin(), plates.end(), [](Plate const& a, Plate const& b) { return a.page < b.page; });
    return plates;
  } catch (...) {
    return describe_current_exception();
  }
}

}  // namespace factsheet::output
