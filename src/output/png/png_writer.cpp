#include "output/png/png_writer.h"

#include "output/fault.h"
#include "output/pictures/png_guard.h"

#include <bit>
#include <cmath>

namespace factsheet::output {

struct PngWriter::State {
  std::string bytes;
  std::string fault;
  png_structp png = nullptr;
  png_infop info = nullptr;
};

namespace {

template <class State>
State& state_of(png_structp png) {
  return *static_cast<State*>(png_get_io_ptr(png));
}

/// From Cairo's pixels, one number with red above green above blue, to the file's order.
void take_cairo_pixels(png_structp png) {
  bool const little = std::endian::native == std::endian::little;
  png_set_filler(png, 0, little ? PNG_FILLER_AFTER : PNG_FILLER_BEFORE);
  if (little) png_set_bgr(png);
}

template <class State>
void append(png_structp png, png_bytep bytes, std::size_t count) {
  try {
    state_of<State>(png).bytes.append(reinterpret_cast<char const*>(bytes), count);
  } catch (...) {
    png_error(png, "out of memory");
  }
}

}  // namespace

PngWriter::PngWriter(int width, int height, double dpi) : state_(std::make_unique<State>()) {
  state_->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, [](png_structp, png_const_charp) {});
  if (state_->png != nullptr) state_->info = png_create_info_struct(state_->png);
  if (state_->info == nullptr) fail_internally({}, "libpng does not start");
  png_structp const png = state_->png;
  png_infop const info = state_->info;
  png_set_write_fn(png, state_.get(), append<State>, [](png_structp) {});
  auto const per_metre = static_cast<png_uint_32>(std::lround(dpi / 0.0254));
  bool const done = finishes(png, [=] {
    png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_RELATIVE);
    png_set_pHYs(png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
    // Pages are flat areas: other filters cost four times the time and save nothing.
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    // Packing is most of the time that a picture takes: this is less than half of it, for two bytes more in a hundred.
    png_set_compression_level(png, 2);
    png_write_info(png, info);
    take_cairo_pixels(png);
  });
  if (!done) fail_internally({}, "libpng refuses the picture");
}

PngWriter::~PngWriter() { png_destroy_write_struct(&state_->png, &state_->info); }

void PngWriter::write_rows(unsigned char const* first, int stride, int count) {
  png_structp const png = state_->png;
  bool const done = finishes(png, [=] {
    for (int row = 0; row < count; ++row) png_write_row(png, first + static_cast<std::ptrdiff_t>(row) * stride);
  });
  if (!done) fail_internally({}, "libpng cannot write the picture");
}

std::string PngWriter::finish() {
  png_structp const png = state_->png;
  png_infop const info = state_->info;
  if (!finishes(png, [=] { png_write_end(png, info); })) fail_internally({}, "libpng cannot end the picture");
  return std::move(state_->bytes);
}

}  // namespace factsheet::output
