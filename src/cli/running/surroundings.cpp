#include "cli/running/surroundings.h"

#include "cli/loading/assets.h"
#include "cli/running/build_id.h"
#include "cli/running/digest.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <vector>

#include <fmt/format.h>
#include <sys/stat.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// Tells one state of a file from another. Every run asks it of some megabytes of fonts and profiles, which only an
/// installation changes: size and time will do.
std::string mark_of(fs::path const& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return fmt::format("{} {}.{:09}", status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

/// The name of a library says its version to those who look behind the links: libcairo.so.2.11600.0.
std::set<std::string> libraries() {
  std::set<std::string> names;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    auto const at = line.find('/');
    if (at == std::string::npos || line.find(".so", at) == std::string::npos) continue;
    fs::path const path = line.substr(at);
    std::error_code fault;
    auto const size = fs::file_size(path, fault);
    if (!fault) names.insert(fmt::format("{} {}", path.filename().string(), size));
  }
  return names;
}

}  // namespace

std::string digest_of_surroundings(fs::path const& assets) {
  std::string all = fmt::format("factsheet {} {}\n", FACTSHEET_VERSION, build_id());
  for (std::string const& library : libraries()) all += library + "\n";
  for (fs::path const& path : files_of_assets(assets)) {
    // The place of the folder does not matter.
    bool const is_below = std::mismatch(assets.begin(), assets.end(), path.begin(), path.end()).first == assets.end();
    auto const name = is_below ? path.lexically_relative(assets) : path;
    all += fmt::format("{} {}\n", name.string(), mark_of(path));
  }
  return sha256(all);
}

std::string environment_date() {
  char const* const epoch = std::getenv("SOURCE_DATE_EPOCH");
  return epoch == nullptr ? "" : epoch;
}

}  // namespace factsheet::cli
