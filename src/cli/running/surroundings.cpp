#include "cli/running/surroundings.h"

#include "cli/loading/assets.h"
#include "cli/running/build_id.h"
#include "cli/running/digest.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
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

/// Of what is loaded now, each once.
std::set<fs::path> loaded_libraries() {
  std::set<std::string> paths;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    auto const at = line.find('/');
    if (at != std::string::npos && line.find(".so", at) != std::string::npos) paths.insert(line.substr(at));
  }
  return {paths.begin(), paths.end()};
}

/// Those that modules bring when they are loaded, where they lie beside the others.
std::set<fs::path> libraries_of_modules(std::set<fs::path> const& loaded) {
  std::set<fs::path> folders;
  for (fs::path const& path : loaded) folders.insert(path.parent_path());
  std::set<fs::path> found;
  std::istringstream names(FACTSHEET_LIBRARIES_OF_MODULES);
  for (std::string name; std::getline(names, name, ' ');) {
    for (fs::path const& folder : folders) {
      std::error_code fault;
      fs::path const behind_link = fs::read_symlink(folder / name, fault);
      found.insert(folder / (fault ? fs::path(name) : behind_link));
    }
  }
  return found;
}

}  // namespace

std::set<std::string> libraries_in_use() {
  std::set<fs::path> paths = loaded_libraries();
  paths.merge(libraries_of_modules(paths));
  std::set<std::string> names;
  for (fs::path const& path : paths) {
    std::error_code fault;
    auto const size = fs::file_size(path, fault);
    if (!fault) names.insert(fmt::format("{} {}", path.filename().string(), size));
  }
  return names;
}

std::string digest_of_surroundings(fs::path const& assets) {
  std::string all = fmt::format("factsheet {} {}\n", FACTSHEET_VERSION, build_id());
  for (std::string const& library : libraries_in_use()) all += library + "\n";
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
