// The contrast of texts with what is painted behind them.
#pragma once
#include "core/diagnostic.h"
#include "scene/frame.h"

namespace factsheet::check {

/// Themes are checked style by style on the grounds that they name; here it is what each letter stands on, such as a
/// part of a chart. Each pair of colours is told once.
Diagnostics faults_of_contrast(scene::Document const& document);

}  // namespace factsheet::check
