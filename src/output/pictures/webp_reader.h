// WebP, through libwebp, which is loaded for the first picture of the kind.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace factsheet::output {

/// What a file says of itself (RFC 9649).
struct WebpHeader {
  int width = 0, height = 0;  ///< as stored
  bool alpha = false;
  bool animated = false;
  bool lossless = false;
  int orientation = 1;  ///< EXIF
  std::string icc;
};

/// Nothing when the file ends before its samples or is no WebP.
std::optional<WebpHeader> read_webp_header(std::string_view bytes);

/// Four samples a pixel: red, green, blue and alpha. Throws std::runtime_error when the file is damaged or cut off.
std::string decode_webp_samples(std::string const& bytes, WebpHeader const& header);

/// As "1.2.4".
std::string webp_version();

}  // namespace factsheet::output
