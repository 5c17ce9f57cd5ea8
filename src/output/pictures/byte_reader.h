// Numbers out of the bytes of a picture file. Past the end everything is zero.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace factsheet::output {

struct ByteReader {
  std::string_view bytes;
  bool little_endian = false;

  [[nodiscard]] std::uint32_t u8(std::size_t at) const {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
  }
  [[nodiscard]] std::uint32_t u16(std::size_t at) const {
    return little_endian ? u8(at) | u8(at + 1) << 8U : u8(at) << 8U | u8(at + 1);
  }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const {
    return little_endian ? u16(at) | u16(at + 2) << 16U : u16(at) << 16U | u16(at + 2);
  }
};

}  // namespace factsheet::output
