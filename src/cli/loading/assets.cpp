#include "cli/loading/assets.h"

#include "cli/files/read_file.h"
#include "cli/loading/built_in_icons.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>

namespace factsheet::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_asset = 32U << 20U;

bool holds_assets(fs::path const& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "fonts", ignored) && fs::is_directory(folder / "themes", ignored) &&
         fs::is_directory(folder / "icc", ignored);
}

/// Files below `folder` with the ending, in the order of their names.
std::vector<fs::path> files_below(fs::path const& folder, std::string_view ending) {
  std::vector<fs::path> found;
  std::error_code fault;
  fs::recursive_directory_iterator entries(folder, fault);
  for (; !fault && entries != fs::recursive_directory_iterator(); entries.increment(fault)) {
    if (entries->path().extension() == ending) found.push_back(entries->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

output::SharedBytes read_asset(fs::path const& path, Diagnostics& faults) {
  auto const file = read_file(path, largest_asset).take(faults);
  if (!file) return {};
  return std::shared_ptr<std::string const>(*file, &(*file)->bytes);
}

output::OutputAssets read_profiles(fs::path const& folder, Diagnostics& faults) {
  output::OutputAssets assets;
  assets.srgb_icc = read_asset(folder / "sRGB-small.icc", faults);
  assets.srgb_full_icc = read_asset(folder / "sRGB.icc", faults);
  assets.fogra39_icc = read_asset(folder / "FOGRA39L_coated.icc", faults);
  assets.fogra47_icc = read_asset(folder / "FOGRA47L_uncoated.icc", faults);
  assets.producer = fmt::format("Factsheet {}", FACTSHEET_VERSION);
  return assets;
}

text::FontSources font_sources(fs::path const& fonts) {
  text::FontSources sources;
  for (fs::path const& path : files_below(fonts, ".ttf")) sources.font_files.push_back(path.string());
  return sources;
}

}  // namespace

Result<fs::path> find_assets() {
  if (char const* named = std::getenv("FACTSHEET_ASSETS")) {
    if (holds_assets(named)) return fs::path(named);
    return unreadable(fmt::format("FACTSHEET_ASSETS is {}, which has no folders fonts, icc and themes", named));
  }
  std::error_code fault;
  fs::path const program = fs::read_symlink("/proc/self/exe", fault);
  for (fs::path folder = program.parent_path(); !fault; folder = folder.parent_path()) {
    if (holds_assets(folder)) return folder;
    if (holds_assets(folder / "share" / "factsheet")) return folder / "share" / "factsheet";
    if (folder == folder.root_path()) break;
  }
  return unreadable("cannot find the folders fonts, icc and themes",
                    "set FACTSHEET_ASSETS to the folder that holds them");
}

Result<Bundle> load_bundle() {
  Diagnostics faults;
  auto const folder = find_assets().take(faults);
  if (!folder) return {std::nullopt, std::move(faults)};
  Bundle bundle;
  bundle.folder = *folder;
  bundle.output = read_profiles(*folder / "icc", faults);
  bundle.codes = std::make_shared<layout::QrEncoder>();
  bundle.shaper = text::make_shaper(font_sources(*folder / "fonts")).take(faults).value_or(nullptr);
  bundle.icons = built_in_icons();
  if (has_errors(faults) || !bundle.shaper) return {std::nullopt, std::move(faults)};
  return {std::move(bundle), std::move(faults)};
}

std::vector<fs::path> files_of_assets(fs::path const& folder) {
  std::vector<fs::path> files = files_below(folder / "fonts", ".ttf");
  auto const profiles = files_below(folder / "icc", ".icc");
  files.insert(files.end(), profiles.begin(), profiles.end());
  return files;
}

}  // namespace factsheet::cli
