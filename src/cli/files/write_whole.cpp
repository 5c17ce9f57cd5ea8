#include "cli/files/write_whole.h"

#include "cli/files/read_file.h"
#include "cli/files/shown_path.h"

#include <cstdint>
#include <string_view>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr mode_t rights = 07777;

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = uninterrupted([&] { return ::write(descriptor, bytes.data(), bytes.size()); });
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Nothing when the system has no randomness to give; errno says why.
std::optional<std::string> random_name() {
  std::uint64_t number = 0;
  auto const got = uninterrupted([&] { return ::getrandom(&number, sizeof number, 0); });
  if (got != sizeof number) return std::nullopt;
  return fmt::format("{}{:016x}", aside_prefix, number);
}

/// A run that looks for what others left may have taken the file before it was locked.
bool is_ours_still(int descriptor) {
  struct stat status {};
  return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

bool flush(int descriptor) {
  return uninterrupted([&] { return ::fsync(descriptor); }) == 0;
}

std::string cannot_write(fs::path const& path, int number) {
  return fmt::format("cannot write {}: {}", shown(path), reason_of(number));
}

}  // namespace

bool AsideFile::create() {
  constexpr int most_tries = 100;
  constexpr mode_t less_the_umask = 0666;
  for (int tries = 0; tries < most_tries; ++tries) {
    auto const name = random_name();
    if (!name) break;
    name_ = (target_.parent_path() / *name).native();
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    locked_ = Descriptor(uninterrupted([&] { return ::open(name_.c_str(), flags, less_the_umask); }));
    if (!locked_.valid() && errno != EEXIST) break;
    if (!locked_.valid()) continue;
    if (is_ours_still(locked_.get())) return true;
    // A file system without locks: nobody takes files away there either.
    if (errno == ENOLCK || errno == ENOTSUP || errno == ENOSYS || errno == EINVAL) return true;
    remove();
    errno = EEXIST;
  }
  if (!locked_.valid()) name_.clear();
  return false;
}

void AsideFile::remove() {
  if (!name_.empty()) ::unlink(name_.c_str());
  name_.clear();
  locked_.close();
}

std::optional<std::string> AsideFile::begin(fs::path const& target) {
  target_ = target;
  struct stat older {};
  bool const replaces = ::lstat(target.c_str(), &older) == 0;
  if (replaces && S_ISDIR(older.st_mode)) return cannot_write(target, EISDIR);
  if (!create()) return cannot_write(target, errno);
  bool const keeps_mode = replaces && S_ISREG(older.st_mode);
  if (keeps_mode && ::fchmod(locked_.get(), older.st_mode & rights) != 0) return give_up(errno);
  return std::nullopt;
}

std::optional<std::string> AsideFile::add(std::string_view bytes) {
  return write_all(locked_.get(), bytes) ? std::nullopt : give_up(errno);
}

std::optional<std::string> AsideFile::seal() { return flush(locked_.get()) ? std::nullopt : give_up(errno); }

std::optional<std::string> AsideFile::give_up(int number) {
  remove();
  return cannot_write(target_, number);
}

std::optional<std::string> AsideFile::write(fs::path const& target, std::string const& bytes) {
  if (auto fault = begin(target)) return fault;
  if (auto fault = add(bytes)) return fault;
  return seal();
}

std::optional<std::string> AsideFile::write_unflushed(fs::path const& target, std::string const& bytes) {
  if (auto fault = begin(target)) return fault;
  return add(bytes);
}

std::optional<std::string> AsideFile::put_in_place() {
  if (std::rename(name_.c_str(), target_.c_str()) != 0) {
    int const number = errno;
    remove();
    return cannot_write(target_, number);
  }
  name_.clear();
  locked_.close();
  return std::nullopt;
}

std::optional<std::string> write_whole(fs::path const& path, std::string const& bytes) {
  AsideFile file;
  if (auto fault = file.write(path, bytes)) return fault;
  return file.put_in_place();
}

std::optional<std::string> flush_disk_of(fs::path const& folder) {
  Descriptor const opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.valid() && uninterrupted([&] { return ::syncfs(opened.get()); }) == 0) return std::nullopt;
  return fmt::format("cannot write to {}: {}", shown(folder), reason_of(errno));
}

std::optional<std::string> append_whole(fs::path const& path, std::string const& bytes) {
  constexpr mode_t less_the_umask = 0666;
  constexpr int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW;
  Descriptor file(uninterrupted([&] { return ::open(path.c_str(), flags, less_the_umask); }));
  struct stat before {};
  if (!file.valid() || ::fstat(file.get(), &before) != 0) return cannot_write(path, errno);
  if (write_all(file.get(), bytes) && file.close()) return std::nullopt;
  int const number = errno;
  if (file.valid() && ::ftruncate(file.get(), before.st_size) != 0) return cannot_write(path, number);
  return cannot_write(path, number);
}

void remove_left_aside(fs::path const& folder) {
  std::error_code fault;
  fs::directory_iterator entries(folder, fault);
  for (; !fault && entries != fs::directory_iterator(); entries.increment(fault)) {
    fs::path const& path = entries->path();
    if (!path.filename().native().starts_with(aside_prefix)) continue;
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (file.valid() && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
  }
}

}  // namespace factsheet::cli
