// From theme files to the theme that pages are made with.
#pragma once
#include "core/result.h"
#include "resolve/theme/theme.h"

#include <memory>
#include <string>
#include <vector>

namespace factsheet::resolve {

/// Builds a theme of `files`, the one named by the sheet last, its ancestors (by `extends`) before it. Contrast below
/// WCAG AA of text on its tone is an error.
Result<std::shared_ptr<Theme const>> build_theme(std::string name, std::vector<sheet::ThemeFile> const& files);

}  // namespace factsheet::resolve
