// Decodes and encodes JPEG, through libjpeg.
#pragma once
#include <memory>
#include <string>

namespace factsheet::output {

/// Rows of a JPEG, 8 bits per channel. Keeps a reference to the bytes. Throws std::runtime_error when the file is
/// damaged or cut off.
class JpegReader {
 public:
  /// Decodes at a half, a quarter or an eighth of the size where that leaves at least `width` pixels per row.
  JpegReader(std::string const& jpeg, int least_width);
  ~JpegReader();
  JpegReader(JpegReader const&) = delete;
  JpegReader& operator=(JpegReader const&) = delete;
  JpegReader(JpegReader&&) = delete;
  JpegReader& operator=(JpegReader&&) = delete;

  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;
  /// 1 grey, 3 RGB, 4 CMYK (255: all ink).
  [[nodiscard]] int channels() const;
  /// RGB without the marker that says so: others would take it for YCbCr.
  [[nodiscard]] bool is_unmarked_rgb() const;
  /// The next row, valid until the next call.
  unsigned char const* next_row();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A JPEG of `channels` 1 or 3, without visible loss and without coarser colours.
std::string write_jpeg(std::string const& samples, int width, int height, int channels);

}  // namespace factsheet::output
