// The pixels of a picture that show.
#pragma once
#include "core/image_file.h"

namespace factsheet::output {

struct PixelArea {
  int left = 0, top = 0, width = 0, height = 0;

  [[nodiscard]] bool has_row(int row) const { return row >= top && row < top + height; }
};

/// What shows of a picture of `width` and `height` as it is stored, held as `orientation` says: whole pixels, one at
/// least.
PixelArea stored_area(Crop const& crop, int width, int height, int orientation);

}  // namespace factsheet::output
