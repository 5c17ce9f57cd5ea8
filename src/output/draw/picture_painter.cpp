#include "output/draw/picture_painter.h"

#include "output/draw/cairo_check.h"
#include "output/pictures/exif.h"
#include "output/pictures/picture.h"
#include "output/svg/svg.h"
#include "output/svg/svg_picture.h"

#include <cstdint>
#include <cstring>

namespace factsheet::output {
namespace {

std::uint32_t times(std::uint32_t value, std::uint32_t alpha) { return (value * alpha + 127) / 255; }

/// One pixel as Cairo keeps it: alpha above red above green above blue, colours multiplied by alpha.
std::uint32_t cairo_pixel(DecodedPicture const& picture, std::size_t pixel) {
  auto const sample = [&picture, pixel](std::size_t channel) {
    std::size_t const own = picture.channels == 1 ? 0 : channel;
    return std::uint32_t{
        static_cast<unsigned char>(picture.samples[pixel * static_cast<std::size_t>(picture.channels) + own])};
  };
  std::uint32_t const alpha = picture.alpha.empty() ? 255 : static_cast<unsigned char>(picture.alpha[pixel]);
  return alpha << 24U | times(sample(0), alpha) << 16U | times(sample(1), alpha) << 8U | times(sample(2), alpha);
}

SurfaceHandle to_surface(DecodedPicture const& picture) {
  SurfaceHandle surface(cairo().image_surface_create(CAIRO_FORMAT_ARGB32, picture.width, picture.height));
  check(cairo().surface_status(surface.get()));
  unsigned char* row = cairo().image_surface_get_data(surface.get());
  int const stride = cairo().image_surface_get_stride(surface.get());
  std::size_t pixel = 0;
  for (int y = 0; y < picture.height; ++y, row += stride) {
    for (int x = 0; x < picture.width; ++x) {
      std::uint32_t const value = cairo_pixel(picture, pixel++);
      std::memcpy(row + static_cast<std::ptrdiff_t>(x) * 4, &value, 4);
    }
  }
  cairo().surface_mark_dirty(surface.get());
  return surface;
}

}  // namespace

PicturePainter::Decoded const& PicturePainter::decoded(scene::Image const& image, Span const& span) {
  Decoded& known = decoded_[{image.file.get(), image.size.width.pt(), image.crop}];
  if (!known.surface) {
    ImageFile const& file = *image.file;
    Shown const shown(image.size, image.crop);
    DecodedPicture picture = file.kind == ImageKind::svg
                                 ? svg_as_picture(file.path, file.drawing(language_), shown, dpi_, span)
                                 : decode_picture(file, shown, dpi_, span);
    painting_.convert(picture);
    known = {to_surface(picture), stored_orientation(file)};
  }
  return known;
}

void PicturePainter::paint_plain(cairo_t* context, scene::Image const& image, Point at, Span const& span) {
  SvgDrawing const drawing = plain_drawing(image.file->path, image.file->drawing(language_), span);
  int const darkest_grey = image.file->drawing(language_).darkest_grey;
  Size const whole = Shown(image.size, image.crop).whole_size();
  Rect const area{at - Point{whole.width * image.crop.left, whole.height * image.crop.top}, whole};
  cairo().save(context);
  if (!image.crop.is_whole()) {
    cairo().rectangle(context, at.x.pt(), at.y.pt(), image.size.width.pt(), image.size.height.pt());
    cairo().clip(context);
  }
  play_svg(context, drawing, area,
           [this, darkest_grey](Ink const& colour) { return painting_.drawing_ink(colour, darkest_grey); });
  cairo().restore(context);
}

void PicturePainter::paint(cairo_t* context, scene::Image const& image, Point at, Span const& span) {
  if (!image.file) return;
  if (image.file->kind == ImageKind::svg && image.file->drawing(language_).is_plain) {
    paint_plain(context, image, at, span);
    return;
  }
  Decoded const& picture = decoded(image, span);
  auto const upright = upright_matrix(picture.orientation, at.x.pt(), at.y.pt(), image.size.width.pt(),  //
                                      image.size.height.pt());
  cairo_matrix_t const matrix{upright[0], upright[1], upright[2], upright[3], upright[4], upright[5]};
  cairo().save(context);
  cairo().transform(context, &matrix);
  cairo().rectangle(context, 0, 0, 1, 1);
  // From the unit square, y upwards, to pixels, y downwards.
  cairo().translate(context, 0, 1);
  cairo().scale(context, 1.0 / cairo().image_surface_get_width(picture.surface.get()),
                -1.0 / cairo().image_surface_get_height(picture.surface.get()));
  cairo().set_source_surface(context, picture.surface.get(), 0, 0);
  cairo().pattern_set_extend(cairo().get_source(context), CAIRO_EXTEND_PAD);
  cairo().fill(context);
  cairo().restore(context);
}

}  // namespace factsheet::output
