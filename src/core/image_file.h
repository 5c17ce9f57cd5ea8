// Pictures as read. Shared by all stages after loading, never changed.
#pragma once
#include <string>

namespace factsheet {

enum class ImageKind { png, jpeg, svg };

/// A picture file as read; decoded by the output alone.
struct ImageFile {
  std::string path;  ///< as authored, for messages
  std::string bytes;
  ImageKind kind = ImageKind::png;
  int width = 0;  ///< pixels, or SVG user units, upright (EXIF rotation applied)
  int height = 0;
  double thinnest_line = 0;  ///< of an SVG: of its strokes, as a part of its width; 0: it has none
};

}  // namespace factsheet
