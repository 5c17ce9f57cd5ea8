// Documents into bytes.
#pragma once
#include "core/result.h"
#include "scene/frame.h"

#include <optional>
#include <string>
#include <vector>

namespace factsheet::output {

enum class Profile { web };

/// Colour profiles as read from icc/, and facts of the run.
struct OutputAssets {
  std::string srgb_icc;       ///< the small sRGB profile, embedded as output intent
  std::string srgb_full_icc;  ///< for conversions
  std::string fogra39_icc, fogra47_icc;
  std::string producer;           ///< "Factsheet 0.1.0"
  std::optional<long long> date;  ///< seconds since the epoch, for the dates of the file; none: it has none
};

/// The PDF, whole, in memory. The same document gives the same bytes.
Result<std::string> render_pdf(scene::Document const& document, Profile profile, OutputAssets const& assets);

/// One PNG a page at `dpi` (36–1200).
Result<std::vector<std::string>> render_png(scene::Document const& document, Profile profile,
                                            OutputAssets const& assets, double dpi);

}  // namespace factsheet::output
