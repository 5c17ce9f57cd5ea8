// Fewer, larger pixels, row by row.
#pragma once
#include "core/length.h"

#include <string>
#include <utility>
#include <vector>

namespace factsheet::output {

/// Averages areas of the source; a large picture never lies in memory whole. With alpha (the last channel), colours
/// weigh as much as they cover. A size no smaller than the source's copies the rows.
class Downsampler {
 public:
  Downsampler(int width, int height, int channels, bool alpha, int to_width, int to_height);
  /// Takes the next row of the source, `width * channels` bytes.
  void add_row(unsigned char const* row);
  /// The smaller picture, after as many rows as the source has.
  [[nodiscard]] std::string take() { return std::move(samples_); }

 private:
  void spread_over_columns(unsigned char const* row);
  void add_share(double share);
  void finish_row();

  int width_, height_, channels_, to_width_, to_height_;
  bool alpha_;
  int row_ = 0, to_row_ = 0;
  std::vector<double> columns_;  ///< the current row of the source in columns of the target
  std::vector<double> sums_;     ///< of the current row of the target
  std::string samples_;
};

/// How many pixels a side of `pixels` keeps when it is shown `length` long with `dpi` at most. A fifth more is left
/// alone, for it would be spoilt to save little.
int kept_pixels(int pixels, Length length, double dpi);

}  // namespace factsheet::output
