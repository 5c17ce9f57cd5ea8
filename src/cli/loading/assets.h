// What the program brings along: typefaces, colour profiles, themes and icons.
#pragma once
#include "cli/loading/data_override.h"
#include "core/icon.h"
#include "core/result.h"
#include "layout/blocks/qr_modules.h"
#include "output/output.h"
#include "text/shaper.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace factsheet::cli {

/// The folder that holds fonts/, icc/ and themes/: $FACTSHEET_ASSETS, else found from the program's own place
/// (share/factsheet of an installation, or the source tree around a build).
Result<std::filesystem::path> find_assets();

/// Everything that all sheets of a run share.
struct Bundle {
  std::filesystem::path folder;
  std::shared_ptr<text::Shaper const> shaper;
  std::shared_ptr<layout::QrEncoder const> codes;
  output::OutputAssets output;
  Icons icons;        ///< those that come along
  DataOverride over;  ///< of the command line
};
Result<Bundle> load_bundle();

/// All files that `load_bundle` reads from the folder, or that the shaper reads later: fonts, hyphenation patterns,
/// and colour profiles. Themes are not among them.
std::vector<std::filesystem::path> files_of_assets(std::filesystem::path const& folder);

}  // namespace factsheet::cli
