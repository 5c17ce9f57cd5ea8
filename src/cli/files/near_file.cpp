#include "cli/files/near_file.h"

#include "cli/files/shown_path.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

/// Nobody reads the names of more.
constexpr std::size_t most_neighbours = 10'000;

std::vector<std::string> names_in(fs::path const& folder) {
  std::vector<std::string> names;
  std::error_code fault;
  fs::directory_iterator entries(folder.empty() ? "." : folder, fault);
  for (; !fault && entries != fs::directory_iterator(); entries.increment(fault)) {
    names.push_back(entries->path().filename().string());
    if (names.size() == most_neighbours) break;
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::optional<fs::path> file_meant_by(fs::path const& typed) {
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(typed, ignored))) return std::nullopt;
  fs::path whole = typed;
  whole += ".sheet.yaml";
  if (typed.has_filename() && fs::exists(whole, ignored)) return whole;
  auto const names = names_in(typed.parent_path());
  auto const near = did_you_mean(typed.filename().string(), names);
  if (!near) return std::nullopt;
  return typed.parent_path() / *near;
}

void ask_for_file_meant(fs::path const& typed, Diagnostics& faults) {
  for (Diagnostic& fault : faults) {
    if (fault.kind != FaultKind::unreadable || fault.at.file) continue;
    if (auto const meant = file_meant_by(typed)) fault.help = fmt::format("did you mean \"{}\"?", shown(*meant));
  }
}

}  // namespace factsheet::cli
