#include "layout/boxes/picture_place.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace factsheet::layout {
namespace {

// On a screen a picture of few pixels has so many an inch; larger, each can be seen.
constexpr double screen_dpi = 96;
// Office printers and copiers show no more than this well; with fewer, edges look soft.
constexpr double least_dpi_in_print = 150;
constexpr double wanted_dpi_in_print = 300;

bool is_of_pixels(scene::ImageFile const& file) { return file.kind != scene::ImageKind::svg; }

/// Where a stretch of `share` of the picture begins that has `focus` in its middle, as far as the edges let it.
double around(double focus, double share) { return std::clamp(focus - share / 2, 0.0, 1 - share); }

PlacedPicture place_covering(PicturePart const& picture, Size place) {
  double const shape = static_cast<double>(picture.file->width) / picture.file->height;
  double const place_shape = place.width / place.height;
  scene::Crop crop;
  crop.width = std::min(1.0, place_shape / shape);
  crop.height = std::min(1.0, shape / place_shape);
  crop.left = around(picture.focus_x, crop.width);
  crop.top = around(picture.focus_y, crop.height);
  Length const sharp = screen_width(*picture.file) * crop.width;
  bool const is_fine = picture.enlarges || !is_of_pixels(*picture.file) || place.width <= sharp;
  return {is_fine ? place : Size{sharp, sharp / place_shape}, crop};
}

std::string wanted_width(Length whole) {
  return fmt::format("use one that is {:.0f} pixels wide or more", std::ceil(whole.pt() / 72 * wanted_dpi_in_print));
}

std::string in_pixels(int count) { return count == 1 ? "1 pixel" : fmt::format("{} pixels", count); }

Diagnostic low_resolution(scene::ImageFile const& file, double dpi, Length whole, Span const& at) {
  return warning(at, "low-resolution",
                 fmt::format("the picture \"{}\" has {:.0f} pixels per inch at this size, and looks soft in print",
                             file.path, std::floor(dpi)),
                 wanted_width(whole) + ", show it smaller, or write \"enlarge: true\" to show it as it is");
}

void tell_of_little(scene::ImageFile const& file, scene::Crop const& crop, Span const& at, Diagnostics& problems) {
  constexpr double least_share = 0.25;
  double const share = crop.width * crop.height;
  if (share >= least_share) return;
  problems.push_back(warning(
      at, "little-shown",
      fmt::format("only {:.0f}% of the picture \"{}\" is shown, for its shape is another than that of its place",
                  std::max(1.0, share * 100), file.path),
      "write \"fit: whole\", or use a picture of the part that matters"));
}

}  // namespace

Length screen_width(scene::ImageFile const& file) { return Length::from_pt(file.width / screen_dpi * 72); }

PlacedPicture place_picture(PicturePart const& picture, Size place) {
  if (picture.covers) return place_covering(picture, place);
  double const ratio = static_cast<double>(picture.file->height) / picture.file->width;
  Length const height = std::min({place.height, picture.extent.maximum, place.width * ratio});
  return {{height / ratio, height}, {}};
}

Diagnostic few_pixels(scene::ImageFile const& file, Length shown, Length free, Length whole, Span const& at) {
  return warning(at, "few-pixels",
                 fmt::format("the picture \"{}\" is {} wide, and shown {:.0f} mm wide where {:.0f} mm are free",
                             file.path, in_pixels(file.width), shown.mm(), free.mm()),
                 wanted_width(whole) + ", or write \"enlarge: true\" to show it coarse");
}

bool tell_of_picture(PicturePart const& picture, PlacedPicture const& placed, Length free, Span const& at,
                     Diagnostics& problems) {
  scene::ImageFile const& file = *picture.file;
  tell_of_little(file, placed.crop, at, problems);
  if (picture.is_told) return true;
  if (picture.enlarges || !is_of_pixels(file)) return false;
  Length const whole = placed.size.width / placed.crop.width;
  double const dpi = file.width / (whole.pt() / 72);
  constexpr double slack = 0.5;
  if (dpi >= least_dpi_in_print - slack) return false;
  bool const is_smaller = picture.covers && placed.size.width < free;
  problems.push_back(is_smaller ? few_pixels(file, placed.size.width, free, free / placed.crop.width, at)
                                : low_resolution(file, dpi, whole, at));
  return true;
}

}  // namespace factsheet::layout
