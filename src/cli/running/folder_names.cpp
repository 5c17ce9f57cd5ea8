#include "cli/running/folder_names.h"

#include "cli/running/portable_path.h"

#include <string_view>
#include <utility>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view assets_prefix = "assets:";

}  // namespace

FolderNames::FolderNames(fs::path folder, fs::path assets) : folder_(std::move(folder)), assets_(std::move(assets)) {
  std::error_code ignored;
  real_folder_ = fs::weakly_canonical(folder_, ignored);
}

std::string FolderNames::name_of(fs::path const& path) const {
  auto const in_assets = path.lexically_relative(assets_);
  if (!in_assets.empty() && *in_assets.begin() != "..") return std::string(assets_prefix) + to_portable(in_assets);
  std::error_code ignored;
  // A link keeps its name; the folders on its way do not matter.
  auto const folder = fs::weakly_canonical(path.has_parent_path() ? path.parent_path() : ".", ignored);
  return to_portable((folder / path.filename()).lexically_relative(real_folder_));
}

fs::path FolderNames::path_of(std::string const& name) const {
  if (name.starts_with(assets_prefix)) return assets_ / from_portable(name.substr(assets_prefix.size()));
  return (real_folder_ / from_portable(name)).lexically_normal();
}

}  // namespace factsheet::cli
