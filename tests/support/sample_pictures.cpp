#include "support/sample_pictures.h"

#include "output/pictures/image_file.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include <jpeglib.h>
#include <png.h>

namespace factsheet::test {
namespace {

void set_rows(png_structp png, png_infop info, std::vector<std::string>& rows, int colour_type,
              PngOptions const& options) {
  unsigned const samples = options.palette || options.one_bit ? 1 : options.alpha ? 4 : 3;
  auto const width = static_cast<png_uint_32>(rows[0].size()) / samples;
  png_set_IHDR(png, info, width, static_cast<png_uint_32>(rows.size()), options.one_bit ? 1 : 8, colour_type,
               options.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  std::vector<png_bytep> pointers;
  for (auto& row : rows) pointers.push_back(reinterpret_cast<png_bytep>(row.data()));
  png_set_rows(png, info, pointers.data());
  png_write_png(png, info, options.one_bit ? PNG_TRANSFORM_PACKING : PNG_TRANSFORM_IDENTITY, nullptr);
}

std::string encode(std::vector<std::string> rows, std::vector<Pixel> const& palette, PngOptions const& options) {
  std::string bytes;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(
      png, &bytes,
      [](png_structp to, png_bytep from, size_t count) {
        static_cast<std::string*>(png_get_io_ptr(to))->append(reinterpret_cast<char const*>(from), count);
      },
      [](png_structp) {});
  std::vector<png_color> colours;
  for (auto const& pixel : palette) colours.push_back({pixel[0], pixel[1], pixel[2]});
  if (options.palette) png_set_PLTE(png, info, colours.data(), static_cast<int>(colours.size()));
  if (!options.icc.empty()) {
    png_set_iCCP(png, info, "profile", 0, reinterpret_cast<png_const_bytep>(options.icc.data()),
                 static_cast<png_uint_32>(options.icc.size()));
  }
  int const type = options.palette   ? PNG_COLOR_TYPE_PALETTE
                   : options.one_bit ? PNG_COLOR_TYPE_GRAY
                   : options.alpha   ? PNG_COLOR_TYPE_RGBA
                                     : PNG_COLOR_TYPE_RGB;
  set_rows(png, info, rows, type, options);
  png_destroy_write_struct(&png, &info);
  return bytes;
}

std::string exif_with(int orientation) {
  std::string tiff{"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25};
  tiff += static_cast<char>(orientation);
  return tiff + std::string(6, '\0');
}

void write_markers(jpeg_compress_struct& codec, JpegOptions const& options) {
  auto const write = [&codec](int marker, std::string const& data) {
    jpeg_write_marker(&codec, marker, reinterpret_cast<JOCTET const*>(data.data()), static_cast<unsigned>(data.size()));
  };
  if (options.orientation > 0) write(JPEG_APP0 + 1, exif_with(options.orientation));
  if (!options.icc.empty()) {
    write(JPEG_APP0 + 2, std::string("ICC_PROFILE\0\x01\x01", 14) + options.icc);
  }
  write(JPEG_COM, "made in a garden");
}

Pixel grained(Pixel pixel, int x, int y, int grain) {
  int const off = (x * 7 + y * 13 + x * y) % (2 * grain + 1) - grain;
  for (std::size_t i = 0; i < 3; ++i) pixel[i] = static_cast<unsigned char>(std::clamp(pixel[i] + off, 0, 255));
  return pixel;
}

std::string jpeg_row(Quarters const& quarters, int y, int width, int height, JpegOptions const& options) {
  int const components = options.components;
  std::string row;
  for (int x = 0; x < width; ++x) {
    Pixel const pixel = grained(quarters.at(x, y, width, height), x, y, options.grain);
    for (int i = 0; i < components; ++i) {
      unsigned char const value = pixel[static_cast<std::size_t>(i)];
      row += static_cast<char>(components == 4 ? 255 - value : value);  // Adobe's inks are upside down
    }
  }
  return row;
}

}  // namespace

Pixel Quarters::at(int x, int y, int width, int height) const {
  bool const left = 2 * x < width, top = 2 * y < height;
  return top ? (left ? top_left : top_right) : (left ? bottom_left : bottom_right);
}

std::string make_png(Quarters const& quarters, int width, int height, PngOptions const& options) {
  std::vector<Pixel> const palette{quarters.top_left, quarters.top_right, quarters.bottom_left, quarters.bottom_right};
  std::vector<std::string> rows;
  for (int y = 0; y < height; ++y) {
    std::string row;
    for (int x = 0; x < width; ++x) {
      Pixel const pixel = grained(quarters.at(x, y, width, height), x, y, options.grain);
      if (options.palette) {
        row += static_cast<char>((2 * y < height ? 0 : 2) + (2 * x < width ? 0 : 1));
      } else if (options.one_bit) {
        row += static_cast<char>(pixel[0] >> 7U);
      } else {
        row.append(reinterpret_cast<char const*>(pixel.data()), options.alpha ? 4 : 3);
      }
    }
    rows.push_back(row);
  }
  return encode(std::move(rows), palette, options);
}

std::string make_jpeg(Quarters const& quarters, int width, int height, JpegOptions const& options) {
  jpeg_compress_struct codec{};
  jpeg_error_mgr errors{};
  codec.err = jpeg_std_error(&errors);
  jpeg_create_compress(&codec);
  unsigned char* bytes = nullptr;
  unsigned long count = 0;
  jpeg_mem_dest(&codec, &bytes, &count);
  codec.image_width = static_cast<JDIMENSION>(width);
  codec.image_height = static_cast<JDIMENSION>(height);
  codec.input_components = options.components;
  codec.in_color_space = options.components == 1 ? JCS_GRAYSCALE : options.components == 4 ? JCS_CMYK : JCS_RGB;
  jpeg_set_defaults(&codec);
  jpeg_set_quality(&codec, 95, TRUE);
  codec.comp_info[0].h_samp_factor = codec.comp_info[0].v_samp_factor = 1;  // colours keep their edges
  if (options.progressive) jpeg_simple_progression(&codec);
  jpeg_start_compress(&codec, TRUE);
  write_markers(codec, options);
  for (int y = 0; y < height; ++y) {
    std::string row = jpeg_row(quarters, y, width, height, options);
    auto* samples = reinterpret_cast<JSAMPROW>(row.data());
    jpeg_write_scanlines(&codec, &samples, 1);
  }
  jpeg_finish_compress(&codec);
  std::string jpeg(reinterpret_cast<char const*>(bytes), count);
  jpeg_destroy_compress(&codec);
  std::free(bytes);  // NOLINT: libjpeg's own allocation
  return jpeg;
}

std::shared_ptr<ImageFile const> read(std::string name, std::string bytes) {
  auto file = output::read_image(std::move(name), std::move(bytes), {});
  if (!file.ok()) throw std::runtime_error(file.diagnostics.at(0).message);
  return std::make_shared<ImageFile>(std::move(*file));
}

}  // namespace factsheet::test
