#include "cli/running/digest.h"

#include "cli/files/read_file.h"

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace factsheet::cli {

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<std::uint8_t const*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string written;
  written.reserve(2 * digest.size());
  for (std::uint8_t const byte : digest) {
    written += digits[byte >> 4U];
    written += digits[byte & 0xFU];
  }
  return written;
}

std::string digest_of_file(std::filesystem::path const& path) {
  auto const file = read_file(path, largest_kept_file);
  return file.value ? sha256((*file.value)->bytes) : "";
}

}  // namespace factsheet::cli
