// What a message calls a block.
#pragma once
#include "resolve/resolved_sheet.h"

#include <string>
#include <string_view>

namespace factsheet::layout {

/// The kind's key in the sheet language: "panel".
std::string_view kind_of(resolve::Block const& block);
/// For messages: `panel "Take your time"`, by its title, else its id, else its kind alone.
std::string name_of(resolve::Block const& block);

}  // namespace factsheet::layout
