#include "output/press/press_picture.h"

#include "output/draw/cairo_check.h"
#include "output/draw/player.h"
#include "output/handles.h"
#include "output/pictures/exif.h"
#include "output/pictures/png_header.h"
#include "output/pictures/png_packer.h"
#include "output/press/press_art.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace factsheet::output {
namespace {

/// Pixels that are black or white alone make grey edges where they are fewer than those of the file.
double greatest_dpi(ImageFile const& file) {
  constexpr double picture_dpi = 300, line_art_dpi = 600;
  if (file.kind != ImageKind::png) return picture_dpi;
  PngHeader const header = read_png_header(file.bytes).value_or(PngHeader{});
  return header.bit_depth == 1 && header.colour_type == 0 ? line_art_dpi : picture_dpi;
}

using Inks = std::array<unsigned char, 4>;

Inks inks_of(Colour const& colour) {
  Inks inks{};
  for (std::size_t i = 0; i < 4; ++i) inks[i] = static_cast<unsigned char>(std::lround(colour.cmyk[i] * 255));
  return inks;
}

/// From the page to the pixels of a picture.
cairo_matrix_t to_pixels(scene::Item const& item, scene::Image const& image, int orientation, int width, int height) {
  auto const upright = upright_matrix(orientation, item.at.x.pt(), item.at.y.pt(), image.size.width.pt(),  //
                                      image.size.height.pt());
  cairo_matrix_t const to_page{upright[0], upright[1], upright[2], upright[3], upright[4], upright[5]};
  // The unit square has its y upwards, pixels downwards.
  cairo_matrix_t matrix{1.0 / width, 0, 0, -1.0 / height, 0, 1};
  cairo().matrix_multiply(&matrix, &matrix, &to_page);
  cairo().matrix_invert(&matrix);
  return matrix;
}

/// What of the page lies under a picture, by its pixels.
class Beneath {
 public:
  Beneath(UsedPicture const& used, scene::Document const& document, int width, int height)
      : surface_(cairo().image_surface_create(CAIRO_FORMAT_RGB24, width, height)) {
    check(cairo().surface_status(surface_.get()), used.at);
    scene::Page const& page = document.pages.at(used.page);
    scene::Item const& item = page.items.at(used.item);
    ContextHandle const context(cairo().create(surface_.get()));
    cairo().set_source_rgb(context.get(), 0, 0, 0);
    cairo().paint(context.get());
    cairo_matrix_t const matrix = to_pixels(item, std::get<scene::Image>(item.what), used.orientation, width, height);
    cairo().set_matrix(context.get(), &matrix);
    cairo().set_antialias(context.get(), CAIRO_ANTIALIAS_NONE);  // a pixel holds one number
    play(context.get(), page, used.item);
    cairo().surface_flush(surface_.get());
    check(cairo().surface_status(surface_.get()), used.at);
  }

  [[nodiscard]] Inks at(int x, int y) const {
    std::uint32_t pixel = 0;
    std::ptrdiff_t const stride = cairo().image_surface_get_stride(surface_.get());
    std::memcpy(&pixel, cairo().image_surface_get_data(surface_.get()) + y * stride + std::ptrdiff_t{x} * 4, 4);
    return inks_.at(pixel & 0xffffU);
  }

 private:
  /// Number 0 is the paper.
  void play(cairo_t* context, scene::Page const& page, std::size_t before) {
    FontCache fonts;
    InkTable table;
    Player player(
        context,
        [&table](Colour const& colour) {
          Ink const numbered = table.number(colour);
          return Ink{0, numbered.green, numbered.blue};
        },
        Letters::outlines, fonts);
    for (std::size_t i = 0; i < before; ++i) {
      scene::Item const& item = page.items[i];
      if (auto const* path = std::get_if<scene::Path>(&item.what)) player.play(*path, item.at);
      if (auto const* modules = std::get_if<scene::Modules>(&item.what)) player.play(*modules, item.at);
      if (auto const* run = std::get_if<scene::GlyphRun>(&item.what)) player.play(*run, item.at, item.span);
    }
    check(cairo().status(context));
    for (Colour const& colour : table.take()) inks_.push_back(inks_of(colour));
  }

  SurfaceHandle surface_;
  std::vector<Inks> inks_{Inks{}};
};

unsigned char mixed(unsigned char over, unsigned char under, unsigned alpha) {
  return static_cast<unsigned char>((over * alpha + under * (255 - alpha) + 127) / 255);
}

void flatten(std::string& inks, DecodedPicture const& picture, Beneath const& beneath) {
  auto* pixel = reinterpret_cast<unsigned char*>(inks.data());
  std::size_t at = 0;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x, ++at, pixel += 4) {
      auto const alpha = static_cast<unsigned char>(picture.alpha[at]);
      if (alpha == 255) continue;
      Inks const under = beneath.at(x, y);
      for (std::size_t i = 0; i < 4; ++i) pixel[i] = mixed(pixel[i], under[i], alpha);
      limit_ink(pixel);
    }
  }
}

/// DeviceGray counts light, plates count ink.
std::string light_of(std::string black) {
  for (char& sample : black) sample = static_cast<char>(255 - static_cast<unsigned char>(sample));
  return black;
}

}  // namespace

std::string four_inks(std::string const& samples, int channels) {
  if (channels != 1) return samples;
  std::string inks;
  inks.reserve(samples.size() * 4);
  for (char const black : samples) inks.append(3, '\0').push_back(black);
  return inks;
}

PdfPicture picture_for_press(UsedPicture const& used, scene::Document const& document, OutputAssets const& assets,
                             PressColours const& colours) {
  DecodedPicture picture = decode_picture(*used.file, used.shown(), greatest_dpi(*used.file), used.at);
  prepare_profile(picture, assets);
  return decoded_for_press(used, picture, document, colours);
}

PdfPicture decoded_for_press(UsedPicture const& used, DecodedPicture const& picture, scene::Document const& document,
                             PressColours const& colours) {
  std::string inks = colours.inks(picture);
  PdfPicture made;
  made.too_much_ink = picture.channels == 4 && inks != picture.samples;
  made.rich_black = picture.channels == 4 && draws_in_rich_black(picture.samples, picture.width);
  made.width = picture.width;
  made.height = picture.height;
  made.channels = picture.channels == 1 && picture.alpha.empty() ? 1 : 4;
  if (!picture.alpha.empty()) {
    inks = four_inks(inks, picture.channels);
    flatten(inks, picture, Beneath(used, document, picture.width, picture.height));
  }
  made.data =
      compress_as_png(made.channels == 1 ? light_of(std::move(inks)) : inks, made.width, made.height, made.channels);
  return made;
}

std::array<double, 4> drawing_inks(Ink const& colour, int darkest_grey, std::vector<Colour> const& theme,
                                   PressColours const& colours) {
  auto const own = std::find_if(theme.begin(), theme.end(), [&colour](Colour const& other) {
    Ink const same = screen_ink(other);
    constexpr double ink_slack = 2e-3;
    return !is_registration(other) && std::fabs(same.red - colour.red) < ink_slack &&
           std::fabs(same.green - colour.green) < ink_slack && std::fabs(same.blue - colour.blue) < ink_slack;
  });
  return own == theme.end() ? colours.inks(colour, darkest_grey) : own->cmyk;
}

}  // namespace factsheet::output
