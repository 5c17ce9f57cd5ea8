// An SVG as an icon.
#pragma once
#include "core/icon.h"
#include "core/result.h"

#include <string>

namespace factsheet::output {

/// The paths of an SVG, the longer side of its viewBox being the icon's side and the shorter one centred. An error at
/// `at` names what an icon cannot be: anything but plain paths, several colours, dashes, clips, too many points.
Result<Icon> read_icon(std::string const& path, std::string const& bytes, Span const& at);

}  // namespace factsheet::output
