#include "cli/running/digest.h"

#include "cli/files/read_file.h"

namespace factsheet::cli {

std::string digest_of_file(std::filesystem::path const& path) {
  auto const file = read_file(path, largest_kept_file);
  return file.value ? sha256((*file.value)->bytes) : "";
}

}  // namespace factsheet::cli
