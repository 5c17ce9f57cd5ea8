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

std::string const& FolderNames::name_of(fs::path const& path) const {
  auto const [found, is_new] = names_.try_emplace(path.native());
  if (is_new) found->second = reckoned_name_of(path);
  return found->second;
}

std::string FolderNames::reckoned_name_of(fs::path const& path) const {
  auto const in_assets = path.lexically_relative(assets_);
  if (!in_assets.empty() && *in_assets.begin() != "..") return std::string(assets_prefix) + to_portable(in_assets);
  // A link keeps its name; the folders on its way do not matter.
  fs::path const& folder = real_path(path.has_parent_path() ? path.parent_path() : ".");
  return to_portable((folder / path.filename()).lexically_relative(real_folder_));
}

fs::path const& FolderNames::real_path(fs::path const& folder) const {
  auto const [found, is_new] = real_paths_.try_emplace(folder);
  std::error_code ignored;
  if (is_new) found->second = fs::weakly_canonical(folder, ignored);
  return found->second;
}

fs::path FolderNames::path_of(std::string const& name) const {
  if (name.starts_with(assets_prefix)) return assets_ / from_portable(name.substr(assets_prefix.size()));
  return (real_folder_ / from_portable(name)).lexically_normal();
}

}  // namespace factsheet::cli
