// What a PNG file says of itself (ISO/IEC 15948).
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace factsheet::output {

struct PngHeader {
  int width = 0, height = 0;  ///< as stored
  int bit_depth = 8;
  int colour_type = 0;  ///< 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha
  bool interlaced = false;
  bool transparent = false;  ///< has a tRNS chunk
  bool gamma_alone = false;  ///< a gAMA chunk without sRGB or a profile: not sRGB by itself
  int orientation = 1;       ///< EXIF
  std::string palette;       ///< three bytes per entry
};

/// Nothing when the file is no PNG or ends before its samples.
std::optional<PngHeader> read_png_header(std::string_view bytes);
/// How many bytes of compressed samples stand behind `at` in the file.
std::size_t samples_behind(std::string_view bytes, std::size_t at);
/// The compressed samples, as they stand in the file.
std::string png_samples(std::string_view bytes);
}  // namespace factsheet::output
