#include "cli/files/folder_lock.h"

#include "cli/files/read_file.h"
#include "cli/files/shown_path.h"

#include <chrono>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

namespace factsheet::cli {

std::optional<std::string> FolderLock::take(std::filesystem::path const& folder) {
  using namespace std::chrono_literals;
  constexpr auto longest = 30s;
  constexpr auto between = 2ms;
  folder_ = Descriptor(uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!folder_.valid()) return fmt::format("cannot open {}: {}", shown(folder), reason_of(errno));
  auto const until = std::chrono::steady_clock::now() + longest;
  while (::flock(folder_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return std::nullopt;
    if (std::chrono::steady_clock::now() > until) {
      return fmt::format("another run keeps a lock on the folder {}", shown(folder));
    }
    std::this_thread::sleep_for(between);
  }
  return std::nullopt;
}

}  // namespace factsheet::cli
