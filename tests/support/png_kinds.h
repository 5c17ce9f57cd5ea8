// PNGs of all kinds that the standard allows, made chunk by chunk.
#pragma once
#include <cstdint>
#include <string>

namespace factsheet::test {

struct PngKind {
  int colour_type = 0, depth = 8;
  bool interlaced = false;
  int width = 32, height = 32;
  std::string before_palette, before_samples;  ///< further chunks
  std::size_t most_in_chunk = 1 << 20;         ///< of samples in one chunk

  [[nodiscard]] int bits() const {
    int const channels = colour_type == 2 ? 3 : colour_type == 4 ? 2 : colour_type == 6 ? 4 : 1;
    return channels * depth;
  }
};

/// As numbers stand in a PNG, the highest byte first.
std::string in_four_bytes(std::uint32_t value);
std::string png_signature();
/// With its length and check sum (PNG 3rd edition §5.3).
std::string png_chunk(std::string const& name, std::string const& data);
std::string header_chunk(PngKind const& kind);
/// The same samples for the same kind, in each run.
std::string png_of_kind(PngKind const& kind);

}  // namespace factsheet::test
