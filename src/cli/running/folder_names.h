// The names by which an output folder remembers files, so that it can be moved together with what it was made from.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>

namespace factsheet::cli {

class FolderNames {
 public:
  /// Fonts and the like lie below `assets`.
  FolderNames(std::filesystem::path folder, std::filesystem::path assets);

  [[nodiscard]] std::filesystem::path const& folder() const { return folder_; }
  /// The path from the folder, or from the assets.
  [[nodiscard]] std::string const& name_of(std::filesystem::path const& path) const;
  [[nodiscard]] std::filesystem::path path_of(std::string const& name) const;

 private:
  [[nodiscard]] std::string reckoned_name_of(std::filesystem::path const& path) const;
  [[nodiscard]] std::filesystem::path const& real_path(std::filesystem::path const& folder) const;

  std::filesystem::path folder_, real_folder_, assets_;
  mutable std::map<std::filesystem::path, std::filesystem::path> real_paths_;  ///< asked for before
  mutable std::unordered_map<std::string, std::string> names_;                 ///< the same
};

}  // namespace factsheet::cli
