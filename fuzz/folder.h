// Several files as one input: each behind a line "=== NAME".
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace factsheet::fuzz {

struct FileInFolder {
  std::string name;
  std::string bytes;
};
using Folder = std::vector<FileInFolder>;

/// What stands above the first such line is left out.
Folder folder_of(std::string_view input);
std::string input_of(Folder const& folder);

/// A folder on disk that is the current one, emptied for each input. Names that lead elsewhere are left out.
class FolderOnDisk {
 public:
  explicit FolderOnDisk(Folder const& folder);
  ~FolderOnDisk();
  FolderOnDisk(FolderOnDisk const&) = delete;
  FolderOnDisk& operator=(FolderOnDisk const&) = delete;

 private:
  std::filesystem::path path_, before_;
};

}  // namespace factsheet::fuzz
