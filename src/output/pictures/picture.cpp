#include "output/pictures/picture.h"

#include "output/fault.h"
#include "output/pictures/colour_profile.h"
#include "output/pictures/downsampler.h"
#include "output/pictures/exif.h"
#include "output/pictures/jpeg_codec.h"
#include "output/pictures/jpeg_header.h"
#include "output/pictures/pixel_area.h"
#include "output/pictures/png_header.h"
#include "output/pictures/png_packer.h"
#include "output/pictures/png_reader.h"
#include "output/pictures/webp_reader.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

constexpr double printed_dpi = 300;

/// How many pixels of those that show are kept.
struct Kept {
  int width = 0, height = 0;
};

Kept kept_size(PixelArea const& area, int orientation, Size size, double dpi) {
  if (lies_on_its_side(orientation)) std::swap(size.width, size.height);
  return {kept_pixels(area.width, size.width, dpi), kept_pixels(area.height, size.height, dpi)};
}

/// Moves the last channel out of the samples; an alpha that is opaque all over goes.
void split_alpha(DecodedPicture& picture, int channels_with_alpha) {
  auto const stride = static_cast<std::size_t>(channels_with_alpha);
  std::string colours;
  colours.reserve(picture.samples.size() / stride * (stride - 1));
  for (std::size_t at = 0; at < picture.samples.size(); at += stride) {
    colours.append(picture.samples, at, stride - 1);
    picture.alpha += picture.samples[at + stride - 1];
  }
  picture.samples = std::move(colours);
  bool const opaque = std::all_of(picture.alpha.begin(), picture.alpha.end(),
                                  [](char value) { return static_cast<unsigned char>(value) == 255; });
  if (opaque) picture.alpha.clear();
}

template <class Reader>
DecodedPicture read_rows(Reader& reader, bool has_alpha, PixelArea const& area, Kept kept) {
  Downsampler rows(area.width, area.height, reader.channels(), has_alpha, kept.width, kept.height);
  std::ptrdiff_t const left = std::ptrdiff_t{reader.channels()} * area.left;
  for (int y = 0; y < reader.height(); ++y) {
    unsigned char const* const row = reader.next_row();
    if (area.has_row(y)) rows.add_row(row + left);
  }
  DecodedPicture picture;
  picture.width = std::min(kept.width, area.width);
  picture.height = std::min(kept.height, area.height);
  picture.channels = reader.channels() - (has_alpha ? 1 : 0);
  picture.samples = rows.take();
  if (has_alpha) split_alpha(picture, reader.channels());
  return picture;
}

DecodedPicture decode_png(ImageFile const& file, Shown const& shown, double dpi) {
  PngReader reader(file.bytes);
  int const orientation = stored_orientation(file);
  PixelArea const area = stored_area(shown.crop, reader.width(), reader.height(), orientation);
  DecodedPicture picture = read_rows(reader, reader.has_alpha(), area, kept_size(area, orientation, shown.size, dpi));
  picture.icc = reader.icc();
  reader.finish();
  picture.packs_more = reader.packs_more();
  return picture;
}

WebpHeader webp_header(ImageFile const& file) {
  auto header = read_webp_header(file.bytes);
  if (!header) throw std::runtime_error("no samples");
  return *header;
}

DecodedPicture decode_webp(ImageFile const& file, Shown const& shown, double dpi) {
  WebpHeader const header = webp_header(file);
  PixelArea const area = stored_area(shown.crop, header.width, header.height, header.orientation);
  Kept const kept = kept_size(area, header.orientation, shown.size, dpi);
  std::string const samples = decode_webp_samples(file.bytes, header);
  constexpr int channels = 4;
  Downsampler rows(area.width, area.height, channels, true, kept.width, kept.height);
  std::ptrdiff_t const stride = std::ptrdiff_t{channels} * header.width;
  auto const* row = reinterpret_cast<unsigned char const*>(samples.data()) + area.top * stride;
  for (int y = 0; y < area.height; ++y, row += stride) rows.add_row(row + std::ptrdiff_t{channels} * area.left);
  DecodedPicture picture;
  picture.width = std::min(kept.width, area.width);
  picture.height = std::min(kept.height, area.height);
  picture.samples = rows.take();
  split_alpha(picture, channels);
  picture.icc = header.icc;
  return picture;
}

JpegHeader jpeg_header(ImageFile const& file) {
  auto header = read_jpeg_header(file.bytes);
  if (!header) throw std::runtime_error("no frame header");
  return *header;
}

DecodedPicture decode_jpeg(ImageFile const& file, Shown const& shown, double dpi) {
  JpegHeader const header = jpeg_header(file);
  PixelArea const area = stored_area(shown.crop, header.width, header.height, header.orientation);
  Kept const kept = kept_size(area, header.orientation, shown.size, dpi);
  // So many of the whole width leave as many of what shows.
  double const least_width = std::ceil(static_cast<double>(kept.width) * header.width / area.width);
  JpegReader reader(file.bytes, static_cast<int>(least_width));
  PixelArea const read = stored_area(shown.crop, reader.width(), reader.height(), header.orientation);
  DecodedPicture picture = read_rows(reader, false, read, kept);
  picture.icc = header.icc;
  return picture;
}

/// Only a profile that fits the samples and says more than sRGB is worth keeping.
void drop_useless_profile(std::string& icc, int channels, OutputAssets const& assets) {
  int const fits = channels_of_profile(icc);
  if (fits != channels || (fits == 3 && is_srgb(icc, assets.srgb_full_icc))) icc.clear();
}

template <class Work>
auto with_words(ImageFile const& file, Span const& at, Work work) {
  try {
    return work();
  } catch (std::runtime_error const& fault) {
    fail(at, "image-damaged", fmt::format("the picture \"{}\" is damaged: {}", file.path, fault.what()),
         "save it again from the program that made it");
  }
}

// ---- for the PDF ----

PdfPicture from_decoded(DecodedPicture picture) {
  PdfPicture made;
  made.width = picture.width;
  made.height = picture.height;
  made.channels = picture.channels;
  made.data = std::move(picture.samples);
  made.alpha = std::move(picture.alpha);
  made.icc = std::move(picture.icc);
  return made;
}

PdfPicture compressed(PdfPicture picture) {
  picture.data = compress_as_png(picture.data, picture.width, picture.height, picture.channels);
  picture.coding = PdfPicture::Coding::png;
  return picture;
}

bool is_whole(DecodedPicture const& picture, int width, int height) {
  return picture.width == width && picture.height == height;
}

PdfPicture png_for_pdf(ImageFile const& file, Shown const& shown, OutputAssets const& assets) {
  DecodedPicture decoded = decode_png(file, shown, printed_dpi);
  drop_useless_profile(decoded.icc, decoded.channels, assets);
  PngHeader const header = read_png_header(file.bytes).value_or(PngHeader{});
  bool const has_alpha = header.transparent || header.colour_type >= 4;
  bool const as_it_is = is_whole(decoded, header.width, header.height) && !has_alpha && !decoded.packs_more;
  if (!as_it_is || header.interlaced || header.gamma_alone) {
    return compressed(from_decoded(std::move(decoded)));
  }
  PdfPicture made = from_decoded(std::move(decoded));
  made.channels = header.colour_type == 2 ? 3 : 1;
  made.bits = header.bit_depth;
  made.coding = PdfPicture::Coding::png;
  made.data = png_samples(file.bytes);
  if (header.colour_type == 3) made.palette = header.palette;
  return made;
}

PdfPicture jpeg_for_pdf(ImageFile const& file, Shown const& shown, OutputAssets const& assets) {
  constexpr unsigned progressive = 0xc2;
  JpegHeader const header = jpeg_header(file);
  DecodedPicture decoded = decode_jpeg(file, shown, printed_dpi);
  drop_useless_profile(decoded.icc, decoded.channels, assets);
  bool const as_it_is = is_whole(decoded, header.width, header.height) && header.components != 4 &&
                        header.frame <= progressive;  // readers know no later kinds
  if (!as_it_is && header.components == 4) convert_to_srgb(decoded, assets);
  PdfPicture made = from_decoded(std::move(decoded));
  made.coding = PdfPicture::Coding::jpeg;
  if (as_it_is) {
    made.data = without_metadata(file.bytes);
    made.unmarked_rgb = header.components == 3 && JpegReader(file.bytes, header.width).is_unmarked_rgb();
  } else {
    made.data = write_jpeg(made.data, made.width, made.height, made.channels);
  }
  return made;
}

/// No PDF holds WebP: what was made smaller with loss is packed so again, anything else without.
PdfPicture webp_for_pdf(ImageFile const& file, Shown const& shown, OutputAssets const& assets) {
  DecodedPicture decoded = decode_webp(file, shown, printed_dpi);
  drop_useless_profile(decoded.icc, decoded.channels, assets);
  PdfPicture made = from_decoded(std::move(decoded));
  if (webp_header(file).lossless || !made.alpha.empty()) return compressed(std::move(made));
  made.data = write_jpeg(made.data, made.width, made.height, made.channels);
  made.coding = PdfPicture::Coding::jpeg;
  return made;
}

}  // namespace

int stored_orientation(ImageFile const& file) {
  switch (file.kind) {
    case ImageKind::png:
      return read_png_header(file.bytes).value_or(PngHeader{}).orientation;
    case ImageKind::jpeg:
      return read_jpeg_header(file.bytes).value_or(JpegHeader{}).orientation;
    case ImageKind::webp:
      return read_webp_header(file.bytes).value_or(WebpHeader{}).orientation;
    case ImageKind::svg:
      return 1;
  }
  return 1;
}

DecodedPicture decode_picture(ImageFile const& file, Shown const& shown, double dpi, Span const& at) {
  return with_words(file, at, [&] {
    if (file.kind == ImageKind::webp) return decode_webp(file, shown, dpi);
    return file.kind == ImageKind::png ? decode_png(file, shown, dpi) : decode_jpeg(file, shown, dpi);
  });
}

void prepare_profile(DecodedPicture& picture, OutputAssets const& assets) {
  drop_useless_profile(picture.icc, picture.channels, assets);
  if (picture.channels != 1 || picture.icc.empty()) return;
  convert_to_srgb(picture, assets);
  std::string greys;
  for (std::size_t at = 0; at < picture.samples.size(); at += 3) greys += picture.samples[at];
  picture.samples = std::move(greys);
  picture.channels = 1;
}

void convert_to_srgb(DecodedPicture& picture, OutputAssets const& assets) {
  drop_useless_profile(picture.icc, picture.channels, assets);
  if (picture.icc.empty() && picture.channels != 4) return;
  std::string const& from = picture.icc.empty() ? static_cast<std::string const&>(assets.fogra39_icc) : picture.icc;
  ColourConversion const convert(from, assets.srgb_full_icc);
  std::string converted(static_cast<std::size_t>(picture.width) * picture.height * 3, '\0');
  convert.convert(reinterpret_cast<unsigned char const*>(picture.samples.data()),
                  reinterpret_cast<unsigned char*>(converted.data()), picture.width * picture.height);
  picture.samples = std::move(converted);
  picture.channels = 3;
  picture.icc.clear();
}

PdfPicture picture_for_pdf(ImageFile const& file, Shown const& shown, OutputAssets const& assets, Span const& at) {
  return with_words(file, at, [&] {
    if (file.kind == ImageKind::webp) return webp_for_pdf(file, shown, assets);
    return file.kind == ImageKind::png ? png_for_pdf(file, shown, assets) : jpeg_for_pdf(file, shown, assets);
  });
}

}  // namespace factsheet::output
