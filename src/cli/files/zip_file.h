// A ZIP archive of files that are compressed already.
#pragma once
#include "cli/files/write_whole.h"

#include <cstdint>
#include <vector>

namespace factsheet::cli {

/// Appears whole or not at all, and holds no file in memory. The same files in the same order give the same bytes: they
/// have no dates. Past four gigabytes or 65,535 files it goes on as ZIP64.
class ZipFile {
 public:
  /// What fails is told as one sentence.
  [[nodiscard]] std::optional<std::string> begin(std::filesystem::path const& path) { return file_.begin(path); }
  [[nodiscard]] std::optional<std::string> add(std::string const& name, std::string const& bytes);
  [[nodiscard]] std::optional<std::string> finish();

 private:
  struct Entry {
    std::string name;
    std::uint32_t checksum = 0;
    std::uint64_t size = 0, offset = 0;
  };
  [[nodiscard]] std::optional<std::string> put(std::string const& bytes);
  [[nodiscard]] std::string directory_line(Entry const& entry) const;
  [[nodiscard]] std::string end_of_directory(std::uint64_t begin, std::uint64_t size) const;

  AsideFile file_;
  std::vector<Entry> entries_;
  std::uint64_t written_ = 0;
};

/// CRC-32 as ZIP and PNG have it.
std::uint32_t crc32(std::string_view bytes);

}  // namespace factsheet::cli
