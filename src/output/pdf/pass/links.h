// Links as annotations.
#pragma once
#include "output/pdf/pass/pass.h"

#include <map>
#include <utility>

namespace factsheet::output {

/// Annotations by page and item.
using Annotations = std::map<std::pair<std::size_t, std::size_t>, Object>;
/// Links: one annotation for each area.
Annotations finish_links(Pass& pass);

}  // namespace factsheet::output
