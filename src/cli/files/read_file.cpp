#include "cli/files/read_file.h"

#include "cli/files/descriptor.h"
#include "cli/files/near_file.h"
#include "cli/files/shown_path.h"

#include <algorithm>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

Diagnostic cannot_read(fs::path const& path, std::string const& why) {
  return unreadable(fmt::format("cannot read {}: {}", shown(path), why));
}

Diagnostic too_large(fs::path const& path, std::size_t limit) {
  return error({}, "limit", fmt::format("{} is larger than {} KiB", shown(path), limit / 1024), "make it smaller");
}

/// Why a thing of this kind is no file to read; empty: it is one. A pipe or a device may never end.
std::string unfit(mode_t mode) {
  if (S_ISREG(mode)) return {};
  return S_ISDIR(mode) ? reason_of(EISDIR) : "it is not a regular file";
}

/// Up to `limit` bytes and one more, by which it is known that there are more. What the system said else.
std::optional<std::string> read_up_to(int descriptor, std::size_t expected, std::size_t limit) {
  std::string bytes(std::min(expected, limit) + 1, '\0');
  std::size_t size = 0;
  while (size <= limit) {
    if (size == bytes.size()) bytes.resize(std::min(2 * size, limit + 1));
    auto const got = uninterrupted([&] { return ::read(descriptor, bytes.data() + size, bytes.size() - size); });
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  bytes.resize(size);
  return bytes;
}

bool leads_out(fs::path const& named) {
  return named.is_absolute() ||
         std::any_of(named.begin(), named.end(), [](fs::path const& part) { return part == ".."; });
}

bool lies_below(fs::path const& path, fs::path const& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// The remedy for a name that leads nowhere. A link may lead out of the folder: then nothing in there is named.
std::string ask_for_name(fs::path const& home, std::string const& name) {
  std::error_code fault;
  fs::path const folder = fs::canonical((home / name).parent_path(), fault);
  auto const meant = !fault && lies_below(folder, home) ? file_meant_by(home / name) : std::nullopt;
  if (!meant) return "check the name, capitals included";
  return fmt::format("did you mean \"{}\"?", shown(fs::path(name).parent_path() / meant->filename()));
}

/// Is it merely not there? Otherwise the system keeps us from knowing.
bool is_absence(std::error_code const& fault) {
  return !fault || fault == std::errc::no_such_file_or_directory || fault == std::errc::not_a_directory ||
         fault == std::errc::filename_too_long;
}

}  // namespace

std::string reason_of(int number) { return std::generic_category().message(number); }

Result<std::shared_ptr<SourceFile const>> read_file(fs::path const& path, std::size_t limit) {
  // A pipe would hold up whoever opens it.
  Descriptor const file(uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
  struct stat status {};
  if (!file.valid() || ::fstat(file.get(), &status) != 0) return cannot_read(path, reason_of(errno));
  if (auto const why = unfit(status.st_mode); !why.empty()) return cannot_read(path, why);
  auto const size = static_cast<std::size_t>(status.st_size);
  if (size > limit) return too_large(path, limit);
  auto bytes = read_up_to(file.get(), size, limit);
  if (!bytes) return cannot_read(path, reason_of(errno));
  if (bytes->size() > limit) return too_large(path, limit);
  return std::make_shared<SourceFile const>(SourceFile{shown(path), *std::move(bytes)});
}

Result<fs::path> confine(fs::path const& folder, std::string const& name, Span named_at) {
  if (leads_out(name)) {
    return error(std::move(named_at), "outside-folder", fmt::format("\"{}\" lies outside the sheet's folder", name),
                 "put the file in the sheet's folder and name it from there");
  }
  std::error_code fault;
  fs::path const home = fs::canonical(folder.empty() ? "." : folder, fault);
  bool const can_be = !fault && name.find('\0') == std::string::npos;
  fs::path const real = can_be ? fs::canonical(home / name, fault) : fs::path();
  if (!is_absence(fault)) {
    return of_kind(
        FaultKind::unreadable,
        error(std::move(named_at), "cannot-read", fmt::format("cannot read \"{}\": {}", name, fault.message()),
              "check its permissions, and those of the folders and links that lead to it"));
  }
  if (real.empty() || !fs::is_regular_file(real, fault)) {
    return error(std::move(named_at), "unknown-file", fmt::format("there is no file \"{}\" beside the sheet", name),
                 can_be ? ask_for_name(home, name) : "check the name, capitals included");
  }
  if (!lies_below(real, home)) {
    return error(std::move(named_at), "outside-folder",
                 fmt::format("\"{}\" is a link that leads out of the sheet's folder", name),
                 "put the file itself beside the sheet");
  }
  return folder / name;
}

}  // namespace factsheet::cli
