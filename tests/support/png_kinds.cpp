#include "support/png_kinds.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <zlib.h>

namespace factsheet::test {

std::string in_four_bytes(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xffU);
  return bytes;
}

namespace {

std::string packed_samples(std::string const& raw) {
  uLongf size = compressBound(raw.size());
  std::string packed(size, '\0');
  compress2(reinterpret_cast<unsigned char*>(packed.data()), &size, reinterpret_cast<unsigned char const*>(raw.data()),
            raw.size(), 6);
  packed.resize(size);
  return packed;
}

/// Numbers that no two runs have differently.
class Dice {
 public:
  unsigned char next() {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<unsigned char>(state_ >> 24U);
  }

 private:
  std::uint32_t state_ = 7;
};

/// A row behind its filter, each of the five in turn: whatever the bytes are, they mean some picture.
std::string filtered_rows(PngKind const& kind, int width, int height, Dice& dice) {
  std::string rows;
  std::size_t const bytes = (static_cast<std::size_t>(width) * static_cast<std::size_t>(kind.bits()) + 7) / 8;
  for (int y = 0; y < height; ++y) {
    // Indices must be in the palette, which filters would spoil.
    rows += kind.colour_type == 3 ? '\0' : static_cast<char>(y % 5);
    for (std::size_t i = 0; i < bytes; ++i) rows += static_cast<char>(dice.next());
  }
  return rows;
}

/// The seven passes of Adam7 (PNG 3rd edition §8.1).
std::string all_passes(PngKind const& kind, Dice& dice) {
  struct PassGrid {
    int x, y, right, down;
  };
  constexpr std::array passes{PassGrid{0, 0, 8, 8}, PassGrid{4, 0, 8, 8}, PassGrid{0, 4, 4, 8}, PassGrid{2, 0, 4, 4},
                              PassGrid{0, 2, 2, 4}, PassGrid{1, 0, 2, 2}, PassGrid{0, 1, 1, 2}};
  std::string rows;
  for (PassGrid const& pass : passes) {
    int const width = (kind.width - pass.x + pass.right - 1) / pass.right;
    int const height = (kind.height - pass.y + pass.down - 1) / pass.down;
    if (width > 0 && height > 0) rows += filtered_rows(kind, width, height, dice);
  }
  return rows;
}

std::string palette_chunk(PngKind const& kind) {
  std::string colours;
  for (int i = 0; i < 1 << kind.depth; ++i) {
    for (int const channel : {i * 3, 255 - i, i * i}) colours += static_cast<char>(channel & 0xff);
  }
  return png_chunk("PLTE", colours);
}

}  // namespace

std::string png_signature() { return "\x89PNG\r\n\x1a\n"; }

std::string png_chunk(std::string const& name, std::string const& data) {
  std::string const body = name + data;
  auto const sum = crc32(0, reinterpret_cast<unsigned char const*>(body.data()), static_cast<uInt>(body.size()));
  return in_four_bytes(static_cast<std::uint32_t>(data.size())) + body + in_four_bytes(static_cast<std::uint32_t>(sum));
}

std::string header_chunk(PngKind const& kind) {
  std::string header = in_four_bytes(static_cast<std::uint32_t>(kind.width));
  header += in_four_bytes(static_cast<std::uint32_t>(kind.height));
  header += static_cast<char>(kind.depth);
  header += static_cast<char>(kind.colour_type);
  header += std::string(2, '\0');
  header += static_cast<char>(kind.interlaced ? 1 : 0);
  return png_chunk("IHDR", header);
}

std::string png_of_kind(PngKind const& kind) {
  Dice dice;
  std::string png = png_signature() + header_chunk(kind) + kind.before_palette;
  if (kind.colour_type == 3) png += palette_chunk(kind);
  png += kind.before_samples;
  std::string const packed =
      packed_samples(kind.interlaced ? all_passes(kind, dice) : filtered_rows(kind, kind.width, kind.height, dice));
  for (std::size_t at = 0; at < packed.size(); at += kind.most_in_chunk) {
    png += png_chunk("IDAT", packed.substr(at, kind.most_in_chunk));
  }
  return png + png_chunk("IEND", "");
}

}  // namespace factsheet::test
