// Contact blocks: what they leave out stands in the sheet's own contact.
#pragma once
#include "sheet/sheet.h"

#include <optional>

namespace factsheet::resolve {

/// A contact block, with what the sheet's own contact says filled in where the block says nothing.
sheet::Block inherit_contact(sheet::Block const& block, std::optional<sheet::Block> const& from);

}  // namespace factsheet::resolve
