// What a page is told, as JSON.
#pragma once
#include "cli/watching/desk.h"

namespace factsheet::cli {

/// The sheets, and of the one in view its pages and messages, each with its places on them.
std::string state_as_json(Desk::Sheets const& sheets, ShownView const& view, Edition const* edition);

}  // namespace factsheet::cli
