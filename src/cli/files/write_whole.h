// Files that appear whole or not at all.
#pragma once
#include "cli/files/descriptor.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace factsheet::cli {

/// A file written aside, in the folder where it is to stand, flushed to the disk, and not yet there by its own name.
/// What is not put in its place is removed.
class AsideFile {
 public:
  AsideFile() = default;
  ~AsideFile() { remove(); }
  AsideFile(AsideFile&& other) noexcept = default;
  AsideFile& operator=(AsideFile&& other) = delete;
  AsideFile(AsideFile const&) = delete;
  AsideFile& operator=(AsideFile const&) = delete;

  /// Has the mode of the file that it is to take the place of, else what the umask leaves. What fails is told as one
  /// sentence.
  [[nodiscard]] std::optional<std::string> write(std::filesystem::path const& target, std::string const& bytes);
  /// The same without flushing it to the disk: `flush_disk_of` does so for many at a time.
  [[nodiscard]] std::optional<std::string> write_unflushed(std::filesystem::path const& target,
                                                           std::string const& bytes);
  /// The same piece by piece: `begin`, `add` as often as there is something, `seal`.
  [[nodiscard]] std::optional<std::string> begin(std::filesystem::path const& target);
  [[nodiscard]] std::optional<std::string> add(std::string_view bytes);
  [[nodiscard]] std::optional<std::string> seal();
  [[nodiscard]] std::optional<std::string> put_in_place();

 private:
  [[nodiscard]] std::optional<std::string> give_up(int number);
  [[nodiscard]] bool create();
  void remove();

  std::filesystem::path target_;
  std::string name_;   ///< empty: there is none
  Descriptor locked_;  ///< by its lock a later run knows that this one still writes
};

/// Writes a file whole or not at all: aside, flushed to the disk, renamed. What fails is told as one sentence.
[[nodiscard]] std::optional<std::string> write_whole(std::filesystem::path const& path, std::string const& bytes);

/// Flushes all that was written to the disk on which the folder is. What fails is told as one sentence.
[[nodiscard]] std::optional<std::string> flush_disk_of(std::filesystem::path const& folder);

/// Adds to the end of a file, all of it or nothing. What fails is told as one sentence.
[[nodiscard]] std::optional<std::string> append_whole(std::filesystem::path const& path, std::string const& bytes);

/// What the names of files written aside begin with.
inline constexpr std::string_view aside_prefix = ".factsheet-temp-";

/// Removes the files that killed runs left written aside in a folder. Those of runs in progress stay.
void remove_left_aside(std::filesystem::path const& folder);

}  // namespace factsheet::cli
