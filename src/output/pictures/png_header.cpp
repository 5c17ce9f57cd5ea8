#include "output/pictures/png_header.h"

#include "output/pictures/byte_reader.h"
#include "output/pictures/exif.h"

#include <algorithm>

namespace factsheet::output {
namespace {

struct Chunk {
  std::string_view kind;
  std::string_view data;
};

class Chunks {
 public:
  explicit Chunks(std::string_view png) : read_{png} {}

  std::optional<Chunk> next() {
    std::size_t const length = read_.u32(at_);
    if (at_ + 12 > read_.bytes.size() || length > read_.bytes.size() - at_ - 12) return std::nullopt;
    Chunk const chunk{read_.bytes.substr(at_ + 4, 4), read_.bytes.substr(at_ + 8, length)};
    at_ += 12 + length;
    if (chunk.kind == "IEND") at_ = read_.bytes.size();  // what stands behind it is none of the picture
    return chunk;
  }

 private:
  ByteReader read_;
  std::size_t at_ = 8;  // behind the signature
};

void read_image_header(std::string_view data, PngHeader& header) {
  ByteReader const read{data};
  constexpr std::uint32_t most = 0x7fffffff;
  header.width = static_cast<int>(read.u32(0) & most);
  header.height = static_cast<int>(read.u32(4) & most);
  header.bit_depth = static_cast<int>(read.u8(8));
  header.colour_type = static_cast<int>(read.u8(9));
  header.interlaced = read.u8(12) != 0;
}

/// gAMA of sRGB is 45455 (§11.3.3.2); others near it are meant to be sRGB too.
bool is_far_from_srgb(std::string_view data) {
  std::uint32_t const gamma = ByteReader{data}.u32(0);
  return gamma < 44000 || gamma > 47000;
}

}  // namespace

std::optional<PngHeader> read_png_header(std::string_view bytes) {
  PngHeader header;
  bool named_space = false, has_samples = false;
  Chunks chunks(bytes);
  while (auto const chunk = chunks.next()) {
    if (chunk->kind == "IHDR") read_image_header(chunk->data, header);
    if (chunk->kind == "PLTE") header.palette = chunk->data;
    if (chunk->kind == "tRNS") header.transparent = true;
    if (chunk->kind == "gAMA") header.gamma_alone = is_far_from_srgb(chunk->data);
    if (chunk->kind == "sRGB" || chunk->kind == "iCCP") named_space = true;
    if (chunk->kind == "eXIf") header.orientation = exif_orientation(chunk->data);
    if (chunk->kind == "IDAT") has_samples = true;
  }
  if (!has_samples || header.width == 0) return std::nullopt;
  if (named_space) header.gamma_alone = false;
  return header;
}

std::size_t samples_behind(std::string_view bytes, std::size_t at) {
  std::size_t count = 0;
  Chunks chunks(bytes);
  while (auto const chunk = chunks.next()) {
    if (chunk->kind != "IDAT") continue;
    auto const start = static_cast<std::size_t>(chunk->data.data() - bytes.data());
    std::size_t const end = start + chunk->data.size();
    if (end > at) count += end - std::max(start, at);
  }
  return count;
}

std::string png_samples(std::string_view bytes) {
  std::string samples;
  Chunks chunks(bytes);
  while (auto const chunk = chunks.next()) {
    if (chunk->kind == "IDAT") samples += chunk->data;
  }
  return samples;
}

}  // namespace factsheet::output
