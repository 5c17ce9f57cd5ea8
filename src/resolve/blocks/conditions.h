// Blocks that are shown only where something holds.
#pragma once
#include "resolve/numbers/lookup.h"

namespace factsheet::resolve {

/// The sheet without the blocks whose `when` does not hold, and without the stacks, panels and pages that nothing is
/// left of; nothing where no block has one, for then that is the sheet as it is.
std::optional<sheet::Sheet> without_what_does_not_hold(sheet::Sheet const& sheet, Lookup const& lookup,
                                                       std::string const& language);

}  // namespace factsheet::resolve
