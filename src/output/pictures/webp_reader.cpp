#include "output/pictures/webp_reader.h"

#include "core/module.h"
#include "output/pictures/byte_reader.h"
#include "output/pictures/exif.h"
#include "output/pictures/webp/webp_entry.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include <fmt/format.h>

namespace factsheet::output {
namespace {

Webp const& webp_library() { return table_of_module<Webp>("webp", webp_entry_name); }

/// Three bytes, the least first.
int three_bytes(ByteReader const& read, std::size_t at) {
  return static_cast<int>(read.u16(at) | read.u8(at + 2) << 16U);
}

void read_extended(ByteReader const& chunk, WebpHeader& header) {
  constexpr std::uint32_t animation = 0x02, alpha = 0x10;
  header.animated = (chunk.u8(0) & animation) != 0;
  header.alpha = (chunk.u8(0) & alpha) != 0;
  header.width = three_bytes(chunk, 4) + 1;
  header.height = three_bytes(chunk, 7) + 1;
}

/// The frame of VP8 begins with three bytes and a code of three more.
void read_lossy(ByteReader const& chunk, WebpHeader& header) {
  constexpr std::uint32_t size_mask = 0x3fff;
  header.width = static_cast<int>(chunk.u16(6) & size_mask);
  header.height = static_cast<int>(chunk.u16(8) & size_mask);
}

void read_lossless(ByteReader const& chunk, WebpHeader& header) {
  constexpr std::uint32_t size_mask = 0x3fff;
  std::uint32_t const bits = chunk.u32(1);
  header.lossless = true;
  header.width = static_cast<int>(bits & size_mask) + 1;
  header.height = static_cast<int>(bits >> 14U & size_mask) + 1;
  header.alpha = (bits >> 28U & 1U) != 0;
}

/// Its place in the file is behind four letters and four bytes of length.
void read_webp_chunk(std::string_view name, std::string_view data, WebpHeader& header, bool& has_samples) {
  ByteReader const chunk{data, true};
  if (name == "VP8X") read_extended(chunk, header);
  if (name == "ICCP") header.icc = data;
  if (name == "EXIF")
    header.orientation = exif_orientation(data.substr(0, 6) == std::string_view("Exif\0\0", 6) ? data.substr(6) : data);
  if (name == "ANMF") has_samples = true;
  if (name != "VP8 " && name != "VP8L") return;
  has_samples = true;
  bool const alpha = header.alpha;
  if (name == "VP8L") read_lossless(chunk, header);
  if (name == "VP8 ") read_lossy(chunk, header);
  header.alpha = header.alpha || alpha;
}

}  // namespace

std::optional<WebpHeader> read_webp_header(std::string_view bytes) {
  if (bytes.substr(0, 4) != "RIFF" || bytes.size() < 12 || bytes.substr(8, 4) != "WEBP") return std::nullopt;
  WebpHeader header;
  bool has_samples = false;
  ByteReader const file{bytes, true};
  for (std::size_t at = 12; at + 8 <= bytes.size();) {
    std::size_t const length = file.u32(at + 4);
    read_webp_chunk(bytes.substr(at, 4), bytes.substr(at + 8, length), header, has_samples);
    at += 8 + length + length % 2;
  }
  if (!has_samples || header.width <= 0 || header.height <= 0) return std::nullopt;
  return header;
}

std::string decode_webp_samples(std::string const& bytes, WebpHeader const& header) {
  std::size_t const row = static_cast<std::size_t>(header.width) * 4;
  std::string samples(row * static_cast<std::size_t>(header.height), '\0');
  auto const* const decoded = webp_library().decode_rgba_into(
      reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size(),
      reinterpret_cast<std::uint8_t*>(samples.data()), samples.size(), static_cast<int>(row));
  if (decoded == nullptr) throw std::runtime_error("it is cut off or changed");
  return samples;
}

std::string webp_version() {
  int const version = webp_library().version;
  return fmt::format("{}.{}.{}", version >> 16, version >> 8 & 0xff, version & 0xff);
}

}  // namespace factsheet::output
