// Which files change: at once where the system tells it, and within a third of a second where it does not, as on the
// shared folders of virtual machines and on some network drives.
#pragma once
#include "cli/files/descriptor.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>

namespace factsheet::cli {

/// What tells one state of a file from another.
struct FileStamp {
  bool is_there = false;
  std::int64_t modified = 0, changed = 0;  ///< nanoseconds
  std::uint64_t size = 0, inode = 0;
  friend bool operator==(FileStamp const&, FileStamp const&) = default;
};
FileStamp stamp_of(std::filesystem::path const& path);

class FileWatch {
 public:
  FileWatch();

  /// From now on these; those that were watched before and still are keep their stamps.
  void look_at(std::set<std::filesystem::path> const& files, std::set<std::filesystem::path> const& folders);
  /// Has something to read when the system tells of a change; negative: it tells of none.
  [[nodiscard]] int descriptor() const { return notices_.get(); }
  /// The files that have been written as the system tells it: closed by who wrote them, or put in their place.
  std::set<std::filesystem::path> told();
  /// All that is not as it was: of a folder, something was added or removed.
  std::set<std::filesystem::path> compared();

 private:
  void watch_folders();

  Descriptor notices_;
  std::map<std::filesystem::path, FileStamp> stamps_;
  std::set<std::filesystem::path> folders_;       ///< in which something is watched
  std::map<int, std::filesystem::path> watched_;  ///< by the system's number
};

}  // namespace factsheet::cli
