#include "cli/running/digest.h"

#include "cli/files/read_file.h"

#include <memory>

#include <glib.h>

namespace factsheet::cli {

std::string sha256(std::string_view bytes) {
  auto const* const data = reinterpret_cast<guchar const*>(bytes.data());
  std::unique_ptr<gchar, decltype(&g_free)> const digits(
      g_compute_checksum_for_data(G_CHECKSUM_SHA256, data, bytes.size()), g_free);
  return digits.get();
}

std::string digest_of_file(std::filesystem::path const& path) {
  auto const file = read_file(path, largest_kept_file);
  return file.value ? sha256((*file.value)->bytes) : "";
}

}  // namespace factsheet::cli
