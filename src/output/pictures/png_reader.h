// Decodes PNG row by row, through libpng.
#pragma once
#include <memory>
#include <string>

namespace factsheet::output {

/// 8 bits per channel whatever the file has: palettes and transparent colours are looked up, 16 bits rounded, and a
/// gamma that stands alone is turned into that of sRGB. Keeps a reference to the bytes. Throws std::runtime_error when
/// the file is damaged.
class PngReader {
 public:
  explicit PngReader(std::string const& png);
  ~PngReader();
  PngReader(PngReader const&) = delete;
  PngReader& operator=(PngReader const&) = delete;
  PngReader(PngReader&&) = delete;
  PngReader& operator=(PngReader&&) = delete;

  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;
  /// 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.
  [[nodiscard]] int channels() const;
  [[nodiscard]] bool has_alpha() const { return channels() == 2 || channels() == 4; }
  /// The profile inside, empty: none.
  [[nodiscard]] std::string icc() const;
  /// The next row, `width() * channels()` bytes, valid until the next call.
  unsigned char const* next_row();
  /// After the last row: reads what is left of the file, so that a damaged end is found.
  void finish();
  /// Whether more was packed than the samples, which nobody sees. Known once it is finished.
  [[nodiscard]] bool packs_more() const;

 private:
  struct State;
  void start();
  void require(bool done) const;
  void read_all();

  std::unique_ptr<State> state_;
};

}  // namespace factsheet::output
