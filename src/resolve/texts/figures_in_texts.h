// The figures that a block prints in its texts: `{{id}}`.
#pragma once
#include "sheet/sheet.h"

#include <vector>

namespace factsheet::resolve {

/// In the order of the block's keys, each at its text; of all languages, for a source has one number in all of them.
std::vector<sheet::Name> figures_in_texts(sheet::Block const& block);
std::vector<sheet::Name> figures_in_texts(sheet::Header const& header);

}  // namespace factsheet::resolve
