#include "cli/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view sheet_ending = ".sheet.yaml";

std::string reason(int number) { return std::generic_category().message(number); }

/// A file descriptor that is closed once.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool valid() const { return number_ >= 0; }
  bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Folders that hold no sheets of the author's: hidden ones, and what a run made.
bool is_skipped(fs::path const& folder) {
  std::string const name = folder.filename().string();
  return name.starts_with('.') || name == "out" || name == "build";
}

void add_sheets_below(fs::path const& folder, std::vector<fs::path>& sheets) {
  std::vector<fs::path> found;
  std::error_code fault;
  fs::recursive_directory_iterator entries(folder, fs::directory_options::skip_permission_denied, fault);
  for (; !fault && entries != fs::recursive_directory_iterator(); entries.increment(fault)) {
    if (entries->is_directory() && is_skipped(entries->path())) entries.disable_recursion_pending();
    if (entries->is_regular_file() && is_sheet(entries->path())) found.push_back(entries->path().lexically_normal());
  }
  std::sort(found.begin(), found.end());
  sheets.insert(sheets.end(), found.begin(), found.end());
}

bool leads_out(fs::path const& named) {
  return named.is_absolute() ||
         std::any_of(named.begin(), named.end(), [](fs::path const& part) { return part == ".."; });
}

bool lies_below(fs::path const& path, fs::path const& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

}  // namespace

bool is_sheet(fs::path const& path) { return path.filename().string().ends_with(sheet_ending); }

Result<std::shared_ptr<SourceFile const>> read_file(fs::path const& path, std::size_t limit) {
  std::error_code fault;
  auto const size = fs::file_size(path, fault);
  if (fault) return error({}, "cannot-read", fmt::format("cannot read {}: {}", path.string(), fault.message()));
  if (size > limit) {
    return error({}, "limit", fmt::format("{} is larger than {} KiB", path.string(), limit / 1024), "make it smaller");
  }
  std::ifstream in(path, std::ios::binary);
  std::string bytes(size, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  if (!in) return error({}, "cannot-read", fmt::format("cannot read {}: {}", path.string(), reason(errno)));
  return std::make_shared<SourceFile const>(SourceFile{path.string(), std::move(bytes)});
}

Result<fs::path> confine(fs::path const& folder, std::string const& name, Span named_at) {
  if (leads_out(name)) {
    return error(std::move(named_at), "outside-folder", fmt::format("\"{}\" lies outside the sheet's folder", name),
                 "put the file beside the sheet and name it without a path that leads out");
  }
  std::error_code fault;
  fs::path const home = fs::canonical(folder.empty() ? "." : folder, fault);
  fs::path const real = fault ? fs::path() : fs::canonical(home / name, fault);
  if (fault || !fs::is_regular_file(real, fault)) {
    return error(std::move(named_at), "unknown-file", fmt::format("there is no file \"{}\" beside the sheet", name),
                 "check the name, capitals included");
  }
  if (!lies_below(real, home)) {
    return error(std::move(named_at), "outside-folder",
                 fmt::format("\"{}\" is a link that leads out of the sheet's folder", name),
                 "put the file itself beside the sheet");
  }
  return folder / name;
}

std::optional<std::string> write_whole(fs::path const& path, std::string const& bytes) {
  auto const failed = [&](int number) { return fmt::format("cannot write {}: {}", path.string(), reason(number)); };
  if (fs::is_directory(path)) return failed(EISDIR);
  std::string aside = path.string() + ".XXXXXX";
  Descriptor file(::mkstemp(aside.data()));
  if (!file.valid()) return failed(errno);
  constexpr mode_t readable_by_all = 0644;
  bool const written = write_all(file.get(), bytes) && ::fchmod(file.get(), readable_by_all) == 0 &&
                       ::fsync(file.get()) == 0 && file.close() && std::rename(aside.c_str(), path.c_str()) == 0;
  if (written) return std::nullopt;
  int const number = errno;
  ::unlink(aside.c_str());
  return failed(number);
}

Result<std::vector<fs::path>> find_sheets(std::vector<std::string> const& paths) {
  std::vector<fs::path> sheets;
  Diagnostics faults;
  for (std::string const& path : paths.empty() ? std::vector<std::string>{"."} : paths) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
      std::size_t const before = sheets.size();
      add_sheets_below(path, sheets);
      if (sheets.size() == before) {
        faults.push_back(error({}, "no-sheets", fmt::format("there is no sheet below {}", path),
                               "a sheet is a file named *.sheet.yaml"));
      }
    } else if (fs::exists(path, ignored) && !is_sheet(path)) {
      faults.push_back(
          error({}, "no-sheets", fmt::format("{} is no sheet", path), "a sheet is a file named *.sheet.yaml"));
    } else {
      sheets.emplace_back(path);
    }
  }
  std::vector<fs::path> once;
  for (fs::path& sheet : sheets) {
    if (std::find(once.begin(), once.end(), sheet) == once.end()) once.push_back(std::move(sheet));
  }
  return {std::move(once), std::move(faults)};
}

}  // namespace factsheet::cli
