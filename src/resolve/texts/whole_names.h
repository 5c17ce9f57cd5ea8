// Names of several words that a line's end must not part.
#pragma once
#include "sheet/sheet.h"

namespace factsheet::resolve {

/// The text with a no-break space in the place of each space inside one of `names`, where that stands as words of its
/// own. Longer names go before shorter ones.
SourceText with_whole_names(SourceText const& text, std::vector<sheet::Name> const& names);

}  // namespace factsheet::resolve
