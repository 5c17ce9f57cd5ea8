// What a JPEG file says of itself before its samples (ITU-T T.81 annex B).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace factsheet::output {

struct JpegHeader {
  int width = 0, height = 0;  ///< as stored
  int components = 0;
  int precision = 8;    ///< bits a sample
  unsigned frame = 0;   ///< the SOF marker's second byte: C0 baseline, C1 extended, C2 progressive …
  bool adobe = false;   ///< has an Adobe marker: CMYK samples are inverted
  int orientation = 1;  ///< EXIF
  std::string icc;      ///< the profile, empty if none or incomplete

  /// Comes in several scans, so that it cannot be decoded row by row.
  [[nodiscard]] bool is_progressive() const { return frame == 0xc2 || frame == 0xca; }
};

/// Nothing when the file ends before its frame header or is no JPEG.
std::optional<JpegHeader> read_jpeg_header(std::string_view bytes);

/// The same picture without what only cameras and editors use: comments, EXIF (with the place where a photo was
/// taken), thumbnails, profiles, and all that stands behind its end. The samples are left as they are.
std::string without_metadata(std::string_view jpeg);
/// In how many scans the picture comes.
int count_scans(std::string_view jpeg);

}  // namespace factsheet::output
