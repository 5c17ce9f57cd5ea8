// A PNG file, written row by row, so that a large page need not be in memory whole.
#pragma once
#include <memory>
#include <string>

namespace factsheet::output {

/// Eight bits per channel, sRGB. Rows come from top to bottom, as Cairo's RGB24: four bytes per pixel in the machine's
/// order, the highest one unused.
class PngWriter {
 public:
  PngWriter(int width, int height, double dpi);
  ~PngWriter();
  PngWriter(PngWriter const&) = delete;
  PngWriter& operator=(PngWriter const&) = delete;
  PngWriter(PngWriter&&) = delete;
  PngWriter& operator=(PngWriter&&) = delete;

  void write_rows(unsigned char const* first, int stride, int count);
  /// The file, after as many rows as it is high.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace factsheet::output
