#include "cli/watching/file_watch.h"

#include <array>
#include <cstring>
#include <string_view>

#include <sys/inotify.h>
#include <sys/stat.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

std::int64_t nanoseconds(timespec const& time) {
  constexpr std::int64_t second = 1'000'000'000;
  return static_cast<std::int64_t>(time.tv_sec) * second + time.tv_nsec;
}

fs::path folder_holding(fs::path const& file) { return file.has_parent_path() ? file.parent_path() : fs::path("."); }

}  // namespace

FileStamp stamp_of(fs::path const& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  // Reading a folder or adding to a file in it leaves its time alone; its size differs from system to system.
  bool const is_folder = S_ISDIR(status.st_mode);
  return {true, nanoseconds(status.st_mtim), is_folder ? 0 : nanoseconds(status.st_ctim),
          is_folder ? 0 : static_cast<std::uint64_t>(status.st_size), status.st_ino};
}

FileWatch::FileWatch() : notices_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}

void FileWatch::look_at(std::set<fs::path> const& files, std::set<fs::path> const& folders) {
  std::map<fs::path, FileStamp> stamps;
  folders_ = folders;
  auto const add = [&](fs::path const& path) {
    auto const known = stamps_.find(path);
    stamps[path] = known == stamps_.end() ? stamp_of(path) : known->second;
  };
  for (fs::path const& file : files) {
    add(file);
    folders_.insert(folder_holding(file));
  }
  for (fs::path const& folder : folders) add(folder);
  stamps_ = std::move(stamps);
  watch_folders();
}

/// A folder that was taken away and made anew is another one to the system.
void FileWatch::watch_folders() {
  if (!notices_.valid()) return;
  for (fs::path const& folder : folders_) {
    int const number = ::inotify_add_watch(notices_.get(), folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR);
    if (number >= 0) watched_[number] = folder;
  }
}

std::set<fs::path> FileWatch::told() {
  constexpr std::size_t many = 64 * 1024;
  alignas(inotify_event) std::array<char, many> bytes{};
  std::set<fs::path> written;
  while (true) {
    auto const got = uninterrupted([&] { return ::read(notices_.get(), bytes.data(), bytes.size()); });
    if (got <= 0) break;
    for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
      inotify_event event{};
      std::memcpy(&event, bytes.data() + at, sizeof event);
      char const* const name = bytes.data() + at + sizeof event;
      at += sizeof event + event.len;
      auto const folder = watched_.find(event.wd);
      if (folder == watched_.end()) continue;
      if ((event.mask & IN_IGNORED) != 0) {
        watched_.erase(folder);
      } else if (event.len > 0) {
        written.insert((folder->second / name).lexically_normal());
      }
    }
  }
  std::erase_if(written, [&](fs::path const& path) { return stamps_.find(path) == stamps_.end(); });
  for (fs::path const& path : written) stamps_[path] = stamp_of(path);
  return written;
}

std::set<fs::path> FileWatch::compared() {
  watch_folders();
  std::set<fs::path> changed;
  for (auto& [path, stamp] : stamps_) {
    FileStamp const now = stamp_of(path);
    if (now == stamp) continue;
    stamp = now;
    changed.insert(path);
  }
  return changed;
}

}  // namespace factsheet::cli
