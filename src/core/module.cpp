#include "core/module.h"

#include <filesystem>
#include <stdexcept>

#include <dlfcn.h>

namespace factsheet {
namespace {

namespace fs = std::filesystem;

/// The module's place, by that of the program: beside it or up to two folders above in a build, and where programs are
/// installed, bin beside lib.
fs::path place_of_module(std::string const& file) {
  std::error_code error;
  fs::path const program = fs::read_symlink("/proc/self/exe", error);
  fs::path folder = program.parent_path();
  fs::path const installed = folder.parent_path() / "lib" / "factsheet" / file;
  if (fs::exists(installed, error)) return installed;
  for (int up = 0; up < 3; ++up, folder = folder.parent_path()) {
    fs::path const built = folder / "modules" / file;
    if (fs::exists(built, error)) return built;
  }
  throw std::runtime_error(installed.string() + " is missing");
}

std::string last_fault() {
  char const* const fault = dlerror();
  return fault == nullptr ? "it has no way in" : fault;
}

}  // namespace

void* function_of_module(std::string const& module, char const* name) {
  void* const loaded = dlopen(place_of_module("factsheet-" + module + ".so").c_str(), RTLD_NOW | RTLD_LOCAL);
  if (loaded == nullptr) throw std::runtime_error(last_fault());
  void* const found = dlsym(loaded, name);
  if (found == nullptr) throw std::runtime_error(last_fault());
  return found;
}

}  // namespace factsheet
