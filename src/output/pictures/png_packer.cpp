#include "output/pictures/png_packer.h"

#include "output/pictures/png_guard.h"
#include "output/pictures/png_header.h"

#include <cstddef>
#include <stdexcept>

namespace factsheet::output {
namespace {

/// What libpng writes, and what it says before it leaves.
class Packing {
 public:
  Packing() : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, this, leave, [](png_structp, png_const_charp) {})) {
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) throw std::runtime_error("libpng does not start");
    png_set_write_fn(png_, this, append, [](png_structp) {});
  }
  ~Packing() { png_destroy_write_struct(&png_, &info_); }
  Packing(Packing const&) = delete;
  Packing& operator=(Packing const&) = delete;
  Packing(Packing&&) = delete;
  Packing& operator=(Packing&&) = delete;

  std::string pack(unsigned char const* first, int width, int height, int channels) {
    auto const stride = static_cast<std::ptrdiff_t>(width) * channels;
    bool const done = output::finishes(png_, [=, this] {
      int const kind = channels == 1 ? PNG_COLOR_TYPE_GRAY : channels == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGBA;
      png_set_IHDR(png_, info_, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8, kind,
                   PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
      // To pack a photograph takes most of the time of its page; this is a fifth of what the usual level takes, for two
      // bytes more in a hundred at most.
      png_set_compression_level(png_, 4);
      png_write_info(png_, info_);
      for (int row = 0; row < height; ++row) png_write_row(png_, first + row * stride);
      png_write_end(png_, info_);
    });
    if (!done) throw std::runtime_error(words_);
    return png_samples(bytes_);
  }

 private:
  static void leave(png_structp png, png_const_charp words) {
    static_cast<Packing*>(png_get_error_ptr(png))->words_ = words;
    png_longjmp(png, 1);
  }

  static void append(png_structp png, png_bytep bytes, std::size_t count) {
    try {
      static_cast<Packing*>(png_get_io_ptr(png))->bytes_.append(reinterpret_cast<char const*>(bytes), count);
    } catch (...) {
      png_error(png, "out of memory");
    }
  }

  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  std::string bytes_, words_;
};

}  // namespace

std::string compress_as_png(std::string const& samples, int width, int height, int channels) {
  return Packing().pack(reinterpret_cast<unsigned char const*>(samples.data()), width, height, channels);
}

}  // namespace factsheet::output
